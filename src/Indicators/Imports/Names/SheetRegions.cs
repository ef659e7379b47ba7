using Indicators.Catalogue;
using Indicators.Imports.Words;
using Indicators.Periods;

namespace Indicators.Imports.Names;

/// <summary>A name that is one region, or those that it may be; none for what is no region's name.</summary>
internal sealed record RegionMatch(Region? Value, IReadOnlyList<Region> Candidates)
{
    public static readonly RegionMatch None = new(null, []);

    public bool IsKnown => Value is not null || Candidates.Count > 0;
}

/// <summary>
/// Regions by their names as sheets write them. A name that several have is the one within the region that the sheet is of.
/// </summary>
internal sealed class SheetRegions
{
    private readonly RegionTree _tree;
    private readonly ILookup<string, Region> _byName;
    private readonly ILookup<string, Region> _byShortName;
    private readonly Dictionary<(string Text, Period Period, int Within), RegionMatch> _found = [];
    private readonly Dictionary<string, RegionMatch> _codes = [];

    public SheetRegions(RegionTree tree)
    {
        _tree = tree;
        _byName = tree.All.Where(region => region.Level is not RegionLevel.Township).ToLookup(region => region.Name);
        _byShortName = tree.All.Where(region => region.Level is RegionLevel.Province or RegionLevel.Prefecture)
            .ToLookup(region => RegionShortName.Of(region.Name) ?? "");
    }

    /// <param name="period">In which it must exist.</param>
    /// <param name="within">The region that the sheet is of; null where it does not say.</param>
    public RegionMatch Find(string text, Period period, Region? within)
    {
        if (Coded(text, period) is { } coded) return coded;
        var key = (text, period, within?.Id ?? 0);
        if (_found.TryGetValue(key, out var known)) return known;
        var found = Look(FoldedText.Dense(text), period, within);
        if (found.Value?.Code == text) _codes[text] = found;
        if (_found.Count < 100_000) _found.Add(key, found);
        return found;
    }

    /// <summary>The region that a code is of, which was found by it before; null for any other text.</summary>
    public RegionMatch? Coded(string text, Period period) =>
        // A code is of one region at a time.
        _codes.TryGetValue(text, out var coded) && coded.Value!.ExistsIn(period.Last) ? coded : null;

    /// <summary>The region that a title names: the lowest whose name is in it, and whose parents' are where they are named too.</summary>
    public Region? In(string title, int month)
    {
        var text = FoldedText.Dense(title);
        var whole = _byName.Where(entry => entry.Key.Length > 1 && text.Contains(entry.Key)).SelectMany(entry => entry)
            .Where(region => region.ExistsIn(month) && region.NameIn(month) == region.Name).ToList();
        if (Named(whole, month) is { } named) return named;
        var brief = _byShortName.Where(entry => entry.Key.Length > 1 && text.StartsWith(entry.Key)).SelectMany(entry => entry)
            .Where(region => region.ExistsIn(month)).ToList();
        return Named(brief, month);
    }

    /// <summary>What 全市, 全省, 全县 are in a sheet of a region, or of regions.</summary>
    public Region? Whole(string word, Region? of, int month)
    {
        RegionLevel[] levels = FoldedText.Dense(word) switch
        {
            "全国" => [RegionLevel.National],
            "全省" => [RegionLevel.Province],
            "全市" or "全州" or "全盟" => [RegionLevel.Prefecture, RegionLevel.Province, RegionLevel.County],
            "全县" or "全旗" => [RegionLevel.County],
            "全区" => [RegionLevel.County, RegionLevel.Province],
            _ => [],
        };
        foreach (var level in levels)
        {
            for (var around = of; around is not null; around = _tree.Parent(around, month))
            {
                if (around.Level == level && Fits(word, around)) return around;
            }
        }

        return null;
    }

    public static bool IsWhole(string text) => FoldedText.Dense(text) is "全国" or "全省" or "全市" or "全州" or "全盟" or "全县" or "全旗" or "全区";

    /// <summary>合计, 总计: the sum of what stands above it or beside it.</summary>
    public static bool IsTotal(string text) =>
        FoldedText.Dense(text).TrimEnd(':') is "合计" or "总计" or "小计" or "共计" or "总数" or "总和" or "汇总" or "total";

    /// <summary>小计: the sum of some of them, where another row has that of all.</summary>
    public static bool IsSubtotal(string text) => FoldedText.Dense(text).TrimEnd(':') is "小计";

    // 全市 of a county is that of a county-level city, 全区 of a province that of an autonomous region.
    private static bool Fits(string word, Region region) => word[^1] switch
    {
        '市' => region.Level is RegionLevel.Prefecture || region.Name.EndsWith('市'),
        '区' => region.Level is not RegionLevel.Province || region.Name.EndsWith('区'),
        _ => true,
    };

    private RegionMatch Look(string text, Period period, Region? within)
    {
        if (text.Length < 2) return RegionMatch.None;
        var found = _tree.Find(text, period);
        if (found.Value is { } region) return new(region, []);
        if (found.Error is not LookupError.Ambiguous) return RegionMatch.None;
        if (within is null) return new(null, found.Candidates);
        var inside = found.Candidates
            .Where(candidate => candidate.Id == within.Id || _tree.IsWithin(candidate, within, period.Last)).ToList();
        return inside is [var only] ? new(only, []) : new(null, inside.Count > 0 ? inside : found.Candidates);
    }

    private Region? Named(List<Region> regions, int month)
    {
        if (regions.Count == 0) return null;
        var lowest = regions.Where(region => !regions.Exists(other => other.Id != region.Id && _tree.IsWithin(other, region, month)))
            .ToList();
        // 鼓楼区 of several cities, where the title names one of them, lies in that.
        var placed = lowest.Where(region => regions.Exists(other => _tree.IsWithin(region, other, month))).ToList();
        var chosen = placed.Count > 0 ? placed : lowest;
        var longest = chosen.Max(region => region.Name.Length);
        return chosen.Where(region => region.Name.Length == longest).ToList() is [var single] ? single : null;
    }
}
