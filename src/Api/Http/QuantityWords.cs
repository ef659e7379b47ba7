using System.Text.Json;
using Indicators.Measures;

namespace Indicators.Api.Http;

/// <summary>What the numbers of a formula are called.</summary>
public static class QuantityWords
{
    public static CodeTable<Quantity> Table { get; } = new(
        "quantities", JsonNamingPolicy.CamelCase,
        (Quantity.Actual, "实绩", "actual"),
        (Quantity.Base, "基数", "base"),
        (Quantity.Target, "目标", "target"),
        (Quantity.Part, "部分", "part"),
        (Quantity.Whole, "总体", "whole"),
        (Quantity.WholeBase, "总体基数", "base of the whole"),
        (Quantity.Numerator, "分子", "numerator"),
        (Quantity.Denominator, "分母", "denominator"),
        (Quantity.EarlierSpan, "往年同期", "same span of an earlier year"),
        (Quantity.EarlierYear, "往年全年", "whole of an earlier year"),
        (Quantity.Span, "期间", "span"),
        (Quantity.Member, "所含地区", "member"),
        (Quantity.MonthsPassed, "已过月数", "months passed"),
        (Quantity.Months, "总月数", "months"),
        (Quantity.Years, "年数", "years"),
        (Quantity.PlannedProgress, "计划进度", "planned progress"),
        (Quantity.Factor, "系数", "factor"),
        (Quantity.Conversion, "单位换算", "unit conversion"),
        (Quantity.Better, "优于本地区的个数", "how many are better"),
        (Quantity.Value, "数值", "value"),
        (Quantity.Required, "应达水平", "required"),
        (Quantity.Change, "增量", "change"),
        (Quantity.WholeChange, "总体增量", "change of the whole"),
        (Quantity.Growth, "增速", "growth"),
        (Quantity.AverageGrowth, "年均增速", "average yearly growth"),
        (Quantity.Points, "变动百分点", "change in points"),
        (Quantity.GrowthBefore, "上年同期增速", "growth a year before"),
        (Quantity.ParentGrowth, "上级增速", "growth of the region around it"),
        (Quantity.GrowthChange, "增速变化", "change of growth"),
        (Quantity.OfficialGrowth, "公布的可比价增速", "official growth"),
        (Quantity.GapToParent, "与上级增速之差", "gap to the region around it"),
        (Quantity.Contribution, "贡献率", "contribution"),
        (Quantity.Pull, "拉动点数", "pull"),
        (Quantity.Completion, "完成率", "completion"),
        (Quantity.Gap, "与目标之差", "gap"),
        (Quantity.Done, "已完成进度", "done"),
        (Quantity.TimeProgress, "时间进度", "time progress"),
        (Quantity.Pace, "超序时进度", "pace"),
        (Quantity.Share, "占比", "share"),
        (Quantity.Computed, "推算值", "computed"),
        (Quantity.Difference, "差额", "difference"),
        (Quantity.Allocated, "分解合计", "allocated"),
        (Quantity.Surplus, "分解余量", "surplus"),
        (Quantity.Allocation, "分解率", "allocation"),
        (Quantity.Projection, "年末预计", "projection"),
        (Quantity.Rank, "位次", "rank"));
}
