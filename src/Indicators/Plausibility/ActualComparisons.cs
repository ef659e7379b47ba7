using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage.Writing;

namespace Indicators.Plausibility;

/// <summary>An actual beside those of a year before, and beside the running totals next to it.</summary>
internal static class ActualComparisons
{
    public static IEnumerable<ImplausibleFigure> Of(Indicator indicator, Actual actual, StoredBeside beside)
    {
        var (key, cell) = (actual.Key, actual.Observation);
        if (!IsExact(cell)) yield break;
        if (beside.At(key with { Period = key.Period.YearBefore }) is { } base_ && IsExact(base_) && IsUnusual(indicator, cell, base_))
            yield return Found(WarningCode.UnusualChange, base_, key.Period.YearBefore, $"{Limit(indicator):0.######}");
        foreach (var (period, isLater) in beside.NextTo(key.Period))
        {
            if (beside.At(key with { Period = period }) is not { } other || !IsExact(other)) continue;
            var (earlier, later) = isLater ? (cell, other) : (other, cell);
            if (earlier.Value.Millionths < 0 || later.Value.Millionths < 0 || later.Value >= earlier.Value) continue;
            yield return Found(WarningCode.FallingCumulative, other, period);
        }

        ImplausibleFigure Found(WarningCode code, StoredObservation other, Periods.Period period, params ReadOnlySpan<string> more) => new(
            key, "value", code, PlausibilityCheck.In(indicator, cell.Value), PlausibilityCheck.In(indicator, other.Value),
            [period.ToString(), .. more]);
    }

    private static bool IsExact(StoredObservation cell) => cell is { Bound: Bound.None, Status: not ObservationStatus.Missing };

    private static decimal Limit(Indicator indicator) => indicator.Unusual ?? Indicator.UsualChange;

    // In millionths, which are whole: nothing is rounded.
    private static bool IsUnusual(Indicator indicator, StoredObservation cell, StoredObservation other)
    {
        var (value, before) = ((decimal)cell.Value.Millionths, (decimal)other.Value.Millionths);
        return before != 0 && Math.Abs(value - before) * 100 > Limit(indicator) * Math.Abs(before);
    }
}
