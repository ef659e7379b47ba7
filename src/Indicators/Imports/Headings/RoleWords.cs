namespace Indicators.Imports.Headings;

/// <summary>A word of a heading, and what the figures below it are.</summary>
/// <param name="Role">Null where only the span is said.</param>
/// <param name="YearsBefore">上年实绩 is of the year before.</param>
internal sealed record RoleWord(string Word, ColumnRole? Role, MonthlySpan Span = MonthlySpan.None, int YearsBefore = 0);

/// <summary>Words at the beginning or end of headings: 同比增长, 完成率, 目标, 本月, 累计, 上年同期. Longer ones go first.</summary>
internal static class RoleWords
{
    public static readonly IReadOnlyList<RoleWord> All =
    [
        .. Of(ColumnRole.Points, MonthlySpan.None, "同比增减百分点 同比提高百分点 增减百分点 变化百分点 个百分点 百分点"),
        .. Of(ColumnRole.Growth, MonthlySpan.Month, "比去年同月增长 比上年同月增长 较去年同月增长 较上年同月增长 比去年同月±"),
        .. Of(ColumnRole.Growth, MonthlySpan.ToDate, "累计同比增长 累计同比增速 累计同比 累计增长 累计增速"),
        .. Of(ColumnRole.Growth, MonthlySpan.None,
            "比去年同期增长 比上年同期增长 较去年同期增长 较上年同期增长 比上年增长 较上年增长 比去年增长 较去年增长 同比增长率 同比增长速度 同比增长 同比增速 "
            + "同比增幅 同比增减率 同比增减 同比变化 同比± 同比 名义增长 增长率 增长速度 增减率 增速 增幅 增长 yoy"),
        .. Of(ColumnRole.Growth, MonthlySpan.None,
            "比上年同期增减 比去年同期增减 较上年同期增减 较去年同期增减 比上年同期± 比去年同期± 较上年同期± 比上年增减 较上年增减 比上年± 比上年同期 比去年同期 较上年同期 较去年同期"),
        .. Of(ColumnRole.Derived, MonthlySpan.None,
            "环比增长率 环比增长 环比增速 环比增减 环比 比上月增长 较上月增长 比年初增长 较年初增长 比年初增减 比年初 较年初 比上年末增长 较上年末增长 比上年末增减"),
        .. Of(ColumnRole.Derived, MonthlySpan.None, "年均增长率 年均增长速度 年均增速 年均增长 年均 上月数 上月末 上月"),
        .. Of(ColumnRole.Completion, MonthlySpan.None,
            "完成目标 完成任务 年度目标完成率 全年目标完成率 目标完成率 任务完成率 计划完成率 完成比例 完成百分比 完成年度目标 完成全年目标 完成全年任务 完成年度任务 占全年目标 占年度目标 占全年任务 "
            + "占年度任务 占目标 占任务 占年计划 占全年计划 完成年计划 完成计划 完成进度 目标进度 完成率 完成比 进度"),
        .. Of(ColumnRole.Target, MonthlySpan.None,
            "本年度目标 本年目标 当年目标 今年目标 年度目标任务 全年目标任务 年度目标值 全年目标值 年度目标 全年目标 目标任务数 目标任务 任务目标 目标值 目标数 目标 年度任务 全年任务 任务数 任务 年度计划 全年计划 年计划 计划数 "
            + "计划值 计划"),
        .. Of(ColumnRole.Rank, MonthlySpan.None, "在全省位次 在全省排名 在全市位次 在全市排名 在全国位次 在全国排名 全省位次 全市位次 全国位次 全省排名 全市排名 全国排名 增速排名 排名 位次 名次 排位 位序"),
        .. Of(ColumnRole.Share, MonthlySpan.None, "所占比重 占全省比重 占全市比重 占全国比重 占全省比例 占全市比例 占全省 占全市 占全国 占比 比重"),
        .. Of(ColumnRole.Base, MonthlySpan.Month, "上年同月数 去年同月数 上年同月 去年同月"),
        .. Of(ColumnRole.Base, MonthlySpan.ToDate, "上年同期累计 去年同期累计 上年累计 去年累计"),
        .. Of(ColumnRole.Base, MonthlySpan.None, "上年同期数 上年同期值 去年同期数 去年同期值 上年同期 去年同期 同期数 同期 基期数 基期值 基期"),
        .. Of(ColumnRole.Derived, MonthlySpan.None, "增减额 增减量 增加额 差额 净增额"),
        .. Of(null, MonthlySpan.ToDate,
            "自年初至本月累计 自年初至本月止累计 年初至本月累计 年初至今累计 自年初累计 本年本月止累计 本月止累计 本月末累计 1-本月累计 1-本月 本年累计 累计完成 累计值 累计数 年累计 累计"),
        .. Of(null, MonthlySpan.Month, "本月末 本月底 本月完成 本月数 本月值 当月值 当月数 当月完成 本月 当月"),
        .. new[] { "上年实绩", "上年完成", "上年实际", "上年数", "上年度", "上年", "去年" }
            .Select(word => new RoleWord(word, ColumnRole.Actual, YearsBefore: 1)),
        .. Of(ColumnRole.Actual, MonthlySpan.None,
            "实际完成数 实际完成值 实际完成 实际数 实际值 实绩 实际 完成情况 完成数 完成值 完成额 完成 本年实际 本期数 本期 今年数 今年 绝对值 绝对数 绝对量 总量 数值 报告期 本年 当年 合计值"),
    ];

    private static IEnumerable<RoleWord> Of(ColumnRole? role, MonthlySpan span, string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new RoleWord(word, role, span));
}
