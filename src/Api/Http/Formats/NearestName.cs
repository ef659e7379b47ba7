using F23.StringSimilarity;

namespace Indicators.Api.Http.Formats;

/// <summary>Which of the names that there are was meant by one that there is not.</summary>
public static class NearestName
{
    private static readonly Levenshtein Letters = new();

    /// <summary>The one that takes the fewest letters put in, left out or changed, whatever their case; of equals the first.</summary>
    public static string Of(string name, IEnumerable<string> known) =>
        known.MinBy(other => Letters.Distance(Folded(name), Folded(other)))!;

    private static string Folded(string name) => name.ToLowerInvariant();
}
