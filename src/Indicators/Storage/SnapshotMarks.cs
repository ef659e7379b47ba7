using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Storage.Tables;

namespace Indicators.Storage;

/// <summary>What revisions have marked of the actuals that they wrote, so that it is known without a look at them.</summary>
public sealed partial class Snapshot
{
    /// <summary>The periods for which actuals that break with those before are, or have been, reported.</summary>
    public IReadOnlyList<Period> BreakPeriods(int indicator) => Periods(TableKind.Break, indicator);

    /// <summary>The levels whose regions report, or have reported, actuals for some of the periods; who they are is read too.</summary>
    public IReadOnlyList<RegionLevel> ReportingLevels(int indicator, IReadOnlyCollection<Period> periods)
    {
        var actuals = new SliceKey(TableKind.Actual, indicator);
        List<RegionLevel> levels = [.. Enum.GetValues<RegionLevel>()
            .Where(level => SeenPeriods(actuals.Of(level).Store, indicator).Any(periods.Contains))];
        _trail.See(levels.Select(level => new SliceKey(TableKind.Region, (int)level)));
        return levels;
    }

    /// <summary>Whether an actual of an indicator, or the base of one, is below zero: such an indicator may fall.</summary>
    public bool GoesBelowZero(int indicator) => SeenPeriods(TableKind.BelowZero, indicator).Any(period =>
    {
        See(TableKind.Actual, indicator, [period], default);
        return ActualTable.GoesBelowZero(_session, _moment, indicator, period);
    });
}
