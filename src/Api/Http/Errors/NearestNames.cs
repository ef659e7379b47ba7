using F23.StringSimilarity;

namespace Indicators.Api.Http.Errors;

/// <summary>A name, and what is shown where it is near.</summary>
public readonly record struct ShownName(string Name, string Shown)
{
    public static implicit operator ShownName(string name) => new(name, name);
}

/// <summary>Names that are most like a text which is none of them.</summary>
public sealed class NearestNames
{
    private const int Most = 3;

    // Of both texts so much is common, in its order: 0.91 of 科技特派员 and 科技特派员数, 0.8 of 咸宁 and 咸宁市, 0.67 of 长莎市 and 长沙市.
    private const double LeastAlike = 0.65;
    private const double Further = 0.05;

    // No name is as long: what is longer is no slip of one.
    private const int Longest = 64;

    // Of thousands of names only those are compared that have most characters in common.
    private const int Compared = 64;

    private static readonly LongestCommonSubsequence Subsequence = new();

    private readonly (string Name, string Shown, int Item)[] _names;
    private readonly ILookup<char, int> _byCharacter;

    /// <param name="items">The names of each item, of which one at most is told.</param>
    public NearestNames(IEnumerable<IEnumerable<ShownName>> items)
    {
        _names = [.. items.SelectMany((names, item) => names.Select(name => (Folded(name.Name), name.Shown, item)))];
        _byCharacter = Enumerable.Range(0, _names.Length)
            .SelectMany(index => _names[index].Name.Distinct().Select(c => (c, index)))
            .ToLookup(pair => pair.c, pair => pair.index);
    }

    /// <summary>The nearest and, of others hardly further, two at most; none where none is near.</summary>
    public IReadOnlyList<string> To(string text)
    {
        var folded = Folded(text);
        if (folded.Length > Longest) return [];
        var near = folded.Distinct().SelectMany(c => _byCharacter[c]).CountBy(index => index)
            .OrderByDescending(common => common.Value * 2.0 / (folded.Length + _names[common.Key].Name.Length))
            .Take(Compared)
            .Select(common => (Name: _names[common.Key], Alike: Alike(folded, _names[common.Key].Name)))
            .Where(pair => pair.Alike >= LeastAlike)
            .OrderByDescending(pair => pair.Alike)
            .DistinctBy(pair => pair.Name.Item)
            .ToList();
        return [.. near.TakeWhile(pair => pair.Alike > near[0].Alike - Further).Take(Most).Select(pair => pair.Name.Shown)];
    }

    // A word of a name is near to it, however long the name is.
    private static double Alike(string text, string name) => Math.Max(
        1 - Subsequence.Distance(text, name) / (text.Length + name.Length),
        text.Length > 1 && name.Contains(text) ? LeastAlike : 0);

    private static string Folded(string text) => text.Trim().ToLowerInvariant();
}
