using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures;

/// <summary>贡献率: how much of the change of the region around it is a region's own.</summary>
public sealed class ContributionMeasure() : Measure<ValueOrReason>(
    "contribution", "贡献率", "contribution",
    Figure("contribution", "贡献率", "Contribution", "贡献率: how much of the whole's change is the part's, in percent.",
        MeasureUnit.Percent, figure => MeasureValue.Rounded(figure)))
{
    public override (string Zh, string En) NotApplicable =>
        ("总体没有增长，或指标不可加总，或没有上级", "the whole did not grow, the indicator does not add up, or nothing is around it");

    public override bool Load(LoadPlan plan, IndicatorPeriodColumns block) =>
        block.Growth.Load(plan) & block.Context.Parents.At(block.Indicator, block.Period).Growth.Load(plan);

    public override Explanation Explain(FigureRow row) => new(row.Columns.Growth.Contribution<Expression>(row.Index), []);

    public override ObservationFlags FlagsOf(FigureRow row) => row.Columns.Growth.WholeCrosses(row.Index);

    protected override ValueOrReason Of(FigureRow row) => row.Columns.Growth.Contribution<Evaluation>(row.Index);
}
