using System.Globalization;
using System.Text.RegularExpressions;
using Indicators.Imports.Names;
using Indicators.Imports.Sheets;
using Indicators.Imports.Words;
using Indicators.Periods;

namespace Indicators.Imports.Headings;

/// <summary>Reads a heading: 技术合同成交额同比增长率, 2023年完成数（亿元）, 本月止累计, 占全省比重, 科技型中小企业入库数（家）2022\2023.</summary>
/// <param name="isRegion">Whether a text is the name of a region.</param>
internal sealed partial class HeadingReader(IndicatorNames indicators, Func<string, bool> isRegion)
{
    private const int MostWords = 4;

    private static readonly char[] Between = ['_', '-', ':', ',', ';', '的', '/', ' ', '(', ')', '.', '#', '*'];

    [GeneratedRegex("[①②③④⑤⑥⑦⑧⑨⑩¹²³⁴⁵⁶⁷⁸⁹]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Footnote { get; }

    [GeneratedRegex(@"\((?<in>[^()]*)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracket { get; }

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d{2})年?[\\/|](?<z>(?:19|20)\d{2})年?(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TwoYears { get; }

    [GeneratedRegex(@"^占(?<of>全[省市国县区州])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShareOf { get; }

    [GeneratedRegex(@"^(?:\d{1,2}月?份?[-~至]\d{1,2}月份?|\d{1,2}月份?|[上下]半年|全年"
        + @"|第?[一二三四1-4](?:[-~至]第?[一二三四1-4])?季度|[Qq][1-4](?!\d)|前[一二三四\d]{1,2}个?(?:季度|月))[底末]?",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PartAhead { get; }

    [GeneratedRegex("(?<by>[省市县区])(?:级?下达|定)的?(?=目标|任务|计划)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SetBy { get; }

    [GeneratedRegex("^截[至止]到?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SoFar { get; }

    [GeneratedRegex("^(?:上年|去年)[末底]数?|^年初数?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EndOfLastYear { get; }

    /// <summary>A leaf's own words: 目标 of 2024年 over 目标.</summary>
    public Heading Read(SheetCell cell)
    {
        if (cell.Content is CellContent.Date or CellContent.Number)
            return PeriodText.Of(cell.Text) is { } period ? new() { Period = period } : new() { Unknown = cell.Text };
        return Read(cell.Text);
    }

    public Heading Read(string heading)
    {
        var text = Footnote.Replace(FoldedText.Dense(heading.ReplaceLineEndings("")), "");
        if (text.Length == 0) return new();
        if (KeyWords.Of(text) is { } key) return new() { Role = key, Field = key is ColumnRole.Field ? text.ToLowerInvariant() : null };
        if (indicators.Find(text) is { } whole) return new() { Indicator = whole };
        var read = new Heading();
        text = Brackets(text, ref read);
        text = Years(text, ref read);
        text = Edges(text, ref read);
        if (text == "%") return read with { Unit = text, IsPercent = true };
        if (text.EndsWith('%')) (text, read) = (text[..^1], read with { IsPercent = true });
        if (text.LastIndexOfAny(['/', ',']) is > 0 and var mark && text[(mark + 1)..] is var unit && UnitText.IsUnit(unit)
            && !UnitText.IsCounting(unit))
            (text, read) = (text[..mark], read with { Unit = unit });
        return Words(text.Trim(Between), read);
    }

    private Heading Words(string text, Heading read)
    {
        for (var word = 0; word <= MostWords; word++)
        {
            text = text.Trim(Between);
            if (text.Length == 0) return read;
            if (indicators.Find(text) is { } indicator) return read with { Indicator = indicator };
            if (RoleOf(text) is { } role)
            {
                read = Said(read, role, text);
                text = text.StartsWith(role.Word, StringComparison.OrdinalIgnoreCase)
                    ? text[role.Word.Length..]
                    : text[..^role.Word.Length];
            }
            else if (!TakePeriod(ref text, ref read))
            {
                break;
            }
        }

        if (text.Length == 0) return read;
        if (indicators.Find(text) is { } last) return read with { Indicator = last };
        if (KeyWords.Of(text) is { } key && read.Role is null) return read with { Role = key };
        if (UnitText.IsCounting(text)) return read with { IsCount = true };
        if (UnitText.IsUnit(text)) return read with { Unit = text, IsPercent = read.IsPercent || text == "%" };
        if (SheetRegions.IsWhole(text) || SheetRegions.IsTotal(text) || isRegion(text)) return read with { Region = text };
        return StatusText.In(text) is { } status ? read with { Status = status } : read with { Unknown = text };
    }

    // A word in the middle of a name is no word: of the whole text, its end, or its beginning.
    private static RoleWord? RoleOf(string text) =>
        RoleWords.All.Where(word => text.EndsWith(word.Word, StringComparison.OrdinalIgnoreCase)
                || text.StartsWith(word.Word, StringComparison.OrdinalIgnoreCase))
            .MaxBy(word => word.Word.Length);

    private static Heading Said(Heading read, RoleWord word, string text)
    {
        var share = word.Role is ColumnRole.Share && ShareOf.Match(text) is { Success: true } of ? of.Groups["of"].Value : null;
        var both = (read.Role, word.Role) is (ColumnRole.Target, ColumnRole.Growth) or (ColumnRole.Growth, ColumnRole.Target);
        var isOfYear = word is { Role: ColumnRole.Target, Word: ['年' or '全' or '本' or '当' or '今', ..] };
        return read with
        {
            // 累计完成 is what was done, and 完成率 no actual: what was said first stands nearer to the end.
            Role = both ? ColumnRole.Target : read.Role ?? word.Role,
            IsGrowthTarget = read.IsGrowthTarget || both,
            Span = read.Span is MonthlySpan.None ? word.Span : read.Span,
            YearsBefore = read.YearsBefore != 0 ? read.YearsBefore : word.YearsBefore,
            // 年度目标 of a half-yearly sheet is of the year.
            PeriodPart = read.PeriodPart ?? (read.Period is null && isOfYear ? "全年" : null),
            Of = read.Of ?? share,
        };
    }

    private static bool TakePeriod(ref string text, ref Heading read)
    {
        if (read.Period is not null || read.PeriodPart is not null) return false;
        if (PeriodText.Of(text) is { } whole)
        {
            (text, read) = ("", UpTo(read with { Period = whole }, text));
            return true;
        }

        if (PartAhead.Match(text) is { Success: true } part)
        {
            (text, read) = (text[part.Length..], UpTo(read with { PeriodPart = part.Value }, part.Value));
            return true;
        }

        if (PeriodText.In(text, out _, out var found) is not { } within || !text.Contains(found, StringComparison.Ordinal)) return false;
        (text, read) = (text.Replace(found, ""), UpTo(read with { Period = within }, found));
        return true;
    }

    // 2023年末 of what is counted over time is the year up to then.
    private static Heading UpTo(Heading read, string period) => read.Span is MonthlySpan.None && period[^1] is '末' or '底'
        ? read with { Span = MonthlySpan.ToDate }
        : read;

    private static string Years(string text, ref Heading read)
    {
        if (TwoYears.Match(text) is not { Success: true } years) return text;
        read = read with { Periods = [Year(years.Groups["y"]), Year(years.Groups["z"])] };
        return text.Remove(years.Index, years.Length);
    }

    // What is counted over time goes up to then from January; what is counted at a time is that of then.
    private static string Edges(string text, ref Heading read)
    {
        if (SetBy.Match(text) is { Success: true } set)
            (text, read) = (text.Remove(set.Index, set.Length), read with { SetBy = $"全{set.Groups["by"].Value}" });
        if (SoFar.Match(text) is { Success: true } upTo)
        {
            read = read with { Span = MonthlySpan.ToDate };
            return text[upTo.Length..];
        }

        if (EndOfLastYear.Match(text) is not { Success: true } end) return text;
        read = read with { Role = ColumnRole.Actual, YearsBefore = 1, PeriodPart = "年末" };
        return text[end.Length..];
    }

    private static Period Year(Group digits) => Period.OfYear(int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture));

    private static string Brackets(string text, ref Heading read)
    {
        for (var match = Bracket.Match(text); match.Success; match = Bracket.Match(text))
        {
            var kept = "";
            foreach (var part in match.Groups["in"].Value.Split(',', ';'))
            {
                if (!TakeNote(part, ref read)) kept += part;
            }

            text = text.Remove(match.Index, match.Length).Insert(match.Index, kept);
        }

        return text;
    }

    private static bool TakeNote(string part, ref Heading read)
    {
        part = part.StartsWith("单位:") ? part[3..] : part;
        if (part is "" or "期末" or "时点" or "期末数" or "时点数" or "年末") return true;
        if (part is "%" or "±%" or "+-%" or "±" or "%)")
        {
            read = read with { IsPercent = true, Unit = read.Unit ?? "%" };
            return true;
        }

        if (UnitText.IsCounting(part))
        {
            read = read with { IsCount = true };
            return true;
        }

        if (Array.Find(part.Split('/'), UnitText.IsUnit) is { } unit)
        {
            read = read with { Unit = UnitText.IsUnit(part) ? part : unit, IsPercent = read.IsPercent || unit == "%" };
            return true;
        }

        if (RoleOf(part) is { } role && role.Word == part)
        {
            read = Said(read, role, part);
            return true;
        }

        if (PeriodText.Of(part) is { } period)
        {
            read = read with { Period = period };
            return true;
        }

        if (StatusText.Of(part) is not { } status || part.Length < 2) return false;
        read = read with { Status = status };
        return true;
    }
}
