using F23.StringSimilarity;
using Indicators.Catalogue;
using Indicators.Imports.Words;

namespace Indicators.Imports.Names;

/// <summary>Indicators by their names as sheets write them, and what a name that is none may have meant.</summary>
internal sealed class IndicatorNames
{
    private const double LeastAlike = 0.6;
    private const int MostNear = 5;
    private const int Longest = 40;
    private const int ShortestInTitle = 4;

    private static readonly LongestCommonSubsequence Subsequence = new();

    private readonly IndicatorList _all;
    private readonly ILookup<string, Indicator> _byName;
    private readonly Dictionary<string, Indicator?> _found = [];

    public IndicatorNames(IndicatorList all)
    {
        _all = all;
        _byName = all.All
            .SelectMany(indicator => NamesOf(indicator).Select(Normal).Distinct(), (indicator, name) => (indicator, name))
            .ToLookup(pair => pair.name, pair => pair.indicator);
    }

    /// <summary>The one that a code, name or alias means; null where none or several do.</summary>
    public Indicator? Find(string text)
    {
        if (_found.TryGetValue(text, out var known)) return known;
        var found = _all.Find(text.Trim()).Value ?? (_byName[Normal(text)].ToList() is [var single] ? single : null);
        if (_found.Count < 10_000) _found.Add(text, found);
        return found;
    }

    /// <summary>The one that a heading means in a sheet of another: 成交额 of 技术合同成交额 is that, 发明 of 专利授权量 a part of it.</summary>
    public Indicator? Within(string text, Indicator? of)
    {
        var name = Normal(text);
        if (of is null || name.Length < 2) return null;
        return Find(text + of.Name) ?? (NamesOf(of).Any(known => Normal(known).EndsWith(name, StringComparison.Ordinal)) ? of : null);
    }

    /// <summary>The one whose name a title has, the longest of all that are in it.</summary>
    public Indicator? In(string title)
    {
        var text = Normal(title);
        var within = _byName.Where(entry => entry.Key.Length >= ShortestInTitle && text.Contains(entry.Key)).ToList();
        var longest = within.Where(entry => !within.Exists(other => other.Key.Length > entry.Key.Length && other.Key.Contains(entry.Key)))
            .SelectMany(entry => entry).Distinct().ToList();
        return longest is [var single] ? single : null;
    }

    /// <summary>Those with a name most alike, the nearest first.</summary>
    public IReadOnlyList<Indicator> Near(string text)
    {
        var name = Normal(text);
        if (name.Length is 0 or > Longest) return [];
        var same = _byName[name].ToList();
        if (same.Count > 1) return same;
        return
        [
            .. _byName.Select(entry => (Alike: Alike(name, entry.Key), entry)).Where(pair => pair.Alike >= LeastAlike)
                .OrderByDescending(pair => pair.Alike).SelectMany(pair => pair.entry).Distinct().Take(MostNear),
        ];
    }

    private static double Alike(string text, string name) => 1 - Subsequence.Distance(text, name) / (text.Length + name.Length);

    private static IEnumerable<string> NamesOf(Indicator indicator) =>
        indicator.NameEn is { } english ? [indicator.Name, english, .. indicator.Aliases] : [indicator.Name, .. indicator.Aliases];

    // What is written one way or the other means the same.
    private static string Normal(string text)
    {
        var dense = FoldedText.Dense(text).ToLowerInvariant().Replace("\"", "");
        return dense.Replace("研究与试验发展(r&d)", "r&d").Replace("研究与试验发展", "r&d").Replace("研发", "r&d").Replace("规上", "规模以上")
            .Replace("地区生产总值", "gdp").Replace("国内生产总值", "gdp").Replace("的比重", "比重").Replace("的比例", "比重").Replace("比例", "比重")
            .Replace("数量", "数").Replace("个数", "数");
    }
}
