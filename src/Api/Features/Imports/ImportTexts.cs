using System.Text.Json;
using Indicators.Api.Http.Codes;
using Indicators.Imports.Facts;
using Indicators.Imports.Files;
using Indicators.Imports.Sheets;

namespace Indicators.Api.Features.Imports;

/// <summary>What is said of faults, questions and ignored cells, in both languages.</summary>
internal static class ImportTexts
{
    public static string Code<T>(T code)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName($"{code}");

    public static string Of(ImportFault fault, Language language)
    {
        object At(int index) => fault.Arguments.Count > index ? fault.Arguments[index] : "";
        var (zh, en) = fault.Code switch
        {
            ImportFaultCode.FileRefused => Refused((FileFault)At(0), fault),
            ImportFaultCode.FormulaWithoutValue => (
                $"公式没有存下结果：{fault.Text}；请在 Excel 里打开并保存后重新上传，或直接填数",
                $"a formula without a stored result: {fault.Text}; open the file in Excel, save it and send it again, or enter the value"),
            ImportFaultCode.NotANumber => ($"不是数：{fault.Text}", $"not a number: {fault.Text}"),
            ImportFaultCode.BadPeriod => (
                $"期间写法不对：{fault.Text}；可写 2024年5月、2024年1-5月、2024年", $"bad period: {fault.Text}; write 2024-05, 2024-01..2024-05 or 2024"),
            ImportFaultCode.UnknownRegion => fault.Text.Length == 0
                ? ("这一行没有地区", "this row names no region")
                : ($"没有这个地区：{fault.Text}", $"unknown region: {fault.Text}"),
            ImportFaultCode.RegionNotThen => ($"地区当时不存在：{fault.Text}", $"no such region then: {fault.Text}"),
            ImportFaultCode.UnknownIndicator => fault.Text.Length == 0
                ? ("这一列没有表头", "this column has no heading")
                : ($"没有这个指标：{fault.Text}", $"unknown indicator: {fault.Text}"),
            ImportFaultCode.UnknownUnit => ($"不认识的单位：{fault.Text}", $"unknown unit: {fault.Text}"),
            ImportFaultCode.UnknownField => ($"不认识的字段：{fault.Text}", $"unknown field: {fault.Text}"),
            ImportFaultCode.DuplicateField => ($"字段重复：{fault.Text}", $"field given twice: {fault.Text}"),
            ImportFaultCode.RegionsDiffer => ($"{fault.Text} 不在 {At(0)} 之内", $"{fault.Text} does not lie in {At(0)}"),
            ImportFaultCode.NoTable => (
                $"看不出这个数属于哪张表：{fault.Text}；请写明表头", $"in no table that is understood: {fault.Text}; give its columns headings"),
            ImportFaultCode.DuplicateFigure => (
                $"同一地区、指标、期间有两个数：{fault.Text}，而 {At(0)} 为 {At(1)}",
                $"the same region, indicator and period twice: {fault.Text}, and {At(1)} in {At(0)}"),
        };
        return language is Language.English ? en : zh;
    }

    public static string Of(ImportQuestion question, Language language)
    {
        string At(int index) => question.Arguments.Count > index ? $"{question.Arguments[index]}" : "";
        var all = string.Join(language is Language.English ? ", " : "、", question.Arguments.Skip(1));
        var (zh, en) = question.Kind switch
        {
            QuestionKind.Region => (
                $"哪个{At(0)}？可能是 {string.Join("、", question.Arguments.Skip(2))}{(At(1).Length > 0 ? $"；表中其他地区在{At(1)}" : "")}",
                $"Which {At(0)}? It may be {string.Join(", ", question.Arguments.Skip(2))}"
                + (At(1).Length > 0 ? $"; the others lie in {At(1)}" : "")),
            QuestionKind.Indicator => ($"{At(0)} 是哪个指标？相近的有 {all}", $"Which indicator is {At(0)}? Near to it are {all}"),
            QuestionKind.NoRegion => ("表中没有写明地区：是哪个？", "No region is named: which is it?"),
            QuestionKind.NoIndicator => ("表中没有写明指标：是哪个？", "No indicator is named: which is it?"),
            QuestionKind.NoPeriod => ("表中没有写明期间：是哪个？", "No period is named: which is it?"),
            QuestionKind.Scale => (
                $"“{At(0)}”从 {At(1)} 到 {At(2)}（绝对值），没有百分号：{At(3)} 是 {At(4)} 吗？",
                $"{At(0)} goes from {At(1)} to {At(2)} without a percent sign: is {At(3)} {At(4)}?"),
            QuestionKind.PointsOrGrowth => (
                $"{At(0)} 是比率：{At(1)} 是百分点还是增长率？", $"{At(0)} is a ratio: is {At(1)} in percentage points, or a growth rate?"),
            QuestionKind.BelowSmallest => (
                $"… 表示不足本表最小单位：{At(0)} 记为小于 {At(1)}，还是不填？",
                $"… is below the smallest unit: store {At(0)} as lessThan {At(1)}, or leave it out?"),
            QuestionKind.Star => ("* 表示什么？", "What does the * stand for?"),
            QuestionKind.HiddenColumn => ($"{At(0)} 列（{At(1)}）是隐藏的：要取其中的数吗？", $"Column {At(0)} ({At(1)}) is hidden: take its figures?"),
            QuestionKind.HiddenRow => ($"{At(0)} 行（{At(1)}）是隐藏的：要取其中的数吗？", $"Row {At(0)} ({At(1)}) is hidden: take its figures?"),
            QuestionKind.HiddenSheet => (
                $"工作表“{At(0)}”是隐藏的，有 {At(1)} 个数{(At(2).Length > 0 ? $"，{At(2)} 为 {At(3)}，而“{At(4)}”为 {At(5)}" : "")}：不取它吗？",
                $"Sheet {At(0)} is hidden and has {At(1)} figures"
                + $"{(At(2).Length > 0 ? $", {At(3)} for {At(2)} where {At(4)} gives {At(5)}" : "")}: leave it out?"),
            QuestionKind.Merged => (
                $"{At(0)} 在一个合并单元格里，对着 {At(1)}：是它们之和，还是各为此数？",
                $"{At(0)} stands in one cell for {At(1)}: their sum, or the same figure for each?"),
            QuestionKind.Total => (
                $"合计为 {At(0)}，而 {At(3)} 行之和为 {At(1)}（相差 {At(2)}）：合计有误，还是某一行有误？",
                $"The total is {At(0)}, but the {At(3)} rows add up to {At(1)} (difference {At(2)}): "
                + "is the total wrong, or one of the rows?"),
            QuestionKind.Duplicate => (
                $"{At(0)} {At(1)} {At(2)}：{string.Join(" 还是 ", question.Arguments.Skip(3))}？",
                $"{At(0)} {At(1)} {At(2)}: {string.Join(" or ", question.Arguments.Skip(3))}?"),
            QuestionKind.Sheets => (
                $"几张工作表的数不同（{string.Join("、", question.Choices)}）：以哪一张为准？",
                $"Several sheets differ ({string.Join(", ", question.Choices)}): which one counts?"),
            QuestionKind.FilledBy => (
                "填表人是谁？表中有须审核的指标，报送时须写明填表人", "Who filled it in? It is reviewed before it counts, and must name who did"),
            QuestionKind.MissingRow => ($"序号 {At(0)} 缺失：文件完整吗？", $"Row number {At(0)} is missing: is the file whole?"),
        };
        return language is Language.English ? en : zh;
    }

    /// <summary>A choice in words; what is a name or a number already stands as it is.</summary>
    public static string OfChoice(string choice, Language language)
    {
        var (zh, en) = choice switch
        {
            Choice.Yes => ("是", "yes"),
            Choice.No => ("否", "no"),
            Choice.LeaveOut => ("不取", "leave it out"),
            Choice.TimesHundred => ("乘以 100，作百分数", "times 100, as a percentage"),
            Choice.AsItStands => ("照原样", "as it stands"),
            Choice.SumForNeither => ("是合计，各行都不取", "their sum: store it for neither"),
            Choice.Each => ("各为此数", "the same figure for each"),
            Choice.RowsOnly => ("只取各行", "store the rows only"),
            Choice.Both => ("都取，并标明矛盾", "store both, flagged"),
            Choice.Points => ("百分点", "percentage points"),
            Choice.Growth => ("增长率", "a growth rate"),
            Choice.Plain => ("没有意义", "nothing"),
            _ when CodeLists.Named("statuses").Codes.FirstOrDefault(code => code.Id == choice) is { } status => (status.Zh, status.En),
            _ when choice.StartsWith(Choice.LessThan, StringComparison.Ordinal) =>
                ($"小于 {choice[Choice.LessThan.Length..]}", $"less than {choice[Choice.LessThan.Length..]}"),
            _ => (choice, choice),
        };
        return language is Language.English ? en : zh;
    }

    public static string Of(ImportWarning warning, Language language)
    {
        string At(int index) => $"{warning.Arguments[index]}";
        return language is Language.English
            ? $"the total is {At(0)}, and the {At(3)} rows add up to {At(1)} (difference {At(2)})"
            : $"合计为 {At(0)}，{At(3)} 行之和为 {At(1)}（相差 {At(2)}）";
    }

    public static string Of(IgnoredReason why, Language language)
    {
        var (zh, en) = why switch
        {
            IgnoredReason.Title => ("标题、单位、说明", "title, unit, form"),
            IgnoredReason.Heading => ("表头", "heading"),
            IgnoredReason.Key => ("说明数属于谁", "says what figures are of"),
            IgnoredReason.Note => ("注、来源", "note, source"),
            IgnoredReason.Signature => ("填表人等", "signatures"),
            IgnoredReason.Section => ("分组标题", "section heading"),
            IgnoredReason.Serial => ("序号", "row number"),
            IgnoredReason.Absent => ("没有数的记号", "a mark that there is no figure"),
            IgnoredReason.Derived => ("可由其他数算出", "follows from others"),
            IgnoredReason.Text => ("文字", "text"),
            IgnoredReason.NotTable => ("不在表中", "in no table"),
            IgnoredReason.HiddenSheet => ("隐藏的工作表", "hidden sheet"),
            IgnoredReason.Duplicate => ("与前面相同", "the same as before"),
            IgnoredReason.IncompleteTotal => ("部分地区的合计，不是上级的数", "a total of some regions: no region's figure"),
            IgnoredReason.BaseAlone => ("上年同期，没有本期数", "a base without a figure of this period"),
            IgnoredReason.Decided => ("按决定不取", "left out as decided"),
            IgnoredReason.Structure => ("结构", "structure"),
        };
        return language is Language.English ? en : zh;
    }

    private static (string Zh, string En) Refused(FileFault fault, ImportFault told) => fault switch
    {
        FileFault.Empty => ("文件是空的", "the file is empty"),
        FileFault.UnknownFormat => ("不认识的文件格式：请上传 CSV、XLSX、XLS 或 NDJSON", "unknown format: send CSV, XLSX, XLS or NDJSON"),
        FileFault.WebPage => ("这是网页或 XML，不是工作簿：请另存为 xlsx", "a web page or XML, and no workbook: save it as xlsx"),
        FileFault.Encrypted => ("工作簿加了密码：请去掉密码后上传", "the workbook has a password: take it off and send it again"),
        FileFault.Damaged => ("文件已损坏，或没有传完", "the file is damaged, or ends early"),
        FileFault.Encoding => ("文字编码不是 UTF-8 或 GB18030", "the text is neither UTF-8 nor GB18030"),
        FileFault.UnclosedQuote => ($"引号从这里打开，一直没有关上：{told.Text}", $"a quote opens here and is never closed: {told.Text}"),
        FileFault.StrayQuote => ($"这里的引号不成对：{told.Text}", $"the quote here looks stray: {told.Text}"),
        FileFault.CutLine => ($"这一行被截断，文件不完整：{told.Text}", $"cut off here, the file is not whole: {told.Text}"),
        FileFault.UnpackedTooLarge => ($"解开后过大：上限 {told.Text}", $"too large when unpacked: the limit is {told.Text}"),
        FileFault.TooManyRows => ($"行数过多：上限 {FileLimits.Rows}", $"too many rows: a sheet has {FileLimits.Rows} at most"),
        FileFault.TooManyColumns => ($"列数过多：上限 {FileLimits.Columns}", $"too many columns: a sheet has {FileLimits.Columns} at most"),
        FileFault.TooManyCells => ($"单元格过多：上限 {FileLimits.Cells}", $"too many cells: the limit is {FileLimits.Cells}"),
        FileFault.TooManyFigures => (
            $"数过多：除只有数值的外上限 {FileLimits.OtherFigures}，只有数值的上限 {FileLimits.PlainFigures}；请分成几个文件",
            $"too many figures: {FileLimits.OtherFigures} that more is said of than a value, {FileLimits.PlainFigures} others; "
            + "send several files"),
        FileFault.CellTooLong => (
            $"单元格过长：上限 {FileLimits.CellLength} 字", $"a cell is too long: the limit is {FileLimits.CellLength} characters"),
    };
}
