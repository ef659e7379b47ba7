namespace Indicators.Api.Http.Formats;

/// <summary>Which of the names that there are was meant by one that there is not.</summary>
public static class NearestName
{
    /// <summary>The one that takes the fewest letters put in, left out or changed, whatever their case; of equals the first.</summary>
    public static string Of(string name, IEnumerable<string> known) => known.MinBy(other => Distance(Folded(name), Folded(other)))!;

    private static string Folded(string name) => name.ToLowerInvariant();

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var at = 1; at <= one.Length; at++)
        {
            var before = row[0];
            row[0] = at;
            for (var to = 1; to <= other.Length; to++)
            {
                var changed = before + (one[at - 1] == other[to - 1] ? 0 : 1);
                before = row[to];
                row[to] = Math.Min(changed, Math.Min(row[to - 1], before) + 1);
            }
        }

        return row[other.Length];
    }
}
