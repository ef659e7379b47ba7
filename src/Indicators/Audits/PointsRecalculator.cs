using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Audits;

/// <summary>百分点: the change of a ratio or, of anything else, of its growth (放缓0.1个百分点).</summary>
internal sealed class PointsRecalculator : Recalculator
{
    public static Recalculator Instance { get; } = new PointsRecalculator();

    public override bool Load(LoadPlan plan, PublishedFigure claim, IndicatorPeriodColumns block) => IsOfRatio(block)
        ? block.Growth.Load(plan) & GrowthRecalculator.LoadMissing(plan, block)
        : block.Growth.LoadChange(plan)
            & GrowthRecalculator.LoadMissing(plan, block) & GrowthRecalculator.LoadMissing(plan, block.YearBefore);

    public override bool LoadHypotheses(LoadPlan plan, PublishedFigure claim, IndicatorPeriodColumns block) =>
        LoadOneYearOff(plan, block, other => IsOfRatio(block) ? other.Growth.Load(plan) : other.Growth.LoadChange(plan));

    public override IReadOnlyList<Recalculation> Of(PublishedFigure claim, FigureRow row) =>
        [IsOfRatio(row.Columns) ? OfRatio(claim, row) : OfGrowth(claim, row)];

    private static bool IsOfRatio(IndicatorPeriodColumns block) => block.Indicator.Nature == Nature.Ratio;

    private static Recalculation OfRatio(PublishedFigure claim, FigureRow row)
    {
        var growth = row.Growth;
        return new(growth.Points!.Value)
        {
            Value = row.Actual.Exact.OrNull,
            Base = row.Base.Exact.OrNull,
            FromRounded = Places(claim, row).Select(places =>
                GrowthResult.Of(RecalculationInputs.Rounded(
                    row.Actual, places), RecalculationInputs.Rounded(row.Base, places), ofRatio: true).Points!.Value),
            Missing = GrowthRecalculator.Missing(row),
            Hypotheses = OneYearOff(row, block => block.Growth[row.Index].Points!.Value)
                .Prepend(new(AuditCause.PercentForPoints, growth.Rate)),
        };
    }

    private static Recalculation OfGrowth(PublishedFigure claim, FigureRow row)
    {
        var (growth, index) = (row.Columns.Growth, row.Index);
        var before = row.Columns.YearBefore;
        var (now, then) = growth.ChangeIsOfficial(index)
            ? (growth.Official[index], before.Growth.Official[index])
            : (growth[index].Rate, before.Growth[index].Rate);
        ValueOrReason change = growth.ChangeOf<Evaluation>(index);
        return new(change)
        {
            Value = now.OrNull,
            Base = then.OrNull,
            Basis = growth.ChangeIsOfficial(index) ? "official" : null,
            FromRounded = change.HasValue
                ? Places(claim, row).Select(places => (ValueOrReason)(now.Value.Round(places) - then.Value.Round(places)))
                : [],
            Missing = [.. GrowthRecalculator.Missing(row).Union(GrowthRecalculator.Missing(new(before, index)))],
            Hypotheses = OneYearOff(row, block => block.Growth.ChangeOf<Evaluation>(index)),
        };
    }

    // What is subtracted stands beside the difference with as many places, or with those a bureau prints.
    private static IEnumerable<int> Places(PublishedFigure claim, FigureRow row) =>
        ((int?[])[claim.Printed.Decimals, row.Indicator.Decimals]).OfType<int>().Distinct();
}
