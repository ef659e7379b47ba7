using System.Globalization;
using Indicators.Catalogue;
using Indicators.Imports.Facts;
using Indicators.Imports.Headings;
using Indicators.Imports.Sheets;
using Indicators.Imports.Words;

namespace Indicators.Imports.Tables;

/// <summary>
/// Whether the rates of a column are fractions that lost their percent format: where neither a sign nor a format says it, and most are as
/// small as fractions are, it is asked.
/// </summary>
internal sealed class ColumnScale(Sheet sheet, TableRange range, Findings findings)
{
    private const decimal SmallChange = 2;
    private const decimal SmallLevel = 1;

    private readonly Dictionary<int, (bool IsFraction, string? Waits)> _known = [];

    public (bool IsFraction, string? Waits) Of(TableColumn column)
    {
        if (!_known.TryGetValue(column.Number, out var known)) _known[column.Number] = known = Look(column);
        return known;
    }

    private (bool, string?) Look(TableColumn column)
    {
        if (column.IsPercent) return default;
        var numbers = range.Body.Select(row => CellFigureReader.Read(row[column.Number])).Where(figure => figure.IsNumber).ToList();
        if (numbers.Exists(figure => figure.IsPercent || figure.Unit is not null)) return default;
        var values = numbers.Select(figure => Math.Abs(Number(figure.Digits))).ToList();
        var few = column.Role.IsDeclared() && values.Count(value => value < SmallChange) * 2 >= values.Count;
        if (values.Count == 0 || values.TrueForAll(value => value % 1 == 0) || !(few || values.TrueForAll(value => value < SmallLevel)))
            return default;
        return Asked(CellName.Column(column.Number), column.HeadingCell, column.Heading, values.Min(), values.Max(), numbers[0].Digits);
    }

    /// <summary>Likewise of one figure, where each row is of another indicator.</summary>
    public (bool IsFraction, string? Waits) Of(Indicator indicator, CellFigure figure, string cell)
    {
        var value = Math.Abs(Number(figure.Digits));
        return figure.Unit is not null || value >= SmallLevel || value == 0
            ? default
            : Asked(cell[sheet.Prefix.Length..], cell, indicator.Name, value, value, figure.Digits);
    }

    private (bool IsFraction, string? Waits) Asked(string place, string cell, string of, decimal least, decimal most, string first)
    {
        var question = new ImportQuestion(
            $"scale:{sheet.Prefix}{place}", QuestionKind.Scale, cell, [of, $"{least}", $"{most}", first, $"{Hundredfold(first).Digits} %"],
            [Choice.TimesHundred, Choice.AsItStands]);
        return findings.Ask(question) is { } answer ? (answer == Choice.TimesHundred, null) : (false, question.Id);
    }

    /// <summary>20.3 of 0.203, with the places that it would be printed with.</summary>
    public static (string Digits, int Places) Hundredfold(string digits)
    {
        var value = Number(digits) * 100;
        var places = Math.Max(0, (digits.IndexOf('.') is >= 0 and var point ? digits.Length - point - 1 : 0) - 2);
        return ((value / 1.0000000000000000000000000000m).ToString("0.####################", CultureInfo.InvariantCulture), places);
    }

    private static decimal Number(string digits) => decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
}
