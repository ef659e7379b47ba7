using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures;

/// <summary>增长: a figure against its base, 同比 unless another comparison is asked for; a ratio in 百分点.</summary>
public sealed class GrowthMeasure() : Measure<FigureRow>(
    "growth", "增长", "growth",
    Number("base", "上年同期", "Base", "What growth is measured from.", MeasureUnit.Indicator, row => MeasureValue.Of(row.Base)),
    Span("basePeriod", "基期", "Base period", "The period of the base.", row => row.Columns.Growth.BasePeriod),
    Number("change", "增减量", "Change", "value − base.", MeasureUnit.Indicator,
        row => MeasureValue.Between(row.Growth.Change, row.Actual.Flags | row.Growth.BaseFlags)),
    Figure("growth", "同比增长", "Growth", "同比, in percent of the base.", MeasureUnit.Percent, row => MeasureValue.Rounded(row.Growth.Rate)),
    Figure("points", "增减", "Change", "For a ratio, its change in 百分点.", MeasureUnit.Points,
        row => MeasureValue.Rounded(row.Growth.Points)),
    Label("transition", "盈亏变动", "Transition", "In words, where a base of zero or below, or a fall below zero, has no rate: 扭亏为盈, 由盈转亏 …",
        row => row.Growth.Transition),
    Worded("basis", "基数口径", "Basis", BasisDoc, "bases", BasisOf),
    Number("storedBase", "库内上年同期", "Stored base", StoredBaseDoc, MeasureUnit.Indicator,
        row => row.Columns.Growth.Bases?.Stored(row.Index) is { } stored ? MeasureValue.Of(stored) : default),
    Figure("official", "公布的可比价增速", "Official growth", OfficialDoc, MeasureUnit.Percent, row => OfficialOf(row)),
    Item("officialSource", "公布来源", "Source of the official growth", "The report that declared it.", ColumnType.Text,
        row => row.Columns.Growth.Official.SourceOf(row.Index)))
{
    private const string Comparable = "comparable";

    private const string BasisDoc =
        "reported where the base is the one that was stated with the figure 上年同期（可比口径）; else comparable where it is that of the "
        + "regions whose place this one took; else nominal where official growth is at constant prices and only ever declared.";

    private const string StoredBaseDoc = "What is stored of the base period, where growth is not measured from it: beside a base that was "
        + "reported, and before a break 口径调整.";

    private const string OfficialDoc = "可比价增速: the growth that was declared, in percent, beside the nominal one; over several years the "
        + "declared rates chained.";

    private static readonly RankingKey ByGrowth = new(
        "growth", "增长", "growth", ["growth"],
        (block, index) => block.Growth[index].Ranked,
        (plan, block) => block.Growth.Load(plan),
        row => row.Columns.Growth.Ranked<Expression>(row.Index))
    {
        Beside = Beside,
        LoadBeside = (plan, block) => block.Growth.Official.Load(plan),
        Changes = Changes,
        Column = ColumnFor,
        WhyUnranked = reason => reason is Reason.ZeroBase or Reason.NegativeBase ? Reason.Transition : reason,
    };

    private static readonly RankingKey ByPoints = new(
        "points", "百分点", "points", ["growth"],
        (block, index) => block.Growth[index].Points ?? Reason.NotApplicable,
        (plan, block) => block.Growth.Load(plan),
        row => row.Growth.Points is null
            ? Expression.None(Reason.NotApplicable, row.Value<Expression>())
            : row.Columns.Growth.Ranked<Expression>(row.Index))
    {
        Beside = row => row.Growth.Points is null ? [] : Beside(row),
        LoadBeside = (plan, block) => block.Growth.Official.Load(plan),
        Changes = Changes,
    };

    private static readonly RankingKey ByChange = new(
        "change", "增量", "change", ["growth"],
        (block, index) => block.Growth[index].Change,
        (plan, block) => block.Growth.Load(plan),
        row => row.Columns.Growth.Change<Expression>(row.Index))
    {
        Changes = Changes,
        IsWhole = (block, index) =>
            !(block.Actuals[index].Flags | block.Growth[index].BaseFlags).HasFlag(ObservationFlags.Computed),
    };

    public override (string Zh, string En) NotApplicable => (
        "这段期间没有这种增速（超过 12 个月的期间不算增速，比年初只用于时点数，比较年份不能晚于本期）",
        "this span has no such growth (none beyond 12 months; a year's beginning is compared with for stocks alone; a year compared with "
        + "is not a later one)");

    public override string ColumnOf(Indicator indicator) => ColumnFor(indicator);

    public override IReadOnlyList<RankingKey> RankingKeys { get; } = [ByGrowth, ByPoints, ByChange];

    public override bool Load(LoadPlan plan, IndicatorPeriodColumns block) => block.Growth.Load(plan) & block.Growth.Official.Load(plan);

    public override Explanation Explain(FigureRow row) => ByGrowth.Explain(row);

    // Of a comparable base the basis tells.
    public override ObservationFlags FlagsOf(FigureRow row)
    {
        var flags = row.Growth.Flags | row.Columns.Growth.StoredFlags(row.Index);
        return flags.HasFlag(ObservationFlags.Comparable) && BasisOf(row) == Comparable ? flags & ~ObservationFlags.Comparable : flags;
    }

    protected override FigureRow Of(FigureRow row) => row;

    private static ObservationFlags Changes(IndicatorPeriodColumns block, int index) =>
        block.Growth[index].Flags & ObservationFlags.OfChanges;

    private static string ColumnFor(Indicator indicator) => indicator.Nature == Nature.Ratio ? "points" : "growth";

    private static Expression[] Beside(FigureRow row)
    {
        var (growth, index) = (row.Columns.Growth, row.Index);
        Expression[] official = row.Indicator.PriceBasis == PriceBasis.Constant ? [growth.Official.Rate<Expression>(index)] : [];
        return growth.BasePeriod is null
            ? official
            : [
                row.Growth.Points is null ? growth.Change<Expression>(index) : growth.Rate<Expression>(index),
                .. growth.StoredBase(index) is { } stored ? [stored] : Array.Empty<Expression>(),
                .. official,
            ];
    }

    private static string? BasisOf(FigureRow row) => row.Columns.Growth.IsReported(row.Index) ? "reported"
        : row.Growth.BaseFlags.HasFlag(ObservationFlags.Comparable) ? Comparable
        : row.Indicator.PriceBasis == PriceBasis.Constant ? "nominal"
        : null;

    // What was printed goes out as it was printed, what is chained from it is rounded.
    private static MeasureValue OfficialOf(FigureRow row)
    {
        var rate = row.Columns.Growth.Official[row.Index];
        return row.Indicator.PriceBasis != PriceBasis.Constant ? default
            : row.Columns.Context.Options.Compare == GrowthComparison.Year ? MeasureValue.Whole(rate)
            : MeasureValue.Rounded(rate);
    }
}
