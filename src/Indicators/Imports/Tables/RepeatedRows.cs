using Indicators.Catalogue;
using Indicators.Imports.Facts;
using Indicators.Imports.Files;
using Indicators.Imports.Headings;
using Indicators.Imports.Sheets;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Imports.Tables;

/// <summary>
/// The rows of a large table that say what rows before them said, of another region, in another period, with another number: they are
/// read at once, by what those came to. Whatever is not like that is read as any other row is.
/// </summary>
internal sealed class RepeatedRows
{
    private const int LongestNumber = 16;

    private readonly RegionAxis _regions;
    private readonly Findings _findings;
    private readonly Sheet _sheet;
    private readonly TotalCheck _totals;
    private readonly List<TableColumn> _figures;
    private readonly List<int> _others;
    private readonly (int Region, int Indicator, int Period, int Unit, int Status) _keys;
    private readonly Dictionary<(int Column, string Indicator, string Unit, string Status), Terms> _terms = [];
    private readonly Dictionary<(int Column, string Period, bool IsStock), Period> _periods = [];

    private readonly (int Column, ActualKey Key, FixedPoint Value, Terms Terms)[] _read;
    private ((int, string, string, string) Key, Terms? Terms) _lastTerms;
    private ((int, string, bool) Key, Period? Period) _lastPeriod;

    private RepeatedRows(Sheet sheet, IReadOnlyList<TableColumn> columns, RegionAxis regions, Findings findings, TotalCheck totals)
    {
        (_sheet, _regions, _findings, _totals) = (sheet, regions, findings, totals);
        _figures = [.. columns.Where(column => column.Role.IsFigure())];
        _read = new (int, ActualKey, FixedPoint, Terms)[_figures.Count];
        _keys = (
            Of(ColumnRole.Region), Of(ColumnRole.Indicator), Of(ColumnRole.Period), Of(ColumnRole.Unit), Of(ColumnRole.Status));
        _others = [.. columns.Where(column => !column.Role.IsFigure() && !IsTold(column)).Select(column => column.Number)];
        int Of(ColumnRole role) => columns.FirstOrDefault(column => column.Role == role)?.Number ?? 0;
    }

    /// <summary>The first and the last row that were taken; null for none.</summary>
    public (int First, int Last)? Taken { get; private set; }

    /// <summary>Null where the table is not of a kind that has such rows.</summary>
    public static RepeatedRows? Of(
        Sheet sheet, IReadOnlyList<TableColumn> columns, RegionAxis regions, Findings findings, TotalCheck totals)
    {
        var isPlain = findings.Plain is not null && sheet.Merges.Count == 0 && sheet.HiddenColumns.Count == 0
            && findings.Decisions.LeftOut.Count == 0
            && columns.Count(column => column.Role is ColumnRole.Region) == 1
            && columns.Count(column => column.Role is ColumnRole.Period) <= 1
            && !columns.Any(column => column.Role is ColumnRole.Multiplier or ColumnRole.Measure or ColumnRole.Base)
            && columns.All(column => !column.Role.IsFigure()
                || column is { Role: ColumnRole.Actual, Periods.Count: 0, Region: null, IsHidden: false });
        return isPlain ? new(sheet, columns, regions, findings, totals) : null;
    }

    /// <summary>Takes in what a row came to.</summary>
    public void Learn(SheetRow row, IReadOnlyList<ImportFact> facts)
    {
        foreach (var fact in facts)
        {
            if (fact is not { Kind: FactKind.Actual, Bound: Bound.None, Base: null, Note: null, Fields: null, Value: not null }) continue;
            if (fact.Unit is not { } unit || !unit.ConvertsTo(fact.Indicator.Unit)) continue;
            if (CellName.Read(fact.Cell.AsSpan(_sheet.Prefix.Length)) is not var (_, column) || !IsNumber(row[column])) continue;
            _terms.TryAdd(TermsKey(row, column), new(fact.Indicator, unit, fact.Status ?? ObservationStatus.Final));
            (_lastTerms, _lastPeriod) = (default, default);
            _periods.TryAdd((column, Text(row, _keys.Period), fact.Indicator.Nature is Nature.Stock), fact.Period);
        }
    }

    /// <summary>What follows is of something else, as a line between the rows says.</summary>
    public void Forget()
    {
        _terms.Clear();
        _periods.Clear();
        (_lastTerms, _lastPeriod) = (default, default);
    }

    /// <summary>Whether it was like that, and is taken.</summary>
    public bool TryRead(SheetRow row)
    {
        if (row.IsHidden || _terms.Count == 0) return false;
        foreach (var column in _others)
        {
            if (!row[column].IsEmpty) return false;
        }

        var count = 0;
        foreach (var column in _figures)
        {
            if (row[column.Number].IsEmpty) continue;
            if (Read(row, column.Number) is not { } figure) return false;
            _read[count++] = figure;
        }

        // A line without figures may be a heading of those below it.
        if (count == 0) return false;
        for (var at = 0; at < count; at++)
        {
            var (column, key, value, terms) = _read[at];
            if (!_findings.Plain!.TryAdd(key, value, terms.Status, new(row.Number, column)))
                throw new FileRefusedException(FileFault.TooManyFigures, null, $"{FileLimits.PlainFigures}");
            _totals.Add(column, terms.Indicator, value, 0);
        }

        Taken = (Taken?.First ?? row.Number, row.Number);
        return true;
    }

    private (int Column, ActualKey Key, FixedPoint Value, Terms Terms)? Read(SheetRow row, int column)
    {
        var cell = row[column];
        if (!IsNumber(cell) || TermsOf(row, column) is not { } terms || PeriodOf(row, column, terms) is not { } period) return null;
        if (_regions.Plain(row[_keys.Region].Text, period) is not { } region || !terms.Indicator.Takes(period)) return null;
        return FixedPoint.TryRead(cell.Text, terms.Unit.Power, out var value, out _)
            ? (column, new(terms.Indicator.Id, period, region.Id), value, terms)
            : null;
    }

    // Rows mostly say what the one before said; the same text is one string.
    private Terms? TermsOf(SheetRow row, int column)
    {
        var key = TermsKey(row, column);
        if (key.Item1 == _lastTerms.Key.Item1 && ReferenceEquals(key.Item2, _lastTerms.Key.Item2)
            && ReferenceEquals(key.Item3, _lastTerms.Key.Item3) && ReferenceEquals(key.Item4, _lastTerms.Key.Item4))
            return _lastTerms.Terms;
        var terms = _terms.GetValueOrDefault(key);
        _lastTerms = (key, terms);
        return terms;
    }

    private Period? PeriodOf(SheetRow row, int column, Terms terms)
    {
        var key = (column, Text(row, _keys.Period), terms.Indicator.Nature is Nature.Stock);
        if (column == _lastPeriod.Key.Item1 && key.Item3 == _lastPeriod.Key.Item3 && ReferenceEquals(key.Item2, _lastPeriod.Key.Item2))
            return _lastPeriod.Period;
        Period? period = _periods.TryGetValue(key, out var known) ? known : null;
        _lastPeriod = (key, period);
        return period;
    }

    private (int, string, string, string) TermsKey(SheetRow row, int column) =>
        (column, Text(row, _keys.Indicator), Text(row, _keys.Unit), Text(row, _keys.Status));

    private static string Text(SheetRow row, int column) => column == 0 ? "" : row[column].Text;

    // What says nothing that counts is told as ignored by column and not by row.
    private static bool IsTold(TableColumn column) => column.Role is ColumnRole.Region or ColumnRole.Indicator or ColumnRole.Period
        or ColumnRole.Unit or ColumnRole.Status or ColumnRole.Serial or ColumnRole.Derived or ColumnRole.Text;

    private static bool IsNumber(SheetCell cell)
    {
        if (cell.IsPercent || cell.Content is not (CellContent.Text or CellContent.Number)) return false;
        if (cell.Text.Length > LongestNumber) return false;
        var digits = cell.Text.AsSpan();
        if (digits.Length > 0 && digits[0] == '-') digits = digits[1..];
        var point = digits.IndexOf('.');
        return digits.Length > 0 && point != 0 && point != digits.Length - 1
            && (point < 0 ? IsDigits(digits) : IsDigits(digits[..point]) && IsDigits(digits[(point + 1)..]));
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    private sealed record Terms(Indicator Indicator, Unit Unit, ObservationStatus Status);
}
