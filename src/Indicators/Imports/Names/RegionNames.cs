using Indicators.Catalogue;
using Indicators.Imports.Words;

namespace Indicators.Imports.Names;

/// <summary>A name that is one region, or those that it may be; none for what is no region's name.</summary>
internal sealed record RegionMatch(Region? Value, IReadOnlyList<Region> Candidates)
{
    public static readonly RegionMatch None = new(null, []);

    public bool IsKnown => Value is not null || Candidates.Count > 0;
}

/// <summary>
/// Regions by their names as sheets write them: whole, without 省, 市, 县 or 区, as a path, or by codes of 4 to 12 digits. A name that several
/// have is the one within the region that the sheet is of.
/// </summary>
internal sealed class RegionNames
{
    private static readonly string[] Endings =
    [
        "特别行政区", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "自治州", "自治县", "自治旗", "地区", "省", "市", "县", "区", "盟", "旗",
    ];

    private readonly RegionTree _tree;
    private readonly ILookup<string, Region> _byName;
    private readonly ILookup<string, Region> _byShortName;
    private readonly Dictionary<(string Text, int Month, int Within), RegionMatch> _found = [];

    public RegionNames(RegionTree tree)
    {
        _tree = tree;
        _byName = tree.All.ToLookup(region => region.Name);
        _byShortName = tree.All.Where(region => region.Level is not RegionLevel.Township and not RegionLevel.National)
            .ToLookup(region => Short(region.Name));
    }

    /// <param name="month">In which it must exist.</param>
    /// <param name="within">The region that the sheet is of; null where it does not say.</param>
    public RegionMatch Find(string text, int month, Region? within)
    {
        var key = (text, month, within?.Id ?? 0);
        if (_found.TryGetValue(key, out var known)) return known;
        var found = Look(FoldedText.Dense(text), month, within);
        if (_found.Count < 100_000) _found.Add(key, found);
        return found;
    }

    /// <summary>The region that a title names: the lowest whose name is in it, and whose parents' are where they are named too.</summary>
    public Region? In(string title, int month)
    {
        var text = FoldedText.Dense(title);
        var whole = _byName.Where(entry => entry.Key.Length > 1 && text.Contains(entry.Key)).SelectMany(entry => entry)
            .Where(region => region.ExistsIn(month) && region.Level is not RegionLevel.Township).ToList();
        var named = Named(whole);
        if (named is not null) return named;
        var brief = _byShortName.Where(entry => entry.Key.Length > 1 && text.StartsWith(entry.Key)).SelectMany(entry => entry)
            .Where(region => region.ExistsIn(month) && region.Level is RegionLevel.Province or RegionLevel.Prefecture).ToList();
        return Named(brief);
    }

    /// <summary>What 全市, 全省, 全县 are in a sheet of a region, or of regions.</summary>
    public Region? Whole(string word, Region? of)
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
            for (var around = of; around is not null; around = _tree.Parent(around))
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

    // 全市 of a county is that of a county-level city, 全区 of a province that of an autonomous region.
    private static bool Fits(string word, Region region) => word[^1] switch
    {
        '市' => region.Level is RegionLevel.Prefecture || region.Name.EndsWith('市'),
        '区' => region.Level is not RegionLevel.Province || region.Name.EndsWith('区'),
        _ => true,
    };

    private RegionMatch Look(string text, int month, Region? within)
    {
        if (text.Length < 2) return RegionMatch.None;
        if (text.All(char.IsAsciiDigit)) return Of([.. _tree.OfCode(Code(text)).Where(region => region.ExistsIn(month))], within);
        var exact = Then(_byName[text].Concat(_tree.OfCode(text)), month);
        if (exact.Count > 0) return Of(exact, within);
        var path = Path(text, month);
        if (path.Count > 0) return Of(path, within);
        var brief = Then(_byShortName[text], month);
        if (brief.Count > 0) return Of(brief, within);
        return _tree.Find(text, month).Value is { } found ? new(found, []) : RegionMatch.None;
    }

    // 江苏省南京市鼓楼区, 南京鼓楼区: every part before the last is the name of one above.
    private List<Region> Path(string text, int month)
    {
        for (var start = 2; start <= text.Length - 2; start++)
        {
            var fitting = Then(_byName[text[start..]], month).Where(region => IsAbove(text[..start], region)).ToList();
            if (fitting.Count > 0) return fitting;
        }

        return [];
    }

    private bool IsAbove(string names, Region region)
    {
        for (var above = _tree.Parent(region); above is not null && names.Length > 0; above = _tree.Parent(above))
        {
            if (names.EndsWith(above.Name, StringComparison.Ordinal)) names = names[..^above.Name.Length];
            else if (names.EndsWith(Short(above.Name), StringComparison.Ordinal)) names = names[..^Short(above.Name).Length];
        }

        return names.Length == 0;
    }

    private RegionMatch Of(List<Region> regions, Region? within)
    {
        if (regions.Count < 2) return regions is [var single] ? new(single, []) : RegionMatch.None;
        if (within is null) return new(null, regions);
        var inside = regions.Where(region => region.Id == within.Id || _tree.IsWithin(region, within)).ToList();
        return inside is [var only] ? new(only, []) : new(null, inside.Count > 0 ? inside : regions);
    }

    private Region? Named(List<Region> regions)
    {
        if (regions.Count == 0) return null;
        var lowest = regions.Where(region => !regions.Exists(other => other.Id != region.Id && _tree.IsWithin(other, region))).ToList();
        // 鼓楼区 of several cities, where the title names one of them, lies in that.
        var placed = lowest.Where(region => regions.Exists(other => _tree.IsWithin(region, other))).ToList();
        var chosen = placed.Count > 0 ? placed : lowest;
        var longest = chosen.Max(region => region.Name.Length);
        return chosen.Where(region => region.Name.Length == longest).ToList() is [var single] ? single : null;
    }

    private static List<Region> Then(IEnumerable<Region> regions, int month) => [.. regions.Where(region => region.ExistsIn(month))];

    private static string Code(string digits) => digits.Length switch
    {
        2 or 4 => digits.PadRight(6, '0'),
        12 when digits.EndsWith("000000", StringComparison.Ordinal) => digits[..6],
        12 => digits[..9],
        _ => digits,
    };

    private static string Short(string name)
    {
        foreach (var ending in Endings)
        {
            if (name.Length > ending.Length + 1 && name.EndsWith(ending, StringComparison.Ordinal)) return name[..^ending.Length];
        }

        return name;
    }
}
