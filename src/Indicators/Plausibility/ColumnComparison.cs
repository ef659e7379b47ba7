using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Writing;

namespace Indicators.Plausibility;

/// <summary>The figures of a column beside those of a year before, the running totals next to them, and what they replace.</summary>
/// <param name="isExplained">Whether the change set as a whole says why it replaces what is final.</param>
internal sealed class ColumnComparison(Indicator indicator, WrittenColumn column, StoredColumns columns, bool isExplained)
{
    private readonly ColumnCursor _stored = columns.Stored(column.Period);
    private readonly ColumnCursor _yearBefore = columns.Written(column.Period.YearBefore);
    private readonly Period? _earlierPeriod = columns.Before(column.Period);
    private readonly Period? _laterPeriod = columns.After(column.Period);
    private readonly ColumnCursor _earlier = columns.Written(columns.Before(column.Period));
    private readonly ColumnCursor _later = columns.Written(columns.After(column.Period));
    private readonly decimal _limit = indicator.Unusual ?? Indicator.UsualChange;

    public void Of(Actual actual, bool isNoted, List<ImplausibleFigure> found)
    {
        var (region, cell) = (actual.Key.Region, actual.Observation);
        if (!isExplained && !isNoted && _stored[region] is { Status: ObservationStatus.Final } final && Says(final) != Says(cell))
            found.Add(Replaced(actual.Key, cell.Status is ObservationStatus.Missing ? null : cell.Value, final));
        if (!cell.IsExact) return;
        if (BaseOf(cell, region) is { } before && IsUnusual(cell.Value, before))
            Add(WarningCode.UnusualChange, before, column.Period.YearBefore, _limit);
        if (_earlier[region] is { } earlier && Falls(earlier, cell))
            Add(WarningCode.FallingCumulative, earlier.Value, _earlierPeriod!.Value);
        if (_later[region] is { } later && Falls(cell, later)) Add(WarningCode.FallingCumulative, later.Value, _laterPeriod!.Value);

        void Add(WarningCode code, FixedPoint other, Period period, decimal? limit = null) =>
            found.Add(new(actual.Key, "value", code, cell.Value, other, indicator.Unit) { Beside = period, Limit = limit });
    }

    public void OfDeletes(List<ImplausibleFigure> found)
    {
        foreach (var key in isExplained ? [] : column.Deletes)
        {
            if (_stored[key.Region] is { Status: ObservationStatus.Final } final) found.Add(Replaced(key, null, final));
        }
    }

    // What is stored of then does not compare where the reporter states another base, or breaks with it.
    private FixedPoint? BaseOf(StoredObservation cell, int region) => cell.Base
        ?? (!cell.Break && _yearBefore[region] is { IsExact: true } before ? before.Value : null);

    // Whichever revision wrote it.
    private static StoredObservation Says(StoredObservation cell) => cell with { Revision = 0 };

    // What may be negative may fall.
    private static bool Falls(StoredObservation earlier, StoredObservation later) =>
        earlier.IsExact && later.IsExact && later.Value < earlier.Value && later.Value.Millionths >= 0;

    private ImplausibleFigure Replaced(ActualKey key, FixedPoint? value, StoredObservation final) => new(
        key, "value", WarningCode.FinalReplaced, value, final.Status is ObservationStatus.Missing ? null : final.Value, indicator.Unit);

    // In millionths, which are whole: nothing is rounded.
    private bool IsUnusual(FixedPoint value, FixedPoint before) => before.Millionths != 0
        && Math.Abs((decimal)value.Millionths - before.Millionths) * 100 > _limit * Math.Abs((decimal)before.Millionths);
}
