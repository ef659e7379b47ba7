using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;

namespace Indicators.Measures;

/// <summary>年末预计: where the year so far leads to, and whether its target will be met.</summary>
public sealed class ProjectionMeasure() : Measure<ProjectionFigure>(
    "projection", "年末预计", "projection", MeasureUnit.Indicator,
    Figure("projection", "年末预计", "projection", "年末预计: where the year so far leads to, by the first of the methods that apply.",
        MeasureUnit.Indicator, figure => MeasureValue.Rounded(figure.Projection.Figure)),
    Number("projectionLow", "预计下限", "lowest projection", "The lowest that any method gives; null where a single one shows no range.",
        MeasureUnit.Indicator, figure => MeasureValue.Rounded(figure.Projection.Low)),
    Number("projectionHigh", "预计上限", "highest projection", "The highest that any method gives.", MeasureUnit.Indicator,
        figure => MeasureValue.Rounded(figure.Projection.High)),
    Code("projectionMethod", "预计方法", "method of projection", "The method of the projection itself.", figure => figure.Projection.Method),
    Truth("willMeet", "预计能否达到", "will meet", "Whether the whole range meets the year's target; null is open.", figure => figure.WillMeet))
{
    public override (string Zh, string En) NotApplicable => ("比率没有年末预计", "ratios have no projection");

    public override bool Load(LoadPlan plan, IndicatorPeriodColumns block) => block.Load(plan) & ProjectionColumn.Of(block).Load(plan);

    public override Explanation Explain(FigureRow row)
    {
        var ways = ProjectionColumn.Of(row.Columns).Ways<Expression>(row.Index);
        return new(ways[0], [.. ways.Skip(1)]);
    }

    protected override ProjectionFigure Of(FigureRow row) => ProjectionColumn.Of(row.Columns)[row.Index];
}
