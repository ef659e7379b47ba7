namespace Indicators.Measures.Formulas;

/// <summary>
/// What a number is in a formula: the role of a figure that was read, or the name of what follows. A measure may bring its own.
/// </summary>
public sealed record VariableName(string Word, string Zh, string En)
{
    private static readonly List<VariableName> Known = [];

    // read
    public static readonly VariableName Actual = Named("actual", "实绩", "actual");
    public static readonly VariableName Base = Named("base", "基数", "base");
    public static readonly VariableName StoredBase = Named("storedBase", "已存基数", "stored base");
    public static readonly VariableName Opening = Named("opening", "期初", "opening stock");
    public static readonly VariableName Target = Named("target", "目标", "target");

    /// <summary>A target that another is the sum of; called by its period.</summary>
    public static readonly VariableName TargetPart = Named("targetPart", "分期目标", "target of a part");
    public static readonly VariableName Part = Named("part", "部分", "part");
    public static readonly VariableName Whole = Named("whole", "总体", "whole");
    public static readonly VariableName WholeBase = Named("wholeBase", "总体基数", "base of the whole");
    public static readonly VariableName Numerator = Named("numerator", "分子", "numerator");
    public static readonly VariableName Denominator = Named("denominator", "分母", "denominator");

    /// <summary>An earlier year up to the same month.</summary>
    public static readonly VariableName EarlierSpan = Named("earlierSpan", "往年同期", "same span of an earlier year");
    public static readonly VariableName EarlierYear = Named("earlierYear", "往年全年", "whole of an earlier year");

    /// <summary>A reported span that another follows from; called by its period.</summary>
    public static readonly VariableName Span = Named("span", "期间", "span");

    /// <summary>One of the regions that a whole consists of; called by its name.</summary>
    public static readonly VariableName Member = Named("member", "所含地区", "member");

    // known
    public static readonly VariableName MonthsPassed = Named("monthsPassed", "已过月数", "months passed");
    public static readonly VariableName Months = Named("months", "总月数", "months");
    public static readonly VariableName Years = Named("years", "年数", "years");
    public static readonly VariableName PlannedProgress = Named("plannedProgress", "计划进度", "planned progress");
    public static readonly VariableName Factor = Named("factor", "系数", "factor");

    /// <summary>How many of the stored unit one is.</summary>
    public static readonly VariableName Conversion = Named("conversion", "单位换算", "unit conversion");
    public static readonly VariableName Better = Named("better", "优于本地区的个数", "how many are better");

    // of an assessment
    public static readonly VariableName Weight = Named("weight", "权重", "weight");
    public static readonly VariableName SchemeWeight = Named("schemeWeight", "方案总权重", "weight of the scheme");
    public static readonly VariableName AppliedWeight = Named("appliedWeight", "适用项权重", "weight of what applies");
    public static readonly VariableName BonusCap = Named("bonusCap", "加分上限", "bonus cap");
    public static readonly VariableName BasePoints = Named("basePoints", "基础分", "base points");
    public static readonly VariableName LastPoints = Named("lastPoints", "末位得分", "points of the last");
    public static readonly VariableName StepSize = Named("stepSize", "每档幅度", "step");
    public static readonly VariableName PointsPerStep = Named("pointsPerStep", "每档分值", "points per step");
    public static readonly VariableName Threshold = Named("threshold", "分档下限", "threshold");
    public static readonly VariableName Average = Named("average", "平均水平", "average");
    public static readonly VariableName Best = Named("best", "最好值", "best");
    public static readonly VariableName Worst = Named("worst", "最差值", "worst");
    public static readonly VariableName EfficacyBase = Named("efficacyBase", "基础系数", "base of the coefficient");
    public static readonly VariableName Ranked = Named("ranked", "参加排名个数", "how many are ranked");

    // worked out
    public static readonly VariableName Value = Named("value", "数值", "value");
    public static readonly VariableName Required = Named("required", "应达水平", "required");
    public static readonly VariableName Change = Named("change", "增量", "change");
    public static readonly VariableName WholeChange = Named("wholeChange", "总体增量", "change of the whole");
    public static readonly VariableName Growth = Named("growth", "增速", "growth");
    public static readonly VariableName AverageGrowth = Named("averageGrowth", "年均增速", "average yearly growth");
    public static readonly VariableName Points = Named("points", "变动百分点", "change in points");
    public static readonly VariableName GrowthBefore = Named("growthBefore", "上年同期增速", "growth a year before");
    public static readonly VariableName ParentGrowth = Named("parentGrowth", "上级增速", "growth of the region around it");
    public static readonly VariableName GrowthChange = Named("growthChange", "增速变化", "change of growth");

    /// <summary>A rate that reports declared.</summary>
    public static readonly VariableName OfficialGrowth = Named("officialGrowth", "公布的可比价增速", "official growth");
    public static readonly VariableName GapToParent = Named("gapToParent", "与上级增速之差", "gap to the region around it");
    public static readonly VariableName Contribution = Named("contribution", "贡献率", "contribution");
    public static readonly VariableName Pull = Named("pull", "拉动点数", "pull");
    public static readonly VariableName Completion = Named("completion", "完成率", "completion");
    public static readonly VariableName Gap = Named("gap", "与目标之差", "gap");
    public static readonly VariableName GapInPoints = Named("gapInPoints", "与目标之差（百分点）", "gap in points");
    public static readonly VariableName Done = Named("done", "已完成进度", "done");
    public static readonly VariableName Added = Named("added", "已增占应增", "added of what is to be added");
    public static readonly VariableName StockPace = Named("stockPace", "存量超序时", "stock ahead of time");
    public static readonly VariableName TimeProgress = Named("timeProgress", "时间进度", "time progress");
    public static readonly VariableName Pace = Named("pace", "超序时进度", "pace");
    public static readonly VariableName Share = Named("share", "占比", "share");
    public static readonly VariableName Computed = Named("computed", "推算值", "computed");
    public static readonly VariableName Difference = Named("difference", "差额", "difference");
    public static readonly VariableName Allocated = Named("allocated", "分解合计", "allocated");
    public static readonly VariableName Surplus = Named("surplus", "分解余量", "surplus");
    public static readonly VariableName Allocation = Named("allocation", "分解率", "allocation");
    public static readonly VariableName Projection = Named("projection", "年末预计", "projection");
    public static readonly VariableName Rank = Named("rank", "位次", "rank");
    public static readonly VariableName Deviation = Named("deviation", "偏离", "deviation");
    public static readonly VariableName Distance = Named("distance", "相对位置", "distance from the worst");
    public static readonly VariableName ItemPoints = Named("itemPoints", "得分", "points of the item");
    public static readonly VariableName Score = Named("score", "综合得分", "score");

    /// <summary>Those that several formulas share.</summary>
    public static IReadOnlyList<VariableName> All => Known;

    public string Label(Language language) => language is Language.English ? En : Zh;

    private static VariableName Named(string word, string zh, string en)
    {
        Known.Add(new(word, zh, en));
        return Known[^1];
    }
}
