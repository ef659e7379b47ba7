using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures;

/// <summary>完成率: an actual against its target.</summary>
public sealed class CompletionMeasure() : Measure<FigureRow>(
    "completion", "完成率", "completion",
    Target,
    TargetCount,
    Figure("required", "应达到", "Required", "The level to be reached at the end of the target's period, to 12 places at most.",
        MeasureUnit.Indicator, row => MeasureValue.Level(row.Completion?.Required)),
    Figure("completion", "完成率", "Completion", "完成率, in percent, never capped.", MeasureUnit.Percent,
        row => MeasureValue.Rounded(row.Completion is { } completion ? completion.Rate : row.NoCompletion!.Value)),
    Number("gap", "差额", "Gap",
        "actual − required, to 12 places at most: 0 only where there is none. Of a fall that is to be kept small 降幅控制 in points.",
        MeasureUnit.Indicator,
        row => row.Completion is { } completion ? MeasureValue.Gap(completion.Gap) : default),
    Truth("met", "达标", "Met", "Null when the figures cannot decide it.", row => row.Met, why: WhyOpen),
    Code("formula", "算法", "Formula", FormulaDoc, row => row.Completion?.Formula),
    Span("actualPeriod", "实绩所属时期", "Period of the actual",
        "The period of the actual that is measured: a flow's running total from the target's first month.",
        row => row.Completion?.Periods.Actual),
    Truth("targetDerived", "目标推算", "Target derived",
        "Whether nobody set the target, but those of the parts of its period make it; null without a target.",
        row => row.Completion?.Target.IsDerived),
    Code("verdict", "进度评价", "Verdict",
        "ahead, slow or behind, by the light, while the target's period lasts; met or missed once it is over.",
        row => row.Completion is null ? null : CompletionVerdicts.IsOfLight(row.Completion.Target, row.Period, row.Met)
            ? CompletionVerdicts.Of(row.Light, row.Columns.Context.Options.Lights)
            : CompletionVerdicts.Of(row.Met)))
{
    private const string FormulaDoc = "How the rate is worked out, where there is more than one way: mirror or inverse under a ceiling, "
        + "logarithmic or linear of a cumulativeChange.";

    internal static readonly MeasureColumn<FigureRow> Target = Item(
        "target", "目标", "Target", "The target a row is measured against, as written.", ColumnType.Target, row => row.Completion?.Target);

    internal static readonly MeasureColumn<FigureRow> TargetCount =
        Integer("targetCount", "目标数", "Targets", "How many targets there are to choose from.", row => row.TargetCount,
            always: true);

    private static readonly RankingKey ByCompletion = new(
        "completion", "完成率", "completion", ["completion"],
        (block, index) => block.Completions.Counting[index] is ({ } completion, _)
            ? completion.Rate
            : block.Completions.Counting[index].Why!.Value,
        (plan, block) => block.Completions.Load(plan),
        row => Rate(Counted(row)))
    {
        Beside = row => RequiredAndGap(Counted(row)),
        Changes = (block, index) => ChangesOf(block, index),
        HigherIsBetter = true,
        MetWithoutKey = (block, index) => block.Completions.Counting[index].Completion?.MetWithoutRate,
    };

    public override (string Zh, string En) NotApplicable =>
        ("这类目标只判断是否达到，或数值不大于零，不算完成率", "such a target is met or not, or a number is not above zero");

    public override (string Zh, string En)? Why(Reason reason, FigureRow row) =>
        reason is Reason.NotApplicable && row.Completion is { } completion ? WhyNoRate(completion) ?? NotApplicable : base.Why(reason, row);

    public override IReadOnlyList<RankingKey> RankingKeys { get; } = [ByCompletion];

    public override bool IsAgainstTarget => true;

    public override bool ShowsLights => true;

    public override bool Load(LoadPlan plan, IndicatorPeriodColumns block) => block.Load(plan) & block.Completions.LoadLights(plan);

    public override Explanation Explain(FigureRow row) => new(Rate(row), RequiredAndGap(row));

    public override ObservationFlags FlagsOf(FigureRow row) => base.FlagsOf(row) | row.LightFlags;

    protected override FigureRow Of(FigureRow row) => row;

    /// <summary>Why the target itself, or the actual, has no rate; null where nothing particular is to be said.</summary>
    internal static (string Zh, string En)? WhyNoRate(Completion completion) => completion switch
    {
        { Periods.WithoutBase: Reason.NotApplicable } => (
            "时期数的增长、净增目标最长 12 个月；更长的目标应写成年均增长、累计变动或达到的数量",
            "a growth or an increment of a flow spans 12 months at most; a longer target says an average growth, a cumulative change or a "
            + "level"),
        { Rule: RateRule.KeptFall } =>
            ("控制降幅的目标只判断是否达到，差距按百分点计", "a fall that is to be kept small is kept so or not, with a gap in points"),
        { Rule: RateRule.OfPlace } => ("位次目标只判断是否达到", "a place is reached or not"),
        { Rule: RateRule.Logarithmic } => ("实绩或目标不大于零，没有对数", "what is not above zero has no logarithm"),
        _ => null,
    };

    /// <summary>The row with the completion that counts, whatever target it is about.</summary>
    internal static FigureRow Counted(FigureRow row)
    {
        var (counting, why) = row.Columns.Completions.Counting[row.Index];
        return new(row.Columns, row.Index, counting, why, row.Ranks);
    }

    /// <summary>Which changes of a region enter the completion that counts.</summary>
    internal static ObservationFlags ChangesOf(IndicatorPeriodColumns block, int index) =>
        (block.Completions.Counting[index].Completion?.Flags ?? ObservationFlags.None) & ObservationFlags.OfChanges;

    // Those that do not count, where there are several.
    internal static Expression WithoutTarget(FigureRow row) =>
        Expression.None(row.NoCompletion!.Value, [row.Value<Expression>(), .. row.Columns.Completions.All(row.Index)
            .Select(completion => row.Columns.Completions.Numbers<Expression>(completion, row.Index).Wanted)]);

    private static Expression Rate(FigureRow row) => row.Completion is { } completion
        ? row.Columns.Completions.Numbers<Expression>(completion, row.Index).Rate
        : WithoutTarget(row);

    private static IReadOnlyList<Expression> RequiredAndGap(FigureRow row)
    {
        if (row.Completion is not { } completion) return [];
        var numbers = row.Columns.Completions.Numbers<Expression>(completion, row.Index);
        return [numbers.Required, numbers.Gap];
    }

    private static Reason? WhyOpen(FigureRow row) => row is { Completion: { } open, Met: null }
        ? open.Actual.Exact.Reason ?? open.Required.Reason ?? Reason.NotApplicable
        : null;
}
