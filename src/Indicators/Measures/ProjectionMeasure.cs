using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Observations;

namespace Indicators.Measures;

/// <summary>年末预计: where the year so far leads to, and whether its target will be met.</summary>
public sealed class ProjectionMeasure() : Measure<ProjectionFigure>(
    "projection", "年末预计", "projection",
    Figure("projection", "全年预计", "Projection", ProjectionDoc, MeasureUnit.Indicator,
        figure => MeasureValue.Foreseen(figure.Projection.Figure, figure.Indicator)),
    Number("projectionLow", "预计下限", "Projection, low", "The lowest that any method gives; null where a single one shows no range.",
        MeasureUnit.Indicator, figure => MeasureValue.Foreseen(figure.Projection.Low, figure.Indicator)),
    Number("projectionHigh", "预计上限", "Projection, high", "The highest that any method gives.", MeasureUnit.Indicator,
        figure => MeasureValue.Foreseen(figure.Projection.High, figure.Indicator)),
    Code("projectionMethod", "预计方法", "Projection method", "The method of the projection itself.", figure => figure.Projection.Method),
    Figure("projectedCompletion", "预计完成率", "Projected completion", "Completion of the year's target by the projection, in percent.",
        MeasureUnit.Percent, figure => MeasureValue.Rounded(figure.Completion)),
    Truth("willMeet", "预计达标", "Will meet", "Whether the whole range meets the year's target; null is open.",
        figure => figure.Outlook is ProjectionOutlook.Meets or ProjectionOutlook.Misses ? figure.Outlook is ProjectionOutlook.Meets : null),
    Label("willMeetLabel", "预计达标与否", "Outlook", "The same in words, also where it is open; null without a projection or a target.",
        figure => figure.Outlook))
{
    private const string ProjectionDoc = "年末预计: where the year so far leads to, by the first of the methods that apply; with as many "
        + "decimals as the indicator has, unless others are asked for.";

    public override int Weight => 2;

    public override (string Zh, string En) NotApplicable => ("比率没有年末预计", "ratios have no projection");

    public override bool Load(LoadPlan plan, IndicatorPeriodColumns block) => block.Load(plan) & ProjectionColumn.Of(block).Load(plan);

    public override Explanation Explain(FigureRow row)
    {
        var ways = ProjectionColumn.Of(row.Columns).Ways<Expression>(row.Index);
        return new(ways[0], [.. ways.Skip(1)]);
    }

    public override ObservationFlags FlagsOf(FigureRow row) => ProjectionColumn.Of(row.Columns).FlagsOf(row.Index);

    protected override ProjectionFigure Of(FigureRow row) => ProjectionColumn.Of(row.Columns)[row.Index];
}
