using System.Text.Json;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Labels;
using Indicators.Audits;
using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Storage.Access;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;
using Indicators.Submissions;

namespace Indicators.Api.Http.Codes;

/// <summary>Every word of the contract that stands for one of a few things, with its labels: the source of the names on the wire.</summary>
public static class CodeLists
{
    private static readonly JsonNamingPolicy Camel = JsonNamingPolicy.CamelCase;
    private static readonly JsonNamingPolicy Kebab = JsonNamingPolicy.KebabCaseLower;

    public static readonly IReadOnlyList<CodeList> All =
    [
        new CodeList<RegionLevel>("levels", Camel,
            (RegionLevel.National, "全国", "nation"), (RegionLevel.Province, "省级", "province"), (RegionLevel.Prefecture, "地市级", "prefecture"),
            (RegionLevel.County, "县级", "county"), (RegionLevel.Township, "乡级", "township"), (RegionLevel.Zone, "开发区", "development zone")),
        new CodeList<Nature>("natures", Camel,
            (Nature.Flow, "时期数", "flow"), (Nature.Stock, "时点数", "stock"), (Nature.Ratio, "比率", "ratio")),
        new CodeList<Direction>("directions", Camel,
            (Direction.Higher, "越高越好", "higher is better"), (Direction.Lower, "越低越好", "lower is better")),
        new CodeList<PriceBasis>("priceBases", Camel,
            (PriceBasis.Current, "现价", "current prices"), (PriceBasis.Constant, "不变价", "constant prices")),
        new CodeList<Audience>("audiences", Camel, (Audience.Public, "公开", "public"), (Audience.Internal, "内部", "internal")),
        new CodeList<Frequency>("frequencies", Camel,
            (Frequency.Month, "月度", "monthly"), (Frequency.Quarter, "季度", "quarterly"), (Frequency.Half, "半年度", "half-yearly"),
            (Frequency.Year, "年度", "yearly"), (Frequency.Ytd, "累计", "year to date")),
        new CodeList<ObservationStatus>("statuses", Camel,
            (ObservationStatus.Final, "正式", "final"), (ObservationStatus.Provisional, "快报", "provisional"),
            (ObservationStatus.Estimated, "预计", "estimated"),
            (ObservationStatus.Missing, "未报", "missing")),
        new CodeList<Bound>("bounds", Camel,
            (Bound.AtLeast, "以上", "at least"), (Bound.MoreThan, "多于", "more than"), (Bound.AtMost, "以下", "at most"),
            (Bound.LessThan, "少于", "less than"), (Bound.About, "左右", "about"), (Bound.Range, "区间", "range")),
        new CodeList<TargetKind>("kinds", Camel,
            (TargetKind.Level, "达到", "level"), (TargetKind.Range, "区间", "range"), (TargetKind.Growth, "增长", "growth"),
            (TargetKind.Points, "提高百分点", "percentage points"), (TargetKind.Increment, "净增", "increment"),
            (TargetKind.AverageGrowth, "年均增长", "average yearly growth"), (TargetKind.CumulativeChange, "累计变动", "cumulative change"),
            (TargetKind.Share, "占比", "share"), (TargetKind.Rank, "位次", "rank")),
        new CodeList<DeclaredMeasure>("declaredMeasures", Camel,
            (DeclaredMeasure.Growth, "增长", "growth"), (DeclaredMeasure.Completion, "完成率", "completion"),
            (DeclaredMeasure.Share, "占比", "share"),
            (DeclaredMeasure.Points, "百分点", "percentage points"), (DeclaredMeasure.Rank, "位次", "rank"),
            (DeclaredMeasure.Value, "自报数", "value as the region printed it")),
        new CodeList<ChangeOperation>("ops", Camel, (ChangeOperation.Put, "写入", "put"), (ChangeOperation.Delete, "删除", "delete")),
        new CodeList<Resource>("resources", Camel,
            (Resource.Actuals, "实绩", "actuals"), (Resource.Targets, "目标", "targets"), (Resource.Declared, "报告所载数", "declared figures"),
            (Resource.Indicators, "指标", "indicators"), (Resource.Regions, "地区", "regions"), (Resource.Groups, "对比组", "peer groups"),
            (Resource.Schemes, "考核方案", "schemes"), (Resource.Calendars, "报送日历", "reporting calendars")),
        new CodeList<Commitment>("commitments", Camel,
            (Commitment.Binding, "约束性", "binding"), (Commitment.Expected, "预期性", "expected"), (Commitment.Stretch, "力争", "stretch")),
        new CodeList<TargetOperator>("operators", Camel,
            (TargetOperator.AtLeast, "不低于", "at least"), (TargetOperator.MoreThan, "超过", "more than"),
            (TargetOperator.AtMost, "不超过", "at most"),
            (TargetOperator.LessThan, "低于", "less than"), (TargetOperator.About, "左右", "about")),
        new CodeList<RateFormula>("formulas", Camel,
            (RateFormula.Mirror, "2 − 实绩/目标", "2 − actual/required"), (RateFormula.Inverse, "目标/实绩", "required/actual"),
            (RateFormula.Logarithmic, "按对数", "by logarithms"), (RateFormula.Linear, "按直线", "in a straight line")),
        new CodeList<TieRule>("ties", Camel,
            (TieRule.Standard, "并列后跳位 1,1,3", "standard 1,1,3"), (TieRule.Dense, "并列后不跳位 1,1,2", "dense 1,1,2")),
        new CodeList<RoundingMode>("roundings", Kebab,
            (RoundingMode.HalfUp, "四舍五入", "half up"), (RoundingMode.HalfEven, "四舍六入五成双", "half to even"),
            (RoundingMode.Truncate, "截尾", "truncate")),
        new CodeList<GrowthTransition>("transitions", Camel,
            (GrowthTransition.TurnedPositive, "扭亏为盈", "turned positive"), (GrowthTransition.TurnedNegative, "由盈转亏", "turned negative"),
            (GrowthTransition.LossNarrowed, "减亏", "loss narrowed"), (GrowthTransition.LossWidened, "增亏", "loss widened"),
            (GrowthTransition.Unchanged, "持平", "unchanged")),
        new CodeList<ProjectionMethod>("projectionMethods", Camel,
            (ProjectionMethod.Reached, "年末已到", "the year is over"), (ProjectionMethod.LastYearShape, "按上年进度", "as last year went"),
            (ProjectionMethod.Linear, "按时间均摊", "evenly over time"),
            (ProjectionMethod.EarlierYearShape, "按更早年份进度", "as an earlier year went")),
        new CodeList<ProjectionOutlook>("outlooks", Camel,
            (ProjectionOutlook.Meets, "预计达标", "expected to be met"), (ProjectionOutlook.Misses, "预计不达标", "expected to be missed"),
            (ProjectionOutlook.Open, "尚难判断", "open")),
        new CodeList<CompletionVerdict>("completionVerdicts", Camel,
            (CompletionVerdict.Ahead, "快于序时", "ahead"), (CompletionVerdict.Slow, "稍慢", "a little slow"),
            (CompletionVerdict.Behind, "落后", "behind"), (CompletionVerdict.Met, "达标", "met"), (CompletionVerdict.Missed, "未达标", "missed")),
        new CodeList<ScheduleError>("scheduleFaults", Kebab,
            (ScheduleError.WrongLength, "个数应与期间月数相同", "one share for each month of the period is needed"),
            (ScheduleError.BelowZero, "不得为负", "a share is below zero"), (ScheduleError.Falls, "不得下降", "it falls"),
            (ScheduleError.EndsBelowWhole, "末月应为 100", "it ends below 100"),
            (ScheduleError.EndsAboveWhole, "末月应为 100", "it ends above 100")),
        new CodeList("lights",
            [new("lights", "green", "绿灯", "green"), new("lights", "yellow", "黄灯", "yellow"), new("lights", "red", "红灯", "red")]),
        new CodeList("bases",
        [
            new("bases", "reported", "填报的可比基数", "stated with the figure"),
            new("bases", "comparable", "区划沿革可比", "of the regions whose place it took"),
            new("bases", "nominal", "按现价", "at current prices"), new("bases", "inflow", "由新增数推算", "what the gross increase leaves"),
            new("bases", "official", "按公布增速", "by declared rates"), new("bases", "actual", "核定数", "the verified value"),
        ]),
        new CodeList<LightBasis>("lightBases", Camel,
            (LightBasis.Pace, "序时进度", "pace"), (LightBasis.Growth, "与目标增速之差", "the gap of a growth in points"),
            (LightBasis.Stock, "存量增加进度", "what was added to a stock against time"), (LightBasis.Completion, "完成率", "completion")),
        new CodeList<Reason>("reasons", Kebab,
            (Reason.NotReported, "未报", "not reported"), (Reason.NoBase, "无基数", "no base"), (Reason.ZeroBase, "基数为零", "the base is zero"),
            (Reason.NegativeBase, "基数为负", "the base is negative"), (Reason.NoTarget, "无目标", "no target"),
            (Reason.ZeroTarget, "目标为零", "the target is zero"), (Reason.AmbiguousTarget, "目标不唯一", "several targets, none chosen"),
            (Reason.NotComparable, "不可比", "not comparable"), (Reason.NotApplicable, "不适用", "not applicable"),
            (Reason.PartsMissing, "组成数据不全", "parts are missing"), (Reason.BoundOnly, "只有界限，没有确数", "only a bound is known"),
            (Reason.OtherStatus, "有数，但不是所要的状态", "there is a figure, of another status"),
            (Reason.Transition, "由零或负值而来，或转为负值，没有增速", "from zero or below, or to below zero: a change, but no rate"),
            (Reason.NotPermitted, "无权查看", "not permitted")),
        new CodeList<ObservationFlags>("flags", Kebab,
            (ObservationFlags.MixedStatus, "数据状态不一", "mixed statuses"), (ObservationFlags.AboveRange, "高于区间", "above the range"),
            (ObservationFlags.Contradiction, "数据矛盾", "contradiction"), (ObservationFlags.RevisionDifference, "修订差异", "revision difference"),
            (ObservationFlags.Computed, "推算", "computed"), (ObservationFlags.Excluded, "不考核", "not ranked"),
            (ObservationFlags.Partial, "不完全合计", "a sum of some of its parts"),
            (ObservationFlags.Vetoed, "一票否决", "vetoed"), (ObservationFlags.Rescaled, "权重分摊", "weights rescaled"),
            (ObservationFlags.Comparable, "可比口径", "of the regions whose place it took"),
            (ObservationFlags.Preview, "预览，尚未生效", "a preview: not in the figures yet"),
            (ObservationFlags.BoundaryChanged, "区划有调整", "a part of it moved between the periods"),
            (ObservationFlags.Overridden, "凭文更正", "changed by an override"),
            (ObservationFlags.Strictest, "要求最高的目标", "the strictest of several targets"),
            (ObservationFlags.Official, "按公布的可比价增速", "by the official rates at constant prices"),
            (ObservationFlags.TargetParts, "分期目标合计与全期目标不符", "the targets of the parts of its period do not add up to the target")),
        Measures(),
        new CodeList<Criterion>("criteria", Camel,
            (Criterion.Value, "数值", "value"), (Criterion.Growth, "增长", "growth"), (Criterion.Points, "百分点", "points"),
            (Criterion.Completion, "完成率", "completion"), (Criterion.Pace, "序时进度", "pace"), (Criterion.Share, "占比", "share"),
            (Criterion.Rank, "位次", "rank")),
        new CodeList<ScoringMethodKind>("methods", Camel,
            (ScoringMethodKind.Completion, "按完成比例", "in proportion to completion"), (ScoringMethodKind.Steps, "分档", "by steps"),
            (ScoringMethodKind.PerPoint, "每增减", "for each step better or worse"), (ScoringMethodKind.Rank, "按名次", "by rank"),
            (ScoringMethodKind.Efficacy, "功效系数", "efficacy coefficient"), (ScoringMethodKind.Veto, "一票否决", "veto")),
        new CodeList<WhenNotApplicable>("onNotApplicable", Camel,
            (WhenNotApplicable.Rescale, "权重分摊", "the others take its weight"), (WhenNotApplicable.Zero, "记零分", "no points"),
            (WhenNotApplicable.Full, "记满分", "all points")),
        new CodeList<WhenNoTarget>("onNoTarget", Camel,
            (WhenNoTarget.Withhold, "等待下达目标，暂不评分", "the total waits for a target"),
            (WhenNoTarget.Exempt, "未下达任务，不考核", "the item does not apply")),
        new CodeList<DeviationOrigin>(
            "origins", Camel, (DeviationOrigin.Target, "目标", "the target"), (DeviationOrigin.Average, "平均水平", "the peers' average")),
        new CodeList<VetoEffect>("vetoEffects", Camel,
            (VetoEffect.Zero, "总分记零", "nothing is left of the total"), (VetoEffect.Withhold, "不予评分", "the total is not given")),
        new CodeList<AuditMeasure>("auditMeasures", Camel,
            (AuditMeasure.Value, "实绩", "value"), (AuditMeasure.Base, "上报基数", "reported base"), (AuditMeasure.Growth, "增长", "growth"),
            (AuditMeasure.Completion, "完成率", "completion"),
            (AuditMeasure.Share, "占比", "share"), (AuditMeasure.Points, "百分点", "points"), (AuditMeasure.Rank, "位次", "rank"),
            (AuditMeasure.Target, "目标", "target")),
        new CodeList<AuditVerdict>("verdicts", Kebab,
            (AuditVerdict.Exact, "一致", "exact"), (AuditVerdict.Rounded, "进位后一致", "rounded"), (AuditVerdict.Truncated, "截尾后一致", "truncated"),
            (AuditVerdict.RoundedOperands, "先取整再计算后一致", "follows from rounded operands"), (AuditVerdict.Mismatch, "不一致", "mismatch"),
            (AuditVerdict.InputsMissing, "缺少数据，无法核对", "inputs are missing"), (AuditVerdict.Contradiction, "数据矛盾", "contradiction")),
        new CodeList<AuditCause>("causes", Kebab,
            (AuditCause.Sign, "正负号相反", "the sign"), (AuditCause.PercentForPoints, "百分数与百分点混用", "percent for points, or points for percent"),
            (AuditCause.OtherMeasure, "是同一指标的另一项数", "another measure of the same figure"), (AuditCause.OneYearOff, "差一年", "one year off"),
            (AuditCause.NetForGross, "按净增而非新增计算", "the net increase for the gross one"),
            (AuditCause.GrossForNet, "按新增而非净增计算", "the gross increase for the net one"),
            (AuditCause.StaleValue, "实绩此后有修订", "the value has been revised since"),
            (AuditCause.StaleBase, "基数或目标此后有修订", "the base has been revised since"),
            (AuditCause.StoredBase, "按已存基数而非上报基数计算", "the stored base for the reported one"),
            (AuditCause.ConstantPrices, "按可比价计算，无法由现价数核对", "at constant prices, which no stored amount gives"),
            (AuditCause.NotPermitted, "无权查看所需的数", "what it follows from may not be seen"),
            (AuditCause.Spans, "分段之和不等于累计", "spans do not add up"), (AuditCause.FallingCumulative, "累计数下降", "a cumulative figure falls"),
            (AuditCause.Children, "下级合计与本级不符", "the regions below do not add up"),
            (AuditCause.Inflow, "期初加新增与期末不符", "opening and additions do not give the closing stock"),
            (AuditCause.Parts, "分项合计与总数不符", "the parts do not add up to the total"),
            (AuditCause.TargetParts, "分期目标合计与全期目标不符", "the targets of the parts of a period do not add up to that of the whole")),
        new CodeList<Role>("roles", Camel,
            (Role.Reader, "使用人", "reader"), (Role.Reporter, "填报人", "reporter"), (Role.Planner, "目标管理人", "planner"),
            (Role.Reviewer, "审核人", "reviewer"), (Role.Auditor, "审计人", "auditor"), (Role.Administrator, "管理员", "administrator")),
        new CodeList<AccessEvent>("accessEvents", Kebab,
            (AccessEvent.FirstUse, "首次使用", "first use"), (AccessEvent.Refused, "被拒绝", "refused"),
            (AccessEvent.KeyCreated, "新建密钥", "key created"), (AccessEvent.KeyRevoked, "收回密钥", "key revoked"),
            (AccessEvent.Export, "导出", "export"), (AccessEvent.InternalRead, "读内部指标", "internal figures read"),
            (AccessEvent.Preview, "预览未发布数", "figures read before they count")),
        new CodeList<CoverageState>("coverageStates", Camel,
            (CoverageState.OnTime, "按时", "on time"), (CoverageState.Late, "迟报", "late"), (CoverageState.Missing, "缺报", "missing"),
            (CoverageState.Pending, "未到期", "not due yet"), (CoverageState.Exempt, "免报", "exempt"),
            (CoverageState.Reported, "已报", "reported, and no calendar says until when")),
        new CodeList<SubmissionState>("submissionStates", Camel,
            (SubmissionState.Waiting, "待审核", "waiting"), (SubmissionState.Returned, "退回", "returned"),
            (SubmissionState.Withdrawn, "撤回", "withdrawn"), (SubmissionState.Approved, "通过", "approved"),
            (SubmissionState.Scheduled, "待发布", "scheduled"), (SubmissionState.Released, "已发布", "released")),
        new CodeList<SubmissionAction>("submissionActions", Camel,
            (SubmissionAction.Submitted, "报送", "submitted"), (SubmissionAction.Corrected, "更正", "corrected"),
            (SubmissionAction.Answered, "说明", "answered"), (SubmissionAction.Approved, "通过", "approved"),
            (SubmissionAction.Returned, "退回", "returned"), (SubmissionAction.Withdrawn, "撤回", "withdrawn"),
            (SubmissionAction.Released, "发布", "released"), (SubmissionAction.Failed, "发布未成", "failed"),
            (SubmissionAction.Queried, "提出查询", "queried")),
        Quantities(),
        new CodeList<WriteReason>("writeReasons", Camel,
            (WriteReason.Revision, "修订", "revision"), (WriteReason.Correction, "更正", "correction")),
        WarningMessages.Table,
        ErrorMessages.Table,
    ];

    // What figures may be asked for and ranked by; a change in points is a key of rankings and schemes, and a column of growth.
    private static CodeList Measures() => new(
        "measures",
        [
            .. MeasureRegistry.All.Select(measure => new Code("measures", measure.Word, measure.Zh, measure.En))
                .UnionBy(MeasureRegistry.RankingKeys.Select(key => new Code("measures", key.Word, key.Zh, key.En)), code => code.Id),
        ]);

    // What numbers are called in formulas: by all measures, and by one alone.
    private static CodeList Quantities() => new(
        "quantities",
        [
            .. VariableName.All.UnionBy(MeasureRegistry.All.SelectMany(measure => measure.Quantities), name => name.Word)
                .Select(name => new Code("quantities", name.Word, name.Zh, name.En)),
        ]);

    public static CodeList<T> Of<T>()
        where T : struct, Enum => Held<T>.Table;

    /// <summary>The word of a value: <c>Codes.Word(Reason.ZeroBase)</c> is zero-base.</summary>
    public static string IdOf<T>(T value)
        where T : struct, Enum => Held<T>.Table.Of(value).Id;

    /// <summary>A table of words that are of no enum, by its name.</summary>
    public static CodeList Named(string name) => All.First(table => table.Name == name);

    /// <summary>The table of an enum.</summary>
    public static CodeList Of(Type codes) => All.First(table => table.Type == codes);

    /// <summary>What a value is called in a language.</summary>
    public static string Label<T>(T value, Language language)
        where T : struct, Enum => Held<T>.Table.Of(value).Label(language);

    private static class Held<T>
        where T : struct, Enum
    {
        public static readonly CodeList<T> Table = All.OfType<CodeList<T>>().Single();
    }
}
