using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Observations;

namespace Indicators.Measures;

/// <summary>序时进度: completion against the time that has passed.</summary>
public sealed class PaceMeasure() : Measure<FigureRow>(
    "pace", "序时进度", "pace", MeasureUnit.Points,
    CompletionMeasure.Target,
    CompletionMeasure.TargetCount,
    Number("timeProgress", "时间进度", "time progress", "时间进度, in percent.", MeasureUnit.Percent,
        row => MeasureValue.Rounded(row.Pace.TimeProgress)),
    Figure("pace", "超序时进度", "pace", "超(欠)序时进度, in points.", MeasureUnit.Points, row => MeasureValue.Rounded(row.Pace.Ahead)),
    Item("light", "亮灯", "light", "The colour of its pace, by the scheme that the header Lights names.", ColumnType.Text,
        row => row.Columns.Context.Options.Lights.Of(row.Pace.Ahead)))
{
    private static readonly RankingKey ByPace = new(
        "pace", "序时进度", "pace", ["completion", "pace"],
        (block, index) => block.Completions.Counting[index] is ({ } completion, _)
            ? block.Completions.PaceOf(completion).Ahead
            : block.Completions.Counting[index].Why!.Value,
        (plan, block) => block.Completions.Load(plan),
        row => Ahead(CompletionMeasure.Counted(row)))
    {
        HigherIsBetter = true,
    };

    public override (string Zh, string En) NotApplicable =>
        ("目标不随时间均匀推进，也没有序时计划", "the target does not run evenly with time and has no schedule");

    public override IReadOnlyList<RankingKey> RankingKeys { get; } = [ByPace];

    public override bool IsAgainstTarget => true;

    public override bool ShowsLights => true;

    public override bool Load(LoadPlan plan, IndicatorPeriodColumns block) => block.Load(plan) & block.Completions.Load(plan);

    public override bool LoadFlags(LoadPlan plan, IndicatorPeriodColumns block) => block.Completions.LoadStrictest(plan);

    public override Explanation Explain(FigureRow row) => new(Ahead(row), []);

    public override ObservationFlags FlagsOf(FigureRow row) =>
        (row.Completion?.Flags ?? ObservationFlags.None) | (row.IsStrictest ? ObservationFlags.Strictest : ObservationFlags.None);

    protected override FigureRow Of(FigureRow row) => row;

    private static Expression Ahead(FigureRow row)
    {
        if (row.Completion is not { } completion) return CompletionMeasure.WithoutTarget(row);
        var numbers = row.Columns.Completions.Numbers<Expression>(completion, row.Index);
        return Pace.Of(completion, numbers, row.Indicator.Nature, row.Period).Ahead;
    }
}
