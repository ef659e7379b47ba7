using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures;

/// <summary>增速变化: growth against that of the same period a year before; of official rates where both are declared.</summary>
public sealed class GrowthChangeMeasure() : Measure<ValueOrReason>(
    "growthChange", "增速变化", "change of growth",
    Figure("growthChange", "增速变动", "Change of growth", "增速变化: growth − growth of the same period a year before, in points.",
        MeasureUnit.Points, figure => MeasureValue.Rounded(figure)))
{
    public override int Weight => 2;

    public override (string Zh, string En) NotApplicable =>
        ("这段期间没有增速", "this span has no growth");

    public override bool Load(LoadPlan plan, IndicatorPeriodColumns block) => block.Growth.LoadChange(plan);

    public override Explanation Explain(FigureRow row) => new(row.Columns.Growth.ChangeOf<Expression>(row.Index), []);

    public override ObservationFlags FlagsOf(FigureRow row) => row.Columns.Growth.ChangeIsOfficial(row.Index)
        ? ObservationFlags.Official
        : row.Columns.Growth.ChangeCrosses(row.Index);

    protected override ValueOrReason Of(FigureRow row) => row.Columns.Growth.ChangeOf<Evaluation>(row.Index);
}
