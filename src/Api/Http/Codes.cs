using System.Text.Json;
using Indicators.Actuals;
using Indicators.Assessments;
using Indicators.Audits;
using Indicators.Catalog;
using Indicators.Declared;
using Indicators.Figures;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Regions;
using Indicators.Storage;
using Indicators.Targets;

namespace Indicators.Api.Http;

/// <summary>Every word of the contract that stands for one of a few things, with its labels: the source of the names on the wire.</summary>
public static class Codes
{
    private static readonly JsonNamingPolicy Camel = JsonNamingPolicy.CamelCase;
    private static readonly JsonNamingPolicy Kebab = JsonNamingPolicy.KebabCaseLower;

    public static readonly IReadOnlyList<CodeTable> All =
    [
        new CodeTable<Level>("levels", Camel,
            (Level.National, "全国", "nation"), (Level.Province, "省级", "province"), (Level.Prefecture, "地市级", "prefecture"),
            (Level.County, "县级", "county"), (Level.Township, "乡级", "township"), (Level.Zone, "开发区", "development zone")),
        new CodeTable<Nature>("natures", Camel,
            (Nature.Flow, "时期数", "flow"), (Nature.Stock, "时点数", "stock"), (Nature.Ratio, "比率", "ratio")),
        new CodeTable<Direction>("directions", Camel,
            (Direction.Higher, "越高越好", "higher is better"), (Direction.Lower, "越低越好", "lower is better")),
        new CodeTable<PriceBasis>("priceBases", Camel,
            (PriceBasis.Current, "现价", "current prices"), (PriceBasis.Constant, "不变价", "constant prices")),
        new CodeTable<Frequency>("frequencies", Camel,
            (Frequency.Month, "月度", "monthly"), (Frequency.Quarter, "季度", "quarterly"), (Frequency.Half, "半年度", "half-yearly"),
            (Frequency.Year, "年度", "yearly"), (Frequency.Ytd, "累计", "year to date")),
        new CodeTable<Status>("statuses", Camel,
            (Status.Final, "正式", "final"), (Status.Provisional, "快报", "provisional"), (Status.Estimated, "预计", "estimated"),
            (Status.Missing, "未报", "missing")),
        new CodeTable<Bound>("bounds", Camel,
            (Bound.AtLeast, "以上", "at least"), (Bound.MoreThan, "多于", "more than"), (Bound.AtMost, "以下", "at most"),
            (Bound.LessThan, "少于", "less than"), (Bound.About, "左右", "about"), (Bound.Range, "区间", "range")),
        new CodeTable<TargetKind>("kinds", Camel,
            (TargetKind.Level, "达到", "level"), (TargetKind.Range, "区间", "range"), (TargetKind.Growth, "增长", "growth"),
            (TargetKind.Points, "提高百分点", "percentage points"), (TargetKind.Increment, "净增", "increment"),
            (TargetKind.AverageGrowth, "年均增长", "average yearly growth"), (TargetKind.CumulativeChange, "累计变动", "cumulative change"),
            (TargetKind.Share, "占比", "share"), (TargetKind.Rank, "位次", "rank")),
        new CodeTable<DeclaredMeasure>("declaredMeasures", Camel,
            (DeclaredMeasure.Growth, "增长", "growth"), (DeclaredMeasure.Completion, "完成率", "completion"), (DeclaredMeasure.Share, "占比", "share"),
            (DeclaredMeasure.Points, "百分点", "percentage points"), (DeclaredMeasure.Rank, "位次", "rank")),
        new CodeTable<ChangeOp>("ops", Camel, (ChangeOp.Put, "写入", "put"), (ChangeOp.Delete, "删除", "delete")),
        new CodeTable<Resource>("resources", Camel,
            (Resource.Actuals, "实绩", "actuals"), (Resource.Targets, "目标", "targets"), (Resource.Declared, "报告所载数", "declared figures"),
            (Resource.Indicators, "指标", "indicators"), (Resource.Regions, "地区", "regions"), (Resource.Groups, "对比组", "peer groups"),
            (Resource.Schemes, "考核方案", "schemes")),
        new CodeTable<Commitment>("commitments", Camel,
            (Commitment.Binding, "约束性", "binding"), (Commitment.Expected, "预期性", "expected"), (Commitment.Stretch, "力争", "stretch")),
        new CodeTable<Operator>("operators", Camel,
            (Operator.AtLeast, "不低于", "at least"), (Operator.MoreThan, "超过", "more than"), (Operator.AtMost, "不超过", "at most"),
            (Operator.LessThan, "低于", "less than"), (Operator.About, "左右", "about")),
        new CodeTable<Formula>("formulas", Camel,
            (Formula.Mirror, "2 − 实绩/目标", "2 − actual/required"), (Formula.Inverse, "目标/实绩", "required/actual")),
        new CodeTable<Ties>("ties", Camel,
            (Ties.Standard, "并列后跳位 1,1,3", "standard 1,1,3"), (Ties.Dense, "并列后不跳位 1,1,2", "dense 1,1,2")),
        new CodeTable<RoundingMode>("roundings", Kebab,
            (RoundingMode.HalfUp, "四舍五入", "half up"), (RoundingMode.HalfEven, "四舍六入五成双", "half to even"),
            (RoundingMode.Truncate, "截尾", "truncate")),
        new CodeTable<Transition>("transitions", Camel,
            (Transition.TurnedPositive, "扭亏为盈", "turned positive"), (Transition.TurnedNegative, "由盈转亏", "turned negative"),
            (Transition.LossNarrowed, "减亏", "loss narrowed"), (Transition.LossWidened, "增亏", "loss widened"),
            (Transition.Unchanged, "持平", "unchanged")),
        new CodeTable<ProjectionMethod>("projectionMethods", Camel,
            (ProjectionMethod.Reached, "年末已到", "the year is over"), (ProjectionMethod.LastYearShape, "按上年进度", "as last year went"),
            (ProjectionMethod.Linear, "按时间均摊", "evenly over time"), (ProjectionMethod.EarlierYearShape, "按更早年份进度", "as an earlier year went")),
        new CodeTable<ScheduleFault>("scheduleFaults", Kebab,
            (ScheduleFault.WrongLength, "个数应与期间月数相同", "one share for each month of the period is needed"),
            (ScheduleFault.BelowZero, "不得为负", "a share is below zero"), (ScheduleFault.Falls, "不得下降", "it falls"),
            (ScheduleFault.EndsBelowWhole, "末月应为 100", "it ends below 100"), (ScheduleFault.EndsAboveWhole, "末月应为 100", "it ends above 100")),
        new CodeTable("lights",
            [new("lights", "green", "绿灯", "green"), new("lights", "yellow", "黄灯", "yellow"), new("lights", "red", "红灯", "red")]),
        new CodeTable<Reason>("reasons", Kebab,
            (Reason.NotReported, "未报", "not reported"), (Reason.NoBase, "无基数", "no base"), (Reason.ZeroBase, "基数为零", "the base is zero"),
            (Reason.NegativeBase, "基数为负", "the base is negative"), (Reason.NoTarget, "无目标", "no target"),
            (Reason.ZeroTarget, "目标为零", "the target is zero"), (Reason.AmbiguousTarget, "目标不唯一", "several targets, none chosen"),
            (Reason.NotComparable, "不可比", "not comparable"), (Reason.NotApplicable, "不适用", "not applicable"),
            (Reason.PartsMissing, "组成数据不全", "parts are missing"), (Reason.BoundOnly, "只有界限，没有确数", "only a bound is known")),
        new CodeTable<Flags>("flags", Kebab,
            (Flags.MixedStatus, "数据状态不一", "mixed statuses"), (Flags.AboveRange, "高于区间", "above the range"),
            (Flags.Contradiction, "数据矛盾", "contradiction"), (Flags.RevisionDifference, "修订差异", "revision difference"),
            (Flags.Computed, "推算", "computed"), (Flags.Excluded, "不考核", "not ranked"),
            (Flags.Partial, "不完全合计", "a sum of some of its parts"),
            (Flags.Vetoed, "一票否决", "vetoed"), (Flags.Rescaled, "权重分摊", "weights rescaled"),
            (Flags.Comparable, "可比口径", "of the regions whose place it took"),
            (Flags.Strictest, "要求最高的目标", "the strictest of several targets"),
            (Flags.Official, "按公布的可比价增速", "by the official rates at constant prices")),
        new CodeTable<Criterion>("measures", Camel,
            (Criterion.Value, "数值", "value"), (Criterion.Growth, "增长", "growth"), (Criterion.Points, "百分点", "points"),
            (Criterion.Completion, "完成率", "completion"), (Criterion.Pace, "序时进度", "pace"), (Criterion.Share, "占比", "share"),
            (Criterion.Rank, "位次", "rank")),
        new CodeTable<MethodKind>("methods", Camel,
            (MethodKind.Completion, "按完成比例", "in proportion to completion"), (MethodKind.Steps, "分档", "by steps"),
            (MethodKind.PerPoint, "每增减", "for each step better or worse"), (MethodKind.Rank, "按名次", "by rank"),
            (MethodKind.Efficacy, "功效系数", "efficacy coefficient"), (MethodKind.Veto, "一票否决", "veto")),
        new CodeTable<WhenNotApplicable>("onNotApplicable", Camel,
            (WhenNotApplicable.Rescale, "权重分摊", "the others take its weight"), (WhenNotApplicable.Zero, "记零分", "no points"),
            (WhenNotApplicable.Full, "记满分", "all points")),
        new CodeTable<Origin>("origins", Camel, (Origin.Target, "目标", "the target"), (Origin.Average, "平均水平", "the peers' average")),
        new CodeTable<VetoEffect>("vetoEffects", Camel,
            (VetoEffect.Zero, "总分记零", "nothing is left of the total"), (VetoEffect.Withhold, "不予评分", "the total is not given")),
        new CodeTable<AuditMeasure>("auditMeasures", Camel,
            (AuditMeasure.Value, "实绩", "value"), (AuditMeasure.Growth, "增长", "growth"), (AuditMeasure.Completion, "完成率", "completion"),
            (AuditMeasure.Share, "占比", "share"), (AuditMeasure.Points, "百分点", "points"), (AuditMeasure.Rank, "位次", "rank"),
            (AuditMeasure.Target, "目标", "target")),
        new CodeTable<Verdict>("verdicts", Kebab,
            (Verdict.Exact, "一致", "exact"), (Verdict.Rounded, "进位后一致", "rounded"), (Verdict.Truncated, "截尾后一致", "truncated"),
            (Verdict.RoundedOperands, "先取整再计算后一致", "follows from rounded operands"), (Verdict.Mismatch, "不一致", "mismatch"),
            (Verdict.InputsMissing, "缺少数据，无法核对", "inputs are missing"), (Verdict.Contradiction, "数据矛盾", "contradiction")),
        new CodeTable<Cause>("causes", Kebab,
            (Cause.Sign, "正负号相反", "the sign"), (Cause.PercentForPoints, "百分数与百分点混用", "percent for points, or points for percent"),
            (Cause.OtherMeasure, "是同一指标的另一项数", "another measure of the same figure"), (Cause.OneYearOff, "差一年", "one year off"),
            (Cause.NetForGross, "按净增而非新增计算", "the net increase for the gross one"),
            (Cause.GrossForNet, "按新增而非净增计算", "the gross increase for the net one"),
            (Cause.StaleValue, "实绩此后有修订", "the value has been revised since"), (Cause.StaleBase, "基数或目标此后有修订", "the base has been revised since"),
            (Cause.ConstantPrices, "按可比价计算，无法由现价数核对", "at constant prices, which no stored amount gives"),
            (Cause.Spans, "分段之和不等于累计", "spans do not add up"), (Cause.FallingCumulative, "累计数下降", "a cumulative figure falls"),
            (Cause.Children, "下级合计与本级不符", "the regions below do not add up"),
            (Cause.Inflow, "期初加新增与期末不符", "opening and additions do not give the closing stock"),
            (Cause.Parts, "分项合计与总数不符", "the parts do not add up to the total")),
        QuantityWords.Table,
        Messages.Table,
    ];

    public static CodeTable<T> Of<T>()
        where T : struct, Enum => Held<T>.Table;

    /// <summary>The word of a value: <c>Codes.Word(Reason.ZeroBase)</c> is zero-base.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => Held<T>.Table.Of(value).Word;

    /// <summary>The word of a value of any of the tables; empty when it has none.</summary>
    public static string TextOf(Enum value) => All.First(table => table.Type == value.GetType()).WordOf(value) ?? "";

    /// <summary>What a value is called in a language.</summary>
    public static string Label<T>(T value, Language language)
        where T : struct, Enum => Held<T>.Table.Of(value).Label(language);

    private static class Held<T>
        where T : struct, Enum
    {
        public static readonly CodeTable<T> Table = All.OfType<CodeTable<T>>().Single();
    }
}
