using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures;

/// <summary>推算值: a region from those directly below it, or a ratio from its parts, beside the reported figure.</summary>
public sealed class ComputedMeasure() : Measure<FigureRow>(
    "computed", "推算值", "computed",
    Figure("computed", "合成值", "Computed", "From the regions directly below, or for a ratio from its parts, beside the reported value.",
        MeasureUnit.Indicator, row => MeasureValue.Of(On(row).Value).Because(WhyNot(On(row)))),
    Number("difference", "差异", "Difference", "The reported value − the computed one.", MeasureUnit.Indicator,
        row => MeasureValue.Between(On(row).Difference, row.Actual.Flags | On(row).Value.Flags)),
    Regions("missing", "缺项", "Missing", "The regions below that have not reported.", row => On(row).Missing))
{
    public override (string Zh, string En) NotApplicable =>
        ("没有下级地区，或指标不可加总", "no regions below, or the indicator does not add up");

    public override bool CountsParts => true;

    public override bool Load(LoadPlan plan, IndicatorPeriodColumns block) => ComputedColumn.Of(block).Load(plan);

    public override Explanation Explain(FigureRow row) =>
        new(ComputedColumn.Of(row.Columns).Formula<Expression>(row.Index), ComputedColumn.Of(row.Columns).Beside(row.Index));

    public override ObservationFlags FlagsOf(FigureRow row) => On(row).Value.Flags & ObservationFlags.OfChanges;

    public override (int Reported, int Expected)? PartsOf(FigureRow row) => (On(row).Reported, On(row).Expected);

    protected override FigureRow Of(FigureRow row) => row;

    private static ComputedFigure On(FigureRow row) => ComputedColumn.Of(row.Columns)[row.Index];

    // A sum of some parts is shown, with why it is not to be compared.
    private static Reason? WhyNot(ComputedFigure figure) => figure.Value.Value is null ? figure.Value.Reason : figure.Difference.Reason;
}
