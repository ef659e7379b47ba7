using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures;

/// <summary>任务分解: a region's target against those of the regions directly below it.</summary>
public sealed class AllocationMeasure() : Measure<AllocationFigure>(
    "allocation", "分解率", "allocation",
    Number("allocated", "已分解数", "Allocated", "任务分解: the sum of the targets of the regions directly below.", MeasureUnit.Indicator,
        figure => MeasureValue.Level(figure.Figures.Allocated)),
    Number("surplus", "超出", "Surplus", "allocated − required.", MeasureUnit.Indicator,
        figure => MeasureValue.Level(figure.Figures.Surplus)),
    Figure("allocation", "分解率", "Allocation", "allocated in percent of required.", MeasureUnit.Percent,
        figure => MeasureValue.Rounded(figure.Figures.Percent)),
    Regions("without", "无目标的下级", "Regions without a target", "The regions below that have no target.", figure => figure.Without))
{
    public override int Weight => 2;

    public override (string Zh, string En) NotApplicable =>
        ("没有下级地区，或指标不可加总", "no regions below, or the indicator does not add up");

    public override bool Load(LoadPlan plan, IndicatorPeriodColumns block) => block.Load(plan) & AllocationColumn.Of(block).Load(plan);

    public override bool LoadFlags(LoadPlan plan, IndicatorPeriodColumns block) => AllocationColumn.Of(block).LoadParts(plan);

    public override ObservationFlags FlagsOf(FigureRow row) =>
        AllocationColumn.Of(row.Columns).FlagsOf(row.Index)
        | (AllocationColumn.Of(row.Columns).PartsDiffer(row.Index) ? ObservationFlags.TargetParts : ObservationFlags.None);

    public override Explanation Explain(FigureRow row)
    {
        var column = AllocationColumn.Of(row.Columns);
        return new(column.Rate<Expression>(row.Index), [column.Surplus<Expression>(row.Index)]);
    }

    public override (string Zh, string En)? Why(Reason reason, FigureRow row) => reason switch
    {
        Reason.NoTarget when Of(row).Figures.Required.HasValue => ("下级地区都没有目标", "no region below has one"),
        Reason.NotApplicable when Of(row).Figures.IsUnlike => (
            "各目标的种类或期间不同，或是增长、百分点、占比、位次，不能相加",
            "the targets are not of one kind and period, or are growths, points, shares or places, which do not add up"),
        _ => base.Why(reason, row),
    };

    protected override AllocationFigure Of(FigureRow row) => AllocationColumn.Of(row.Columns)[row.Index];
}
