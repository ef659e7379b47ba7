using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures;

/// <summary>拉动: how many points of the growth of the region around it are a region's own.</summary>
public sealed class PullMeasure() : Measure<ValueOrReason>(
    "pull", "拉动点数", "pull",
    Figure("pull", "拉动", "Pull", "拉动: how many points of the whole's growth are the part's.",
        MeasureUnit.Points, figure => MeasureValue.Rounded(figure)))
{
    public override int Weight => 2;

    public override (string Zh, string En) NotApplicable =>
        ("指标不可加总，或没有上级", "the indicator does not add up, or nothing is around it");

    public override bool Load(LoadPlan plan, IndicatorPeriodColumns block) =>
        block.Growth.Load(plan) & block.Context.Parents.At(block.Indicator, block.Period).Growth.Load(plan);

    public override Explanation Explain(FigureRow row) => new(row.Columns.Growth.Pull<Expression>(row.Index), []);

    public override ObservationFlags FlagsOf(FigureRow row) => row.Columns.Growth.WholeBaseCrosses(row.Index);

    protected override ValueOrReason Of(FigureRow row) => row.Columns.Growth.Pull<Evaluation>(row.Index);
}
