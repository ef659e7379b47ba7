namespace Indicators.Catalogue;

/// <summary>
/// Brings the shipped regions to a database that has others. What its owner wrote stays as it is; what was shipped before is what is
/// shipped now, but no life is made narrower than the figures stored under it: then those before it end earlier, too.
/// </summary>
/// <param name="stored">What the database has.</param>
/// <param name="isOwners">Whether the owner of the database wrote a stored region, and no version of the program.</param>
/// <param name="reported">The months that stored regions have figures in, by id.</param>
internal sealed class ShippedRegionUpdate(
    RegionTree stored, Func<Region, bool> isOwners, IReadOnlyDictionary<int, ReportedMonths> reported)
{
    private readonly List<WidenedLife> _widened = [];

    /// <summary>The lives that had to be longer than the shipped ones.</summary>
    public IReadOnlyList<WidenedLife> Widened => _widened;

    /// <summary>What is to be written: with the ids of the stored, or negative ones.</summary>
    public IReadOnlyList<Region> Of(IReadOnlyList<Region> shipped)
    {
        if (stored.All.Count == 0) return shipped;
        var same = Same(shipped);
        var lives = shipped
            .Where(region => !same.TryGetValue(region.Id, out var there) || (there.Level == region.Level && !isOwners(there)))
            .ToDictionary(region => region.Id, region => region with { Id = same.GetValueOrDefault(region.Id)?.Id ?? region.Id });
        var instead = same.ToDictionary(pair => pair.Key, pair => pair.Value.Id);
        foreach (var (id, region) in lives.Where(life => reported.ContainsKey(life.Value.Id)).ToList()) Widen(lives, instead, id, region);
        var byCode = lives.Values.ToLookup(region => region.Code);
        foreach (var (id, region) in lives.Where(life => life.Value.Id < 0).ToList())
        {
            if (stored.OfCode(region.Code).Select(other => byCode[region.Code].FirstOrDefault(now => now.Id == other.Id) ?? other)
                .FirstOrDefault(region.Overlaps) is not { } taken) continue;
            lives.Remove(id);
            instead[id] = taken.Id;
        }

        int IdOf(int id) => instead.GetValueOrDefault(id, id);
        return
        [
            .. lives.Values.Select(region => region with
            {
                Parent = region.Parent is { } parent ? IdOf(parent) : null,
                FormerParents = [.. region.FormerParents.Select(past => past with { Value = IdOf(past.Value) })],
            }),
        ];
    }

    // Of several lives of a code the last one is what was shipped as always there.
    private Dictionary<int, Region> Same(IReadOnlyList<Region> shipped)
    {
        Dictionary<int, Region> same = [];
        HashSet<int> taken = [];
        foreach (var region in shipped.OrderByDescending(region => region.To ?? int.MaxValue))
        {
            if (stored.OfCode(region.Code).FirstOrDefault(other => other.Overlaps(region) && !taken.Contains(other.Id)) is not { } there)
                continue;
            same.Add(region.Id, there);
            taken.Add(there.Id);
        }

        return same;
    }

    private void Widen(Dictionary<int, Region> lives, Dictionary<int, int> instead, int id, Region region)
    {
        var months = reported[region.Id];
        if (months.AreWithin(region)) return;
        var wide = region with
        {
            From = months.FirstEnd < region.From ? months.First : region.From,
            To = region.To is { } to && months.Last > to ? months.Last : region.To,
        };
        _widened.Add(new(wide, region.From, region.To));
        lives[id] = wide;
        if (wide.From == region.From) return;

        // What was there before it, and has no figures itself, was over before them.
        bool IsBefore(Region other) => other.To == region.From - 1
            && (other.Code == region.Code || (other.Successors is [var only] && only == region.Code));
        foreach (var (key, before) in lives.Where(life => IsBefore(life.Value) && !reported.ContainsKey(life.Value.Id)).ToList())
        {
            if (before.From >= wide.From && before.Id < 0) (_, instead[key]) = (lives.Remove(key), region.Id);
            else lives[key] = before with { To = wide.From - 1 };
        }
    }
}

/// <summary>A region whose shipped life was too short for the figures stored under it.</summary>
/// <param name="From">The first month that is shipped.</param>
/// <param name="To">The last month that is shipped.</param>
public sealed record WidenedLife(Region Region, int? From, int? To);
