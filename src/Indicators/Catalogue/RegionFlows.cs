namespace Indicators.Catalogue;

/// <summary>Where regions, and what lies in them, went from one month to the next.</summary>
internal sealed class RegionFlows(RegionTree tree)
{
    private static readonly RegionLevel[] Around = [RegionLevel.Prefecture, RegionLevel.Province];

    private readonly Dictionary<int, IReadOnlyList<Region>> _stated = [];

    /// <summary>Those a region states; of a prefecture that states none, those that its counties went into.</summary>
    public IReadOnlyList<Region> Successors(Region region) =>
        region.Successors.Count > 0 || region.Level != RegionLevel.Prefecture ? Stated(region)
        : [.. tree.Below(region).Where(county => county.ExistsIn(region.To!.Value) && county.ParentIn(region.To.Value) == region.Id)
            .SelectMany(county => Next(county, region.To!.Value)).Where(next => next.Id != region.Id).DistinctBy(next => next.Id)];

    /// <summary>From and to whom a part moved, and from which month on.</summary>
    public IEnumerable<(int Region, int Month)> Moves(RegionChanges changes) => Edges()
        .SelectMany(edge => Levels(edge).Append((edge.From, edge.To)).Where(pair => IsMove(pair, changes))
            .SelectMany(pair => new[] { pair.Item1, pair.Item2 }), (edge, side) => (side, edge.Month))
        .Where(move => move.side.ExistsIn(move.Month)).Select(move => (move.side.Id, move.Month));

    // Between what went over whole, and what it became, nothing moved.
    private static bool IsMove((Region From, Region To) pair, RegionChanges changes) => pair.From.Id != pair.To.Id
        && !(changes.Successors(pair.From) is [var only] && only.Id == pair.To.Id);

    private IEnumerable<(Region From, Region To)> Levels((Region From, Region To, int Month) edge) => Around
        .Select(level => (Of(edge.From, level, edge.Month - 1), Of(edge.To, level, edge.Month)))
        .Where(pair => pair is ({ }, { })).Select(pair => (pair.Item1!, pair.Item2!));

    private IEnumerable<(Region From, Region To, int Month)> Edges()
    {
        foreach (var region in tree.All)
        {
            foreach (var part in region.Parts)
            {
                if (At(part.To, part.From) is { } other) yield return (region, other, part.From);
            }

            foreach (var past in region.FormerParents.Where(past => region.ExistsIn(past.Until) && region.ExistsIn(past.Until + 1)))
            {
                yield return (region, region, past.Until + 1);
            }

            if (region.To is not { } last) continue;
            foreach (var successor in Stated(region)) yield return (region, successor, last + 1);
        }
    }

    // Where a county is in the next month: the prefecture around it or around what took its place, or that itself.
    private IEnumerable<Region> Next(Region county, int month) => (county.To == month ? Stated(county) : [county])
        .Select(next => next.Level <= RegionLevel.Prefecture ? next : Of(next, RegionLevel.Prefecture, month + 1) ?? next);

    private Region? Of(Region region, RegionLevel level, int month)
    {
        Region? at = region;
        while (at is not null && at.Level > level) at = tree.Parent(at, month);
        return at?.Level == level ? at : null;
    }

    private IReadOnlyList<Region> Stated(Region region) => _stated.TryGetValue(region.Id, out var known) ? known
        : _stated[region.Id] = [.. region.Successors.Select(code => At(code, region.To!.Value + 1)).OfType<Region>()];

    private Region? At(string code, int month) => tree.OfCode(code).FirstOrDefault(region => region.ExistsIn(month));
}
