using System.Globalization;
using System.Text.RegularExpressions;
using Indicators.Catalogue;
using Indicators.Imports.Files;
using Indicators.Imports.Sheets;
using Indicators.Observations;

namespace Indicators.Imports.Words;

/// <summary>Reads figures as people write them: 1,503,200 · 近50万 · 300余人 · 128（预计） · 提高0.15个百分点 · 12.45% · — · ….</summary>
internal static partial class CellFigureReader
{
    private static readonly HashSet<string> Marks = new(StringComparer.OrdinalIgnoreCase)
    {
        "-", "--", "---", "/", "//", "\\", "n.a.", "n.a", "n/a", "na", "nan", "null", "nil", "none", "(null)", "无", "空", "缺", "不详",
        "未报", "未上报", "暂无", "暂缺",
        "无数据", "未统计", "暂未统计", "未公布", "尚未公布", "待定", "待报", "待公布", "空缺", "不考核", "不适用", "×", "x", "xx", ":", ".", "..", "*", "…/", "#n/a",
    };

    private static readonly (string Word, Bound Bound)[] Before =
    [
        ("不低于", Bound.AtLeast), ("不少于", Bound.AtLeast), ("至少", Bound.AtLeast), (">=", Bound.AtLeast), ("≥", Bound.AtLeast),
        ("不超过", Bound.AtMost), ("不高于", Bound.AtMost), ("至多", Bound.AtMost), ("<=", Bound.AtMost), ("≤", Bound.AtMost),
        ("超过", Bound.MoreThan), ("突破", Bound.MoreThan), ("超", Bound.MoreThan), ("逾", Bound.MoreThan), ("大于", Bound.MoreThan),
        (">", Bound.MoreThan), ("低于", Bound.LessThan), ("不足", Bound.LessThan), ("不到", Bound.LessThan), ("小于", Bound.LessThan),
        ("接近", Bound.LessThan), ("将近", Bound.LessThan), ("近", Bound.LessThan), ("<", Bound.LessThan),
        ("大约", Bound.About), ("约", Bound.About), ("≈", Bound.About), ("达到", Bound.None), ("达", Bound.None),
    ];

    private static readonly (string Word, Bound Bound)[] After =
    [
        ("及以上", Bound.AtLeast), ("以上", Bound.AtLeast), ("及以下", Bound.AtMost), ("以下", Bound.AtMost), ("以内", Bound.AtMost),
        ("+", Bound.AtLeast), ("左右", Bound.About), ("上下", Bound.About), ("余", Bound.MoreThan), ("多", Bound.MoreThan),
    ];

    private static readonly (string Word, bool Down, FigureChange Change)[] Ways =
    [
        ("年均增长", false, FigureChange.AverageRate), ("负增长", true, FigureChange.Rate), ("同比", false, FigureChange.Rate),
        ("增长", false, FigureChange.Rate), ("提高", false, FigureChange.Move), ("提升", false, FigureChange.Move),
        ("上升", false, FigureChange.Move), ("增加", false, FigureChange.Move), ("净增加", false, FigureChange.Net),
        ("净增长", false, FigureChange.Net), ("净增", false, FigureChange.Net), ("新增加", false, FigureChange.Unclear),
        ("新增", false, FigureChange.Unclear), ("增", false, FigureChange.Move), ("升", false, FigureChange.Move),
        ("下降", true, FigureChange.Move), ("降低", true, FigureChange.Move), ("减少", true, FigureChange.Move),
        ("下滑", true, FigureChange.Move), ("回落", true, FigureChange.Move), ("降", true, FigureChange.Move),
        ("减", true, FigureChange.Move), ("↑", false, FigureChange.None), ("▲", false, FigureChange.Unclear),
        ("↓", true, FigureChange.None), ("▼", true, FigureChange.None), ("+", false, FigureChange.None),
    ];

    private static readonly (string Word, Commitment Commitment)[] Commitments =
    [
        ("力争", Commitment.Stretch), ("争取", Commitment.Stretch), ("确保", Commitment.Binding), ("保证", Commitment.Binding),
        ("预期", Commitment.Expected),
    ];

    [GeneratedRegex(@"^\(?(?<minus>-?)(?<whole>\d{1,3}(?:[, ]\d{3})+|\d+)?(?<part>\.\d+)?(?<power>[eE][+-]?\d{1,3})?",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"\((?<mark>预计数?|预测数?|估计数?|快报数?|初步数?|初步核算数?|正式数?|终报|年报|[PEpe])\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StatusMark { get; }

    [GeneratedRegex(@"[①②③④⑤⑥⑦⑧⑨⑩]+|[¹²³⁴⁵⁶⁷⁸⁹]+$|\(注?\d\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Footnote { get; }

    public static CellFigure Read(SheetCell cell) => cell.Content switch
    {
        CellContent.Empty => default,
        CellContent.Number => OfNumber(cell),
        CellContent.Formula => new(FigureKind.Formula, cell.Text),
        CellContent.Error => new(FigureKind.Absent, cell.Text),
        CellContent.Date => new(FigureKind.NotANumber, cell.Text),
        CellContent.Text => Read(cell.Text),
    };

    public static CellFigure Read(string text)
    {
        var folded = FoldedText.Fold(text);
        if (folded.Length == 0) return default;
        var isDots = folded.Trim('…', '.', ' ').Length == 0;
        if (isDots && (folded.Contains('…') || folded.Length >= 3)) return new(FigureKind.BelowSmallest, text);
        if (Marks.Contains(folded) || folded.Trim('-', ' ').Length == 0) return new(FigureKind.Absent, text);
        if (folded is "持平" or "与上年持平" or "同比持平") return new(FigureKind.Number, "0", Change: FigureChange.Rate);
        if (folded is "十几" or "十余" || (folded.StartsWith("十几") && folded.Length < 5))
            return new(FigureKind.Number, "11", "19", Bound.Range, Unit: Rest(folded[2..]));
        return Stated(folded) ?? new(FigureKind.NotANumber, text);
    }

    private static CellFigure? Stated(string text)
    {
        var (status, starred) = Marked(ref text);
        var promised = Array.Find(Commitments, commitment => text.StartsWith(commitment.Word, StringComparison.Ordinal));
        if (promised.Word is not null) text = text[promised.Word.Length..].TrimStart();
        var bound = Taken(ref text, Before, ahead: true);
        var way = Array.Find(Ways, way => text.StartsWith(way.Word, StringComparison.Ordinal));
        if (way.Word is not null) text = text[way.Word.Length..].TrimStart();
        // 同比增长 is two words.
        if (way.Word is "同比"
            && Array.Find(Ways, next => text.StartsWith(next.Word, StringComparison.Ordinal)) is { Word: not null } second)
            (way, text) = (second, text[second.Word.Length..].TrimStart());
        if (bound is Bound.None) bound = Taken(ref text, Before, ahead: true);
        if (Digits(ref text) is not { } number) return null;
        string? high = null;
        if (text.Length > 1 && text[0] is ('-' or '~' or '至') && Digits(ref text, 1) is { } upper)
            (high, bound) = (upper.Text, Bound.Range);
        text = text.TrimStart();
        if (bound is Bound.None && text.Length > 0 && text[0] is ('余' or '多')) (bound, text) = (Bound.MoreThan, text[1..]);
        if (bound is Bound.None) bound = Taken(ref text, After, ahead: false);
        var unit = Rest(text);
        if (unit is not null && !UnitText.IsUnit(unit)) return null;
        var digits = way.Down && number.Text != "0" ? Negated(number.Text) : number.Text;
        var (isPercent, places) = (unit is "%", number.Places);
        if (unit is "倍" && way.Change is FigureChange.Rate or FigureChange.Move)
            (digits, high, unit, isPercent, places) = (Hundredfold(digits)!, Hundredfold(high), "%", true, Math.Max(places - 2, 0));
        return new(FigureKind.Number, digits, high, bound, status, unit, isPercent, places, starred, way.Change)
        {
            Commitment = promised.Word is null ? null : promised.Commitment,
        };
    }

    // 增长1.2倍 is by 120 percent.
    private static string? Hundredfold(string? digits) => digits is null
        ? null
        : NumberFormat.Shortest(decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture) * 100);

    private static CellFigure OfNumber(SheetCell cell)
    {
        if (!cell.IsPercent) return new(FigureKind.Number, cell.Text, Places: PlacesOf(cell.Text));
        var percent = decimal.Parse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture) * 100;
        var text = NumberFormat.Shortest(percent);
        return new(FigureKind.Number, text, IsPercent: true, Places: cell.Places >= 0 ? cell.Places : PlacesOf(text));
    }

    private static int PlacesOf(string number) => number.IndexOf('.') is >= 0 and var point ? number.Length - point - 1 : 0;

    private static (ObservationStatus? Status, bool Starred) Marked(ref string text)
    {
        text = Footnote.Replace(text, "").Trim();
        var starred = text.StartsWith('*') || text.EndsWith('*');
        text = text.Trim('*').Trim();
        var mark = StatusMark.Match(text);
        if (!mark.Success) return (null, starred);
        text = text[..mark.Index].Trim();
        return (StatusText.Of(mark.Groups["mark"].Value), starred);
    }

    private static Bound Taken(ref string text, (string Word, Bound Bound)[] words, bool ahead)
    {
        foreach (var (word, bound) in words)
        {
            if (!(ahead ? text.StartsWith(word, StringComparison.Ordinal) : text.EndsWith(word, StringComparison.Ordinal))) continue;
            text = (ahead ? text[word.Length..] : text[..^word.Length]).Trim();
            return bound;
        }

        return Bound.None;
    }

    // Groups of three by commas or spaces, or none; one in the wrong place is no number.
    private static (string Text, int Places)? Digits(ref string text, int start = 0)
    {
        var match = Number.Match(text[start..]);
        var (whole, fraction) = (match.Groups["whole"].Value, match.Groups["part"].Value);
        if (!match.Success || (whole.Length == 0 && fraction.Length == 0)) return null;
        var rest = text[(start + match.Length)..];
        var bracketed = match.Value.StartsWith('(');
        if (bracketed && !rest.StartsWith(')')) return null;
        if (rest.Length > 0 && rest[0] is (',' or '.') || (rest.Length > 0 && char.IsAsciiDigit(rest[0]))) return null;
        text = bracketed ? rest[1..] : rest;
        whole = whole.Replace(",", "").Replace(" ", "").TrimStart('0');
        var number = (match.Groups["minus"].Length > 0 || bracketed ? "-" : "") + (whole.Length == 0 ? "0" : whole) + fraction;
        var places = Math.Max(fraction.Length - 1, 0);
        if (match.Groups["power"].Length > 0) number += match.Groups["power"].Value;
        if (number.Count(char.IsAsciiDigit) > 15
            && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var noisy))
            (number, places) = Denoised(number, noisy, places);
        return (number == "-0" ? "0" : number, places);
    }

    // 17 digits are how a program prints a binary number, 4.4100000000000001; what is written by hand has them for a reason.
    private static (string, int) Denoised(string number, decimal value, int places)
    {
        var shortest = NumberFormat.Shortest(value);
        return shortest.Count(char.IsAsciiDigit) <= 13 && number.TrimStart('-', '0', '.').Count(char.IsAsciiDigit) is 16 or 17 or 18
            ? (shortest, PlacesOf(shortest))
            : (number, places);
    }

    private static string Negated(string digits) => digits.StartsWith('-') ? digits[1..] : $"-{digits}";

    private static string? Rest(string text) => text.Trim() is { Length: > 0 } rest ? rest : null;
}
