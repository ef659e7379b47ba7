using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>同比增长 in percent, on the base of a year before; of a stock without one, on what its gross increase leaves.</summary>
internal static class GrowthRecalculation
{
    private const int YearMonths = 12;

    public static Recalculation Of(PublishedFigure claim, FigureRow row)
    {
        var (growth, value) = (row.Growth, row.Actual.Exact);
        var added = RecalculationInputs.Added(row.Columns.Context, row.Indicator, row.Period.End - YearMonths, row.Period.End, row.Index);
        var implied = GrossIncrease.Growth(value, added);
        var isImplied = growth.Rate.Reason is Reason.NoBase && implied.HasValue;
        return new(isImplied ? implied : growth.Rate)
        {
            Value = value.OrNull,
            Base = isImplied ? (value - added).OrNull : growth.Base.Exact.OrNull,
            Basis = isImplied ? "inflow" : row.Indicator.PriceBasis == PriceBasis.Constant ? "nominal" : null,
            AtConstantPrices = row.Indicator.PriceBasis == PriceBasis.Constant,
            FromRounded = FromRounded(row),
            Missing = isImplied ? [] : Missing(row),
            Hypotheses = Suspicions(),
        };

        IEnumerable<Hypothesis> Suspicions()
        {
            if (growth.Points is { } points) yield return new(AuditCause.PercentForPoints, points);
            if (isImplied) yield return new(AuditCause.NetForGross, GrossIncrease.NetGrowth(claim.Printed, value, added));
            else yield return new(AuditCause.GrossForNet, implied);
            foreach (var suspicion in Recalculator.OneYearOff(row, block => block.Growth[row.Index].Rate)) yield return suspicion;
            yield return new(AuditCause.OneYearOff, OnTwoYearsBefore(row));
            yield return new(AuditCause.OtherMeasure, ShareColumn.Of(row.Columns)[row.Index].Rate);
        }
    }

    /// <summary>The actual and the base, as far as they are not stored.</summary>
    public static IReadOnlyList<string> Missing(FigureRow row) =>
    [
        .. ((Period?[])[row.Period, row.Columns.Growth.BasePeriod]).OfType<Period>()
            .SelectMany(period => RecalculationInputs.Missing(row.Columns.Context, row.Indicator, period, row.Region)),
    ];

    private static IEnumerable<ValueOrReason> FromRounded(FigureRow row)
    {
        if (row.Indicator.Decimals is not { } places || !row.Growth.Rate.HasValue) yield break;
        yield return GrowthResult.Of(
            RecalculationInputs.Rounded(row.Actual, places), RecalculationInputs.Rounded(row.Growth.Base, places),
            row.Growth.Points is not null).Rate;
    }

    private static ValueOrReason OnTwoYearsBefore(FigureRow row)
    {
        var columns = row.Columns.Context.Columns(row.Indicator);
        return GrowthResult.Of(row.Actual, columns[row.Period.YearsBefore(2)][row.Index], row.Growth.Points is not null).Rate;
    }
}
