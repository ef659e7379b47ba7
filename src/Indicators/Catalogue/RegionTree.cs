using System.Collections.Concurrent;

namespace Indicators.Catalogue;

/// <summary>All regions of all times, and which were whose at a month. Immutable.</summary>
public sealed class RegionTree
{
    private readonly Dictionary<int, Region> _byId;
    private readonly ILookup<string, Region> _byCode;
    private readonly ILookup<string, Region> _byName;
    private readonly ILookup<int, Region> _byParent;
    private readonly ILookup<RegionLevel, Region> _byLevel;
    private readonly ILookup<RegionLevel, RegionLevel> _levelsBelow;
    private readonly ILookup<string, Region> _bySuccessor;
    private readonly ConcurrentDictionary<(int Ancestor, RegionLevel Level), Region[]> _within = [];

    public RegionTree(IEnumerable<Region> regions)
    {
        All = [.. regions.OrderBy(region => region.Id)];
        _byId = All.ToDictionary(region => region.Id);
        _byCode = All.ToLookup(region => region.Code, StringComparer.OrdinalIgnoreCase);
        _byName = All.ToLookup(region => region.Name);
        _byParent = All.Where(region => region.Parent is not null).ToLookup(region => region.Parent!.Value);
        _byLevel = All.ToLookup(region => region.Level);
        _levelsBelow = All.Where(region => region.Parent is not null)
            .Select(region => (Above: _byId[region.Parent!.Value].Level, region.Level)).Distinct()
            .ToLookup(pair => pair.Above, pair => pair.Level);
        _bySuccessor = All.SelectMany(region => region.Successors, (region, code) => (region, code))
            .ToLookup(pair => pair.code, pair => pair.region);
    }

    /// <summary>In order of id, and so of level.</summary>
    public IReadOnlyList<Region> All { get; }

    /// <summary>全国, around all others.</summary>
    public Region Nation => _byLevel[RegionLevel.National].First();

    /// <summary>How many there have ever been of a level.</summary>
    public int Count(RegionLevel level) => _byLevel[level].Count();

    public Region this[int id] => _byId[id];

    public Region? OfId(int id) => _byId.GetValueOrDefault(id);

    public Region? Parent(Region region) => region.Parent is { } id ? _byId[id] : null;

    public IEnumerable<Region> OfCode(string code) => _byCode[code];

    /// <summary>The regions whose place a region took when it began; none when it has always been.</summary>
    public IEnumerable<Region> Predecessors(Region region) => region.From is { } from
        ? _bySuccessor[region.Code].Where(before => before.Id != region.Id && before.To < from)
        : [];

    /// <summary>The regions that took the place of one when it ended; none while it lasts.</summary>
    public IEnumerable<Region> Successors(Region region) => region.To is { } to
        ? region.Successors.SelectMany(OfCode).Where(later => later.Id != region.Id && later.From > to)
        : [];

    /// <summary>The region that a code or a name meant in a month. A name that several then had is ambiguous.</summary>
    public LookupResult<Region> Find(string text, int month)
    {
        var all = _byCode.Contains(text) ? _byCode[text] : _byName[text];
        var then = all.Where(region => region.ExistsIn(month)).ToList();
        return then.Count == 0 && all.Any() ? LookupResult<Region>.NotThen([.. all]) : LookupResult<Region>.Of(then, All);
    }

    /// <summary>The regions that have ever been directly below one.</summary>
    public IEnumerable<Region> Below(Region region) => _byParent[region.Id];

    /// <summary>The levels of the regions that have ever been directly below some of a level.</summary>
    public IEnumerable<RegionLevel> LevelsBelow(RegionLevel level) => _levelsBelow[level];

    /// <summary>The regions directly below one or, with a level, all of that level below it.</summary>
    public IReadOnlyList<Region> Within(Region region, RegionLevel? level, int month) =>
        [.. (level is { } asked ? EverWithin(region, asked) : _byParent[region.Id]).Where(candidate => candidate.ExistsIn(month))];

    /// <summary>A region's peers: those of its level under the same parent, itself among them.</summary>
    public IReadOnlyList<Region> Siblings(Region region, int month) => region.Parent is { } parent
        ? [.. _byParent[parent].Where(candidate => candidate.Level == region.Level && candidate.ExistsIn(month))]
        : [region];

    // Every question about a country or a province asks, several times.
    private Region[] EverWithin(Region region, RegionLevel level) => _within.GetOrAdd(
        (region.Id, level), key => [.. _byLevel[key.Level].Where(candidate => IsWithin(candidate, region))]);

    public bool IsWithin(Region region, Region ancestor)
    {
        for (var above = Parent(region); above is not null; above = Parent(above))
        {
            if (above.Id == ancestor.Id)
            {
                return true;
            }
        }

        return false;
    }
}
