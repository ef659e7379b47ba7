using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>同比增长 in percent, on the base of a year before; of a stock without one, on what its gross increase leaves.</summary>
internal sealed class GrowthRecalculator : Recalculator
{
    private const int YearMonths = 12;

    public static Recalculator Instance { get; } = new GrowthRecalculator();

    public override bool Load(LoadPlan plan, PublishedFigure claim, IndicatorPeriodColumns block) => block.Growth.Load(plan)
        & RecalculationInputs.LoadAdded(plan, block.Context, block.Indicator, block.Period.End - YearMonths, block.Period.End)
        & LoadMissing(plan, block);

    public override bool LoadHypotheses(LoadPlan plan, PublishedFigure claim, IndicatorPeriodColumns block) =>
        LoadOneYearOff(plan, block, other => other.Growth.Load(plan)) & block.Columns.Load(plan, block.Period.YearsBefore(2))
        & ShareColumn.Of(block).Load(plan);

    public override IReadOnlyList<Recalculation> Of(PublishedFigure claim, FigureRow row)
    {
        var (growth, value) = (row.Growth, row.Actual.Exact);
        var added = RecalculationInputs.Added(row.Columns.Context, row.Indicator, row.Period.End - YearMonths, row.Period.End, row.Index);
        var implied = GrossIncrease.Growth(value, added);
        var isImplied = growth.Rate.Reason is Reason.NoBase && implied.HasValue;
        var isReported = row.Columns.Growth.IsReported(row.Index);
        return [new(isImplied ? implied : growth.Rate)
        {
            Value = value.OrNull,
            Base = isImplied ? (value - added).OrNull : row.Base.Exact.OrNull,
            Basis = isImplied ? "inflow" : isReported ? "reported" : row.Indicator.PriceBasis == PriceBasis.Constant ? "nominal" : null,
            AtConstantPrices = row.Indicator.PriceBasis == PriceBasis.Constant,
            FromRounded = FromRounded(row),
            Missing = isImplied ? [] : Missing(row),
            Hypotheses = Suspicions(),
        }];

        IEnumerable<Hypothesis> Suspicions()
        {
            if (growth.Points is { } points) yield return new(AuditCause.PercentForPoints, points);
            if (isReported && row.Columns.Growth.Bases!.Stored(row.Index) is { } stored)
                yield return new(AuditCause.StoredBase, GrowthResult.Of(row.Actual, stored, growth.Points is not null).Rate);
            if (isImplied) yield return new(AuditCause.NetForGross, GrossIncrease.NetGrowth(claim.Printed, value, added));
            else yield return new(AuditCause.GrossForNet, implied);
            foreach (var suspicion in OneYearOff(row, block => block.Growth[row.Index].Rate)) yield return suspicion;
            yield return new(AuditCause.OneYearOff, OnTwoYearsBefore(row));
            yield return new(AuditCause.OtherMeasure, ShareColumn.Of(row.Columns)[row.Index].Rate);
        }
    }

    /// <summary>The actual and the base, as far as they are not stored.</summary>
    public static IReadOnlyList<string> Missing(FigureRow row) =>
    [
        .. StandsOn(row.Columns)
            .SelectMany(period => RecalculationInputs.Missing(row.Columns.Context, row.Indicator, period, row.Region)),
    ];

    public static bool LoadMissing(LoadPlan plan, IndicatorPeriodColumns block)
    {
        var isThere = true;
        foreach (var period in StandsOn(block))
            isThere &= RecalculationInputs.LoadMissing(plan, block.Context, block.Indicator, period);
        return isThere;
    }

    private static IEnumerable<Period> StandsOn(IndicatorPeriodColumns block) =>
        ((Period?[])[block.Period, block.Growth.BasePeriod]).OfType<Period>();

    private static IEnumerable<ValueOrReason> FromRounded(FigureRow row)
    {
        if (row.Indicator.Decimals is not { } places || !row.Growth.Rate.HasValue) yield break;
        yield return GrowthResult.Of(
            RecalculationInputs.Rounded(row.Actual, places), RecalculationInputs.Rounded(row.Base, places),
            row.Growth.Points is not null).Rate;
    }

    private static ValueOrReason OnTwoYearsBefore(FigureRow row)
    {
        var columns = row.Columns.Context.Columns(row.Indicator);
        return GrowthResult.Of(row.Actual, columns[row.Period.YearsBefore(2)][row.Index], row.Growth.Points is not null).Rate;
    }
}
