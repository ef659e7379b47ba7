using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures;

/// <summary>高于全省0.7个百分点: growth against that of the region around it; of official rates where both are declared.</summary>
public sealed class GapToParentMeasure() : Measure<ValueOrReason>(
    "gapToParent", "与上级增速之差", "gap to the region around it",
    Figure("gapToParent", "与上级之差", "Gap to the parent", "growth − growth of the region around it, in points.",
        MeasureUnit.Points, figure => MeasureValue.Rounded(figure)))
{
    public override int Weight => 2;

    public override (string Zh, string En) NotApplicable =>
        ("没有上级，或这段期间没有增速", "nothing is around it, or the span has no growth");

    public override bool Load(LoadPlan plan, IndicatorPeriodColumns block)
    {
        var whole = block.Context.Parents.At(block.Indicator, block.Period).Growth;
        return block.Growth.Load(plan) & block.Growth.Official.Load(plan) & whole.Load(plan) & whole.Official.Load(plan);
    }

    public override Explanation Explain(FigureRow row) => new(row.Columns.Growth.GapToParent<Expression>(row.Index), []);

    public override ObservationFlags FlagsOf(FigureRow row) => row.Columns.Growth.GapIsOfficial(row.Index)
        ? ObservationFlags.Official
        : row.Columns.Growth.WholeCrosses(row.Index);

    protected override ValueOrReason Of(FigureRow row) => row.Columns.Growth.GapToParent<Evaluation>(row.Index);
}
