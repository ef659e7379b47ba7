using Indicators.Periods;

namespace Indicators.Measures.Spans;

/// <summary>Spans that fill a longer one, each beginning where the one before ends.</summary>
public static class SpanTiling
{
    /// <summary>
    /// The fewest parts that fill the whole, in order of time; null where all leave a gap. The whole is no part of itself.
    /// </summary>
    public static IReadOnlyList<Period>? Fewest(Period whole, IEnumerable<Period> parts)
    {
        var ways = new Dictionary<int, IReadOnlyList<Period>> { [whole.First] = [] };
        foreach (var part in Inside(whole, parts))
        {
            if (ways.TryGetValue(part.First, out var way) && !(ways.TryGetValue(part.End, out var other) && other.Count <= way.Count + 1))
                ways[part.End] = [.. way, part];
        }

        return ways.GetValueOrDefault(whole.End);
    }

    /// <summary>Those that help to fill the whole in one way or another.</summary>
    public static IReadOnlyList<Period> Helping(Period whole, IEnumerable<Period> parts)
    {
        List<Period> inside = [.. Inside(whole, parts)];
        HashSet<int> reached = [whole.First], reaching = [whole.End];
        foreach (var part in inside.Where(part => reached.Contains(part.First))) reached.Add(part.End);
        foreach (var part in inside.OrderByDescending(part => part.End).Where(part => reaching.Contains(part.End)))
            reaching.Add(part.First);
        return inside.FindAll(part => reached.Contains(part.First) && reaching.Contains(part.End));
    }

    // In order of their first months, so that all ways to a boundary are known before one goes on from it.
    private static IEnumerable<Period> Inside(Period whole, IEnumerable<Period> parts) =>
        parts.Where(part => part != whole && whole.Contains(part)).Order();
}
