using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures;

/// <summary>序时进度: completion against the time that has passed.</summary>
public sealed class PaceMeasure() : Measure<FigureRow>(
    "pace", "序时进度", "pace",
    CompletionMeasure.Target,
    CompletionMeasure.TargetCount,
    Number("timeProgress", "时间进度", "Time gone", "时间进度, in percent.", MeasureUnit.Percent,
        row => MeasureValue.Rounded(row.Pace.TimeProgress)),
    Figure("pace", "序时进度差", "Pace", "超(欠)序时进度, in points.", MeasureUnit.Points, row => MeasureValue.Rounded(row.Pace.Ahead)),
    Worded("light", "亮灯", "Light", "The colour of its pace or, without one, of what lightBasis says, by the scheme that the header Lights "
        + "names.", "lights", row => row.Light?.Color),
    Code("lightBasis", "亮灯依据", "Basis of the light", BasisDoc, row => row.Light?.Basis))
{
    private const string BasisDoc = "What the light goes by: pace; growth, the gap of a growth target in points; stock, what was added of "
        + "what is to be added since the opening stock, against time; completion. Null without a light.";

    private static readonly RankingKey ByPace = new(
        "pace", "序时进度", "pace", ["completion", "pace"],
        (block, index) => block.Completions.Counting[index] is ({ } completion, _)
            ? block.Completions.PaceOf(completion).Ahead
            : block.Completions.Counting[index].Why!.Value,
        (plan, block) => block.Completions.Load(plan),
        row => Ahead(CompletionMeasure.Counted(row)))
    {
        Changes = (block, index) => CompletionMeasure.ChangesOf(block, index),
        HigherIsBetter = true,
        MetWithoutKey = (block, index) => block.Completions.Counting[index].Completion is { MetWithoutRate: { } met } completion
            && block.Completions.PaceOf(completion).Ahead.Reason is Reason.ZeroTarget ? met : null,
    };

    public override (string Zh, string En) NotApplicable =>
        ("目标不随时间均匀推进，也没有序时计划", "the target does not run evenly with time and has no schedule");

    public override (string Zh, string En)? Why(Reason reason, FigureRow row) =>
        reason is Reason.NotApplicable && row.Completion is { } completion
            ? CompletionMeasure.WhyNoRate(completion) ?? NotApplicable
            : base.Why(reason, row);

    public override IReadOnlyList<RankingKey> RankingKeys { get; } = [ByPace];

    public override bool IsAgainstTarget => true;

    public override bool ShowsLights => true;

    public override bool Load(LoadPlan plan, IndicatorPeriodColumns block) => block.Load(plan) & block.Completions.LoadLights(plan);

    public override Explanation Explain(FigureRow row) => new(Ahead(row), LightOf(row));

    public override ObservationFlags FlagsOf(FigureRow row) => base.FlagsOf(row) | row.LightFlags;

    protected override FigureRow Of(FigureRow row) => row;

    private static Expression Ahead(FigureRow row)
    {
        if (row.Completion is not { } completion) return CompletionMeasure.WithoutTarget(row);
        var numbers = row.Columns.Completions.Numbers<Expression>(completion, row.Index);
        return Pace.Of(completion, numbers, row.Indicator.Nature, row.Period).Ahead;
    }

    // What the light goes by, where that is not the pace.
    private static IReadOnlyList<Expression> LightOf(FigureRow row)
    {
        if (row is not { Completion: { } completion, Light: { } light }) return [];
        var numbers = row.Columns.Completions.Numbers<Expression>(completion, row.Index);
        return light.Basis switch
        {
            LightBasis.Pace => [],
            LightBasis.Growth => [numbers.GapInPoints],
            LightBasis.Stock =>
            [
                Light.Added(
                    numbers, row.Columns.Completions.Opening<Expression>(completion, row.Index),
                    Pace.Time<Expression>(completion.Target, row.Period)),
            ],
            LightBasis.Completion => [numbers.Rate],
        };
    }
}
