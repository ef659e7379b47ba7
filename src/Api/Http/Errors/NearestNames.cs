using F23.StringSimilarity;

namespace Indicators.Api.Http.Errors;

/// <summary>Names that are most like a text which is none of them.</summary>
public sealed class NearestNames
{
    private const int Most = 3;

    // By Jaro and Winkler, from 0 to 1: 科技特派员 and 科技特派员数 are 0.97 alike, 南昌市 and 宜春市 0.56.
    private const double LeastAlike = 0.75;

    // Of thousands of names only those are compared that have most characters in common.
    private const int Compared = 64;

    private static readonly JaroWinkler Metric = new();

    private readonly (string Name, string Shown)[] _names;
    private readonly ILookup<char, int> _byCharacter;

    /// <param name="names">Each with what it is shown as.</param>
    public NearestNames(IEnumerable<(string Name, string Shown)> names)
    {
        _names = [.. names.Select(name => (Folded(name.Name), name.Shown))];
        _byCharacter = Enumerable.Range(0, _names.Length)
            .SelectMany(index => _names[index].Name.Distinct().Select(c => (c, index)))
            .ToLookup(pair => pair.c, pair => pair.index);
    }

    /// <summary>At most three, the nearest first; none where none is near.</summary>
    public IReadOnlyList<string> To(string text)
    {
        var folded = Folded(text);
        return
        [
            .. folded.Distinct().SelectMany(c => _byCharacter[c]).CountBy(index => index)
                .OrderByDescending(common => common.Value * 2.0 / (folded.Length + _names[common.Key].Name.Length))
                .Take(Compared)
                .Select(common => (_names[common.Key].Shown, Alike: Metric.Similarity(folded, _names[common.Key].Name)))
                .Where(name => name.Alike >= LeastAlike)
                .OrderByDescending(name => name.Alike)
                .Select(name => name.Shown)
                .Distinct()
                .Take(Most),
        ];
    }

    private static string Folded(string text) => text.Trim().ToLowerInvariant();
}
