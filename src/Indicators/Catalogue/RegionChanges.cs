namespace Indicators.Catalogue;

/// <summary>Who took part in taking a region's place.</summary>
/// <param name="Region">Who was there before.</param>
/// <param name="Whole">Whether all of it went into the one region; of what was divided nobody knows which part went where.</param>
public readonly record struct RegionPredecessor(Region Region, bool Whole);

/// <summary>
/// What became of regions: whose place each took, and when a part moved. A prefecture that states no successors has those that its
/// counties went into; and what moves between counties moves between the regions around them. Immutable.
/// </summary>
public sealed class RegionChanges
{
    private readonly Dictionary<int, IReadOnlyList<Region>> _successors = [];
    private readonly ILookup<int, RegionPredecessor> _predecessors;
    private readonly Dictionary<int, int[]> _moves;
    private readonly ILookup<int, int> _months;

    internal RegionChanges(RegionTree tree)
    {
        var flows = new RegionFlows(tree);
        foreach (var region in tree.All.Where(region => region.To is not null))
        {
            if (flows.Successors(region) is { Count: > 0 } successors) _successors[region.Id] = successors;
        }

        var taken = _successors
            .SelectMany(pair => pair.Value, (pair, successor) => (Successor: successor.Id, Before: tree[pair.Key], pair.Value.Count))
            .ToLookup(pair => pair.Successor, pair => new RegionPredecessor(pair.Before, pair.Count == 1));
        // What lies within another that went the same way went with it.
        _predecessors = taken
            .SelectMany(
                all => all.Where(one => !all.Any(other => other.Region.To == one.Region.To
                    && tree.IsWithin(one.Region, other.Region, one.Region.To!.Value))),
                (all, one) => (all.Key, one))
            .ToLookup(pair => pair.Key, pair => pair.one);
        _moves = flows.Moves(this).Distinct().GroupBy(move => move.Region, move => move.Month)
            .ToDictionary(moves => moves.Key, moves => moves.Order().ToArray());
        _months = _predecessors.SelectMany(all => all, (all, one) => (Region: all.Key, Month: one.Region.To!.Value + 1))
            .Concat(_moves.SelectMany(pair => pair.Value, (pair, month) => (Region: pair.Key, Month: month)))
            .Distinct().ToLookup(turn => turn.Region, turn => turn.Month);
    }

    /// <summary>Whose place a region took, when it began or later.</summary>
    public IEnumerable<RegionPredecessor> Predecessors(Region region) => _predecessors[region.Id];

    /// <summary>Whose place it took when it began.</summary>
    public IEnumerable<RegionPredecessor> Founders(Region region) =>
        _predecessors[region.Id].Where(before => before.Region.To == region.From - 1);

    public IReadOnlyList<Region> Successors(Region region) => _successors.GetValueOrDefault(region.Id, []);

    /// <summary>Whether a part moved from or to it, with effect from a month after one and not after another.</summary>
    public bool HasMoved(Region region, int after, int until) =>
        _moves.TryGetValue(region.Id, out var months) && Array.Exists(months, month => month > after && month <= until);

    /// <summary>The months from which a part of it, or of another, was elsewhere.</summary>
    public IReadOnlyList<int> Moves(Region region) => _moves.GetValueOrDefault(region.Id, []);

    /// <summary>The months from which it had another's place, or a part of it, or of another, was elsewhere.</summary>
    public IEnumerable<int> Months(Region region) => _months[region.Id];

    /// <summary>
    /// The region itself where it stands in a month, else the one that it was then under another code or at another level; null where it
    /// was more than one, or a part of one.
    /// </summary>
    public Region? Earlier(Region region, int month)
    {
        for (var then = region; ;)
        {
            if (then.From is null || then.From <= month)
            {
                return then.ExistsIn(month) ? then : null;
            }

            if (Founders(then).ToList() is not [{ Whole: true } only])
            {
                return null;
            }

            then = only.Region;
        }
    }
}
