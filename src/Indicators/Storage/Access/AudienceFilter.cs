using Indicators.Catalogue;

namespace Indicators.Storage.Access;

/// <summary>
/// Keeps internal figures from who may not see them, before they are read: what is not read is in no rank, sum, count or version.
/// </summary>
/// <param name="viewer">Null for the service itself, which sees all.</param>
/// <param name="internals">The ids of the indicators that are internal today, whatever they were at the state that is read.</param>
internal sealed class AudienceFilter(Viewer? viewer, IReadOnlySet<int> internals, Func<RegionTree> tree)
{
    private readonly Dictionary<int, bool> _covered = [];
    private int[]? _regions;

    /// <summary>Whether anything is kept from anybody.</summary>
    public bool IsOpen => viewer is null || internals.Count == 0;

    public Viewer? Viewer => viewer;

    public IReadOnlySet<int> Internals => internals;

    /// <summary>Whether all figures of an indicator may be seen.</summary>
    public bool SeesAll(int indicator)
    {
        if (IsOpen || !internals.Contains(indicator))
        {
            return true;
        }

        viewer!.AskedInternal = true;
        viewer.SawInternal |= viewer.Scope is { IsWhole: true };
        return viewer.Scope is { IsWhole: true };
    }

    /// <summary>Whether figures of a region may be seen.</summary>
    public bool Sees(int indicator, int region) => SeesAll(indicator) || Covers(region);

    /// <summary>Those of some regions whose figures may be seen; that others were asked for is noted.</summary>
    public ReadOnlyMemory<int> Seen(int indicator, ReadOnlyMemory<int> regions)
    {
        if (SeesAll(indicator))
        {
            return regions;
        }

        int[] seen = viewer!.Scope is null ? [] : [.. regions.ToArray().Where(Covers)];
        viewer.SawInternal |= seen.Length > 0;
        if (seen.Length < regions.Length)
        {
            viewer.Withhold(indicator);
        }

        return seen;
    }

    /// <summary>All regions whose internal figures may be seen, in their order.</summary>
    public int[] Regions => _regions ??= viewer?.Scope is null ? [] : [.. tree().All.Select(region => region.Id).Where(Covers)];

    private bool Covers(int region) => _covered.TryGetValue(region, out var known)
        ? known
        : _covered[region] = viewer!.Scope is { } scope && scope.Covers(tree(), tree()[region]);
}
