using System.Collections.Concurrent;
using Indicators.Periods;

namespace Indicators.Catalogue;

/// <summary>All regions of all times, and which were whose in a month. Immutable.</summary>
public sealed class RegionTree
{
    private readonly Dictionary<int, Region> _byId;
    private readonly ILookup<string, Region> _byCode;
    private readonly Lazy<RegionNames> _names;
    private readonly Lazy<RegionChanges> _changes;
    private readonly Lazy<ILookup<int, Region>> _everBelow;
    private readonly Lazy<ILookup<RegionLevel, RegionLevel>> _levelsBelow;
    private readonly Lazy<int[]> _turns;
    private readonly Lazy<Dictionary<RegionLevel, int>> _counts;
    private readonly ConcurrentDictionary<int, RegionTreeInMonth> _inMonths = [];

    public RegionTree(IEnumerable<Region> regions)
    {
        All = [.. regions.OrderBy(region => region.Id)];
        _byId = All.ToDictionary(region => region.Id);
        _byCode = All.ToLookup(region => region.Code, StringComparer.OrdinalIgnoreCase);
        _names = new(() => new(this));
        _changes = new(() => new(this));
        _everBelow = new(() => All
            .SelectMany(
                region => region.FormerParents.Select(past => past.Value).Append(region.Parent ?? 0).Distinct(),
                (region, parent) => (region, parent))
            .ToLookup(pair => pair.parent, pair => pair.region));
        _levelsBelow = new(() => All.SelectMany(Around, (region, around) => (Above: around.Level, region.Level)).Distinct()
            .ToLookup(pair => pair.Above, pair => pair.Level));
        _counts = new(() => All.CountBy(region => region.Level).ToDictionary());
        _turns = new(() => [.. All.SelectMany(Turns).Distinct().Order()]);
    }

    /// <summary>In order of id, and so of level.</summary>
    public IReadOnlyList<Region> All { get; }

    /// <summary>全国, around all others.</summary>
    public Region Nation => All.First(region => region.Level == RegionLevel.National);

    /// <summary>What became of regions: who took whose place, and what moved between them.</summary>
    public RegionChanges Changes => _changes.Value;

    public Region this[int id] => _byId[id];

    public Region? OfId(int id) => _byId.GetValueOrDefault(id);

    public Region? Parent(Region region, int month) => region.ParentIn(month) is { } id ? _byId[id] : null;

    public IEnumerable<Region> OfCode(string code) => _byCode[code];

    /// <summary>
    /// The region that a code, a name or a path of names means at the end of a period; what ended within the period is still meant, unless
    /// another of its code or name has taken over. A name that several have is ambiguous.
    /// </summary>
    /// <param name="period">Null for what lasts.</param>
    /// <param name="level">Of several whose name without 省、市、县、区 this is, the one of that level.</param>
    public LookupResult<Region> Find(string text, Period? period, RegionLevel? level = null) => period is { } then
        ? Find(text, then.First, then.Last, level)
        : Find(text, int.MaxValue, int.MaxValue, level);

    /// <summary>The same of a span of months, however long.</summary>
    public LookupResult<Region> Find(string text, int first, int last, RegionLevel? level = null) =>
        _names.Value.Find(text, first, last, level);

    /// <summary>The regions that have ever been directly below one.</summary>
    public IEnumerable<Region> Below(Region region) => _everBelow.Value[region.Id];

    /// <summary>The levels of the regions that have ever been directly below some of a level.</summary>
    public IEnumerable<RegionLevel> LevelsBelow(RegionLevel level) => _levelsBelow.Value[level];

    /// <summary>The regions around one, of all times.</summary>
    public IEnumerable<Region> Around(Region region) =>
        region.Parent is { } parent ? region.FormerParents.Select(past => past.Value).Append(parent).Select(id => _byId[id]) : [];

    /// <summary>The regions directly below one or, with a level, all of that level below it, in order of id.</summary>
    /// <param name="statistical">Whether those that are of statistics only are among them.</param>
    public IReadOnlyList<Region> Within(Region region, RegionLevel? level, int month, bool statistical = false) =>
        InMonth(month).Within(region, level, statistical);

    /// <summary>
    /// What a region's figures are the sum of: the regions directly below it, but none that is counted in the figures of another.
    /// </summary>
    public IReadOnlyList<Region> Parts(Region region, int month) =>
        [.. Within(region, null, month).Where(part => IsPart(part, month))];

    /// <summary>Whether in a month it counts in what the region around it comes to.</summary>
    public static bool IsPart(Region region, int month) => region is { IncludedIn: null, Statistical: false } && region.ExistsIn(month);

    /// <summary>A region's peers: those of its level under the same parent, itself among them.</summary>
    public IReadOnlyList<Region> Siblings(Region region, int month, bool statistical = false) => Parent(region, month) is { } parent
        ? [.. Within(parent, null, month, statistical).Where(candidate => candidate.Level == region.Level)]
        : [region];

    /// <summary>
    /// The region or, in a month before it began, the one whose place it took alone and whole; where there is none, itself.
    /// </summary>
    public Region Then(Region region, int month) => region.From > month ? Changes.Earlier(region, month) ?? region : region;

    /// <summary>How many regions of a level there have ever been.</summary>
    public int Count(RegionLevel level) => _counts.Value.GetValueOrDefault(level);

    public bool IsWithin(Region region, Region ancestor, int month)
    {
        for (var above = Parent(region, month); above is not null; above = Parent(above, month))
        {
            if (above.Id == ancestor.Id)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it ever was within another.</summary>
    public bool WasWithin(Region region, Region ancestor) =>
        Around(region).Any(around => around.Id == ancestor.Id || WasWithin(around, ancestor));

    // Between two turns nothing changes: one tree is made for all months there, and kept.
    private RegionTreeInMonth InMonth(int month)
    {
        var turn = Array.BinarySearch(_turns.Value, month);
        return _inMonths.GetOrAdd(turn < 0 ? ~turn - 1 : turn, _ => new(this, month));
    }

    private static IEnumerable<int> Turns(Region region)
    {
        if (region.From is { } from) yield return from;
        if (region.To is { } to) yield return to + 1;
        foreach (var past in region.FormerParents) yield return past.Until + 1;
    }
}
