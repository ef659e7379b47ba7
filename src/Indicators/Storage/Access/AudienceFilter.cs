using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Storage.Access;

/// <summary>
/// Keeps internal figures from who may not see them, before they are read: what is not read is in no rank, sum, count or version.
/// </summary>
/// <param name="viewer">Null for the service itself, which sees all.</param>
/// <param name="internals">The ids of the indicators that are internal today, whatever they were at the state that is read.</param>
internal sealed class AudienceFilter(Viewer? viewer, IReadOnlySet<int> internals, Func<RegionTree> tree)
{
    private CoveredRegions? _regions;

    /// <summary>Whether anything is kept from anybody.</summary>
    public bool IsOpen => viewer is null || internals.Count == 0;

    public Viewer? Viewer => viewer;

    public IReadOnlySet<int> Internals => internals;

    /// <summary>All regions whose internal figures may be seen, and when.</summary>
    public CoveredRegions Regions => _regions ??= new(viewer?.Scope ?? new([]), tree());

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

    /// <summary>Whether the figure of a region for a period may be seen; that one is, and is internal, is noted.</summary>
    public bool Sees(int indicator, int region, Period period)
    {
        if (SeesAll(indicator)) return true;
        var sees = Regions.Contains(region, period.Last);
        viewer!.SawInternal |= sees;
        return sees;
    }

    /// <summary>Likewise of what is stored: of a share of another indicator both. What is no figure is seen by all.</summary>
    public bool Sees(object item) => IsOpen || Cells(item).All(cell => Sees(cell.Indicator, cell.Region, cell.Period));

    /// <summary>Whether it may be seen, of which nothing is shown yet.</summary>
    public bool Covers(object item) => IsOpen || viewer!.Scope is { IsWhole: true }
        || Cells(item).All(cell => !internals.Contains(cell.Indicator) || Regions.Contains(cell.Region, cell.Period.Last));

    private static IEnumerable<(int Indicator, int Region, Period Period)> Cells(object item) => item switch
    {
        Actual { Key: var key } => Cells(key),
        ActualKey key => [(key.Indicator, key.Region, key.Period)],
        Target { Key: var key } => [(key.Indicator, key.Region, key.Period)],
        DeclaredFigure { Key: { OfIndicator: > 0 } key } =>
            [(key.Indicator, key.Region, key.Period), (key.OfIndicator, key.Region, key.Period)],
        DeclaredFigure { Key: var key } => [(key.Indicator, key.Region, key.Period)],
        _ => [],
    };

    /// <summary>Periods in groups, for each of which the figures of the same regions may be seen.</summary>
    public IEnumerable<IGrouping<int, Period>> Alike(IEnumerable<Period> periods) =>
        periods.GroupBy(period => Regions.ChangesBy(period.Last));

    /// <summary>Those of some regions whose figures for a period may be seen; that others were asked for is noted.</summary>
    public ReadOnlyMemory<int> Seen(int indicator, ReadOnlyMemory<int> regions, Period period)
    {
        int[] seen = viewer!.Scope is null ? [] : [.. regions.ToArray().Where(region => Regions.Contains(region, period.Last))];
        viewer.SawInternal |= seen.Length > 0;
        if (seen.Length < regions.Length)
        {
            viewer.Withhold(indicator);
        }

        return seen;
    }
}
