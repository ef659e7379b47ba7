using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Queries;

namespace Indicators.Audits;

/// <summary>同比增长 in percent, on the base of a year before; of a stock without one, on what its gross increase leaves.</summary>
internal static class ReworkedGrowth
{
    private const int YearMonths = 12;

    public static Rework Of(Claim claim, FigureRow row)
    {
        var (growth, value) = (row.Growth, row.Actual.Exact);
        var added = Inputs.Added(row.Block.Sheet, row.Indicator, row.Period.End - YearMonths, row.Period.End, row.Index);
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
            Suspicions = Suspicions(),
        };

        IEnumerable<Suspicion> Suspicions()
        {
            if (growth.Points is { } points) yield return new(Cause.PercentForPoints, points);
            if (isImplied) yield return new(Cause.NetForGross, GrossIncrease.NetGrowth(claim.Printed, value, added));
            else yield return new(Cause.GrossForNet, implied);
            foreach (var suspicion in Reworking.OneYearOff(row, block => block.Growth[row.Index].Rate)) yield return suspicion;
            yield return new(Cause.OneYearOff, OnTwoYearsBefore(row));
            yield return new(Cause.OtherMeasure, row.Block.Shares[row.Index].Rate);
        }
    }

    /// <summary>The actual and the base, as far as they are not stored.</summary>
    public static IReadOnlyList<string> Missing(FigureRow row) =>
    [
        .. ((Period?[])[row.Period, row.Block.Growth.BasePeriod]).OfType<Period>()
            .SelectMany(period => Inputs.Missing(row.Block.Sheet, row.Indicator, period, row.Region)),
    ];

    private static IEnumerable<Outcome> FromRounded(FigureRow row)
    {
        if (row.Indicator.Decimals is not { } places || !row.Growth.Rate.HasValue) yield break;
        yield return GrowthFigure.Of(Inputs.Rounded(row.Actual, places), Inputs.Rounded(row.Growth.Base, places), row.Growth.Points is not null).Rate;
    }

    private static Outcome OnTwoYearsBefore(FigureRow row)
    {
        var columns = row.Block.Sheet.Columns(row.Indicator);
        return GrowthFigure.Of(row.Actual, columns[row.Period.YearsBefore(2)][row.Index], row.Growth.Points is not null).Rate;
    }
}
