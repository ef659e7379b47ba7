using System.Text.RegularExpressions;
using Indicators.Imports.Names;
using Indicators.Imports.Words;
using Indicators.Periods;

namespace Indicators.Imports.Tables;

/// <summary>Reads the lines around a table: its title, 单位：, 指标：, 截至, 填报单位： above, notes and signatures below.</summary>
internal sealed partial class ContextReader(IndicatorNames indicators, SheetRegions regions, int month)
{
    [GeneratedRegex(@"^\(?(?:计量|金额)?单位(?:名称)?:(?<unit>.+?)\)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnitLine { get; }

    [GeneratedRegex(@"(?:计量|金额)?单位:(?<unit>[^)\s]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnitWithin { get; }

    [GeneratedRegex(@"^(表\s*号|制定机关|制表机关|批准机关|批准文号|批准号|文\s*号|备案文号|有效期至?|数据库|综合机关名称|填报日期|报出日期|制表日期|制表时间|打印日期|报送日期|时间范围)\s*:",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form { get; }

    [GeneratedRegex(@"^(填报|报送|制表|编制|上报|填表)单位(?:\(盖章\))?\s*:", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reporter { get; }

    [GeneratedRegex(@"(注|说\s?明|备\s?注|附注|编者注|填表说明|指标解释)\s*\d*\s*[:.、,]|^注\d|^[*①②③]|^\(?注\)?$|^(?:数据|资料)?来源[:于自]|^数据来自",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoteLine { get; }

    [GeneratedRegex(@"^(单位负责人|统计负责人|负责人|填表人|填报人|制表人|制表|审核人|审核|复核人?|经办人|签发人|联系人|联系电话|电话|报出日期|填报日期|填表日期|主管领导|盖章)\s*:",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Signature { get; }

    [GeneratedRegex("[①②③④⑤⑥⑦⑧⑨⑩][^①②③④⑤⑥⑦⑧⑨⑩]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marked { get; }

    [GeneratedRegex(@"^(?:数据|资料)?来源\s*[:于自]|^数据来自", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SourceLine { get; }

    [GeneratedRegex(@"(?!\d{4}\.\d{1,2}-)\d{4}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}\s?日?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayAlone { get; }

    [GeneratedRegex(@"(?:本表|表中|以上|表内|本月|本期|数据|均|系|\*|为).{0,8}?(?<status>快报|初步|预计|预测|估计)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StatusNote { get; }

    [GeneratedRegex("目标|任务分解|任务表|指标任务|十[一二三四五六七]五.*(?:规划|主要指标|发展指标)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Targets { get; }

    [GeneratedRegex("完成|进度|进展|实绩|实际|执行|通报|情况|结果", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Done { get; }

    public static bool IsSignature(string text) => MayBeAround(text) && Signature.IsMatch(FoldedText.Fold(text));

    public static bool IsNote(string text) =>
        MayBeAround(text) && NoteLine.Match(FoldedText.Fold(text)) is { Success: true, Index: 0 };

    public static bool IsSource(string text) => MayBeAround(text) && SourceLine.IsMatch(FoldedText.Fold(text));

    /// <summary>Whether a cell says something about a table and is no part of one.</summary>
    public static bool IsAround(string text)
    {
        if (!MayBeAround(text)) return false;
        var folded = FoldedText.Fold(text);
        return UnitLine.IsMatch(folded) || Form.IsMatch(folded) || Reporter.IsMatch(folded) || Signature.IsMatch(folded) || IsNote(folded)
            || folded.StartsWith("指标:") || folded.StartsWith("时间:");
    }

    /// <summary>Whether a cell is a day: above a table that of its making, in one a period.</summary>
    public static bool IsDay(string text) => MayBeAround(text) && DayAlone.Match(FoldedText.Fold(text)) is { Success: true, Index: 0 };

    /// <summary>A context with what the name of the sheet says: 1月 of the year that its title names, or the name of the file.</summary>
    public TableContext OfSheet(TableContext context, string sheet, int? year)
    {
        if (!PeriodText.IsPart(sheet)) return Above(context, sheet, "");
        return context with { PeriodPart = sheet, Period = year is { } known ? PeriodText.Of(sheet, known) : null };
    }

    /// <summary>A context with what one more cell above says: the nearer goes before.</summary>
    public TableContext Above(TableContext context, string text, string cell)
    {
        var folded = FoldedText.Fold(text);
        if (UnitLine.Match(folded) is { Success: true } line) return WithUnits(context, line.Groups["unit"].Value, cell);
        if (Form.IsMatch(folded) || Signature.IsMatch(folded)) return context;
        if (IsNote(folded)) return Below(context, text, cell);
        if (Reporter.IsMatch(folded))
            return regions.In(folded[(folded.IndexOf(':') + 1)..], month) is { } reporter
                ? context with { Region = reporter, RegionFrom = cell }
                : context;
        if (folded.StartsWith("指标:")) return Indicator(context, folded[3..], cell);
        if (folded.StartsWith("时间:"))
            return PeriodText.Of(folded[3..]) is { } stated ? At(context, stated, cell, isUpTo: false) : context;
        return DayAlone.Match(folded) is { Success: true, Index: 0 } ? context : Title(context, folded, cell);
    }

    /// <summary>A context with what a note below says.</summary>
    public static TableContext Below(TableContext context, string text, string cell)
    {
        var folded = FoldedText.Fold(text);
        if (Marked.Matches(folded) is { Count: > 0 } marked)
            context = context with { Marks = [.. context.Marks, .. marked.Select(mark => (mark.Value[0], StatusText.In(mark.Value)))] };
        else if (folded.Contains('*'))
            context = context with { Star = (true, StatusText.In(folded[folded.IndexOf('*')..])) };
        else if (StatusNote.Match(folded) is { Success: true } note && StatusText.In(note.Groups["status"].Value) is { } status)
            context = context with { Status = status, StatusFrom = cell };
        if (context.Period is null && PeriodText.In(folded, out var isUpTo, out _) is { } period && isUpTo)
            context = At(context, period, cell, isUpTo);
        if (context.Units.Count == 0 && UnitWithin.Match(folded) is { Success: true } unit)
            context = WithUnits(context, unit.Groups["unit"].Value, cell);
        return context;
    }

    // Most cells are of no such line: it has a colon, or begins as a note or a day does.
    private static bool MayBeAround(string text) => text.AsSpan().IndexOfAny(':', '：') >= 0
        || (text.Length > 1 && (text[0] is '注' or '*' or '①' or '②' or '③' or '说' or '备' or '附' or '来' or '数' or '资' or '(' or '（' or ' '
            or '　' || (char.IsAsciiDigit(text[0]) && text.AsSpan().ContainsAny("年-./"))));

    private TableContext Title(TableContext context, string text, string cell)
    {
        if (UnitWithin.Match(text) is { Success: true } unit) context = WithUnits(context, unit.Groups["unit"].Value, cell);
        if (regions.In(text, month) is { } region) context = context with { Region = region, RegionFrom = cell };
        if (PeriodText.In(text, out var isUpTo, out _) is { } period)
            context = At(context, period, cell, isUpTo);
        else if (PeriodText.Of(text) is { } whole) context = At(context, whole, cell, isUpTo: false);
        if (StatusText.In(text) is { } status) context = context with { Status = status, StatusFrom = cell };
        if (Targets.IsMatch(text)) context = context with { IsOfTargets = !Done.IsMatch(text) };
        return Indicator(context, text, cell);
    }

    private static TableContext At(TableContext context, Period period, string cell, bool isUpTo) =>
        context with { Period = PeriodText.Narrowed(period, context.PeriodPart), PeriodFrom = cell, IsUpTo = isUpTo };

    // 高新技术企业数（期末，家）: the brackets of a title hold the unit of what it names.
    private TableContext Indicator(TableContext context, string text, string cell)
    {
        if ((indicators.Find(text) ?? indicators.In(text)) is { } indicator)
            context = context with { Indicator = indicator, IndicatorFrom = cell };
        if (text.LastIndexOf('(') is >= 0 and var open && text.IndexOf(')', open) is > 0 and var close)
        {
            var inside = text[(open + 1)..close];
            if (inside.StartsWith("单位:")) inside = inside[3..];
            var units = inside.Split(',', ';', ' ').Where(UnitText.IsUnit).ToList();
            if (units.Count > 0) context = context with { Units = units, UnitsFrom = cell };
        }

        return context;
    }

    private static TableContext WithUnits(TableContext context, string text, string cell)
    {
        var units = text.Split([',', ';', ' ', '/', '或', '和'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(UnitText.IsUnit).ToList();
        if (UnitText.IsUnit(text)) units = [text];
        return units.Count > 0 ? context with { Units = units, UnitsFrom = cell } : context;
    }
}
