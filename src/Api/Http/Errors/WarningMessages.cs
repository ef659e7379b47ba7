using System.Text.Json;
using Indicators.Api.Http.Labels;
using Indicators.Storage.Writing;

namespace Indicators.Api.Http.Errors;

/// <summary>What is said about a warning: {0} what was written, {1} what it was compared with, then what else it names.</summary>
public static class WarningMessages
{
    private static readonly (WarningCode Code, string Zh, string En)[] Templates =
    [
        (WarningCode.ShareOverWhole, "占比超过 100%：{0}", "more than 100 %: {0}"),
        (WarningCode.NegativeCount, "个数为负：{0}", "a negative count: {0}"),
        (WarningCode.FractionalCount, "个数不是整数：{0}", "a fractional count: {0}"),
        (WarningCode.FuturePeriod, "期间尚未结束：{2}；如属预计，请写 status: estimated",
            "a period that is not over: {2}; an estimate says status: estimated"),
        (WarningCode.UnusualChange, "与上年同期相差过大：{0}，{2} 为 {1}，相差超过 {3}%；请核对，指标的 unusual 可改此界限",
            "unusual against a year before: {0}, and {1} in {2}, more than {3} % apart; check it, or set unusual of the indicator"),
        (WarningCode.FallingCumulative, "累计数下降：{0}，而 {2} 为 {1}", "a running total that falls: {0}, and {1} in {2}"),
        (WarningCode.FinalReplaced, "替换正式数而未说明：{1} 改为 {0}；请加 note，并用 reason 说明是修订 revision 还是更正 correction",
            "a final figure replaced without a note: {1} by {0}; add a note, and say with reason whether it is a revision or a correction"),
        (WarningCode.NewUnit, "新的单位：{2}，不与其他单位换算；相近的已有单位 {3}",
            "a new unit: {2}, which converts into no other; those nearest to it are {3}"),
    ];

    private static readonly Dictionary<WarningCode, (string Zh, string En)> Texts =
        Templates.ToDictionary(entry => entry.Code, entry => (entry.Zh, entry.En));

    public static CodeList<WarningCode> Table { get; } = new(
        "warnings", JsonNamingPolicy.KebabCaseLower,
        [.. Templates.Select(entry => (entry.Code, MessageText.Label(entry.Zh), MessageText.Label(entry.En)))]);

    public static string Of(WriteWarning warning, Language language)
    {
        var (zh, en) = Texts[warning.Code];
        return MessageText.Fill(
            language is Language.English ? en : zh, [Shown(warning.Value), Shown(warning.Compared), .. warning.Arguments], language);
    }

    // 无: it is missing, or was deleted.
    private static object Shown(decimal? figure) => figure is { } value ? value.ToString("0.######") : new Code("", "", "无", "nothing");
}
