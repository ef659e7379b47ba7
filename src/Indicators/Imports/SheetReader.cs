using Indicators.Imports.Facts;
using Indicators.Imports.Files;
using Indicators.Imports.Headings;
using Indicators.Imports.Names;
using Indicators.Imports.Sheets;
using Indicators.Imports.Tables;
using Indicators.Imports.Words;

namespace Indicators.Imports;

/// <summary>Reads the tables of one sheet.</summary>
/// <param name="year">That the name of the file has; null where it has none.</param>
internal sealed class SheetReader(Sheet sheet, ImportNames names, Findings findings, int month, int? year = null)
{
    private readonly HeadingReader _headings = new(names.Indicators, text => names.MayBeRegion(text, month, null));

    private readonly List<TableUnderstanding> _tables = [];
    private readonly List<string> _sources = [];
    private readonly List<string> _notes = [];
    private (TableRange Range, IReadOnlyList<TableColumn> Columns, TableContext Context, int Number, TableReader Reader)? _goesOn;

    public IReadOnlyList<TableUnderstanding> Tables => _tables;

    public IEnumerable<string> Sources => _sources;

    public IEnumerable<string> Notes => _notes;

    /// <summary>Who filled, checked and signed it, as its foot says.</summary>
    public FormPersons Persons { get; private set; } = FormPersons.Nobody;

    /// <summary>Whether there is a table in it; text alone is none.</summary>
    public bool HasTable => new TableFinder(sheet, new(sheet, _headings)).Find(null).Tables.Count > 0;

    /// <summary>Reads the next piece of a large sheet, in which its last table goes on.</summary>
    public void ReadOn(SheetReader before)
    {
        (Persons, _goesOn) = (before.Persons, before._goesOn);
        if (_goesOn is not { } of)
        {
            Read();
            return;
        }

        var (range, others) = new TableFinder(sheet, new(sheet, _headings)).GoOn(of.Range);
        var context = range.Below.Aggregate(of.Context, Below);
        if (range.Body.Count > 0)
        {
            var reader = new TableReader(sheet, range, of.Columns, context, names, _headings, findings, of.Number, month, of.Reader);
            reader.Read();
            _goesOn = of with { Reader = reader };
        }

        foreach (var row in others) Outside(row);
        if (others.Count == 0) RefuseCut(range);
        if (range.Below.Count > 0 || others.Count > 0) _goesOn = null;
    }

    public void Read()
    {
        var (tables, others) = new TableFinder(sheet, new(sheet, _headings))
            .Find(findings.Decisions.Of(sheet.Name, 1)?.HeaderRows);
        var context = new TableContext();
        var reader = new ContextReader(names.Indicators, names.Regions, month);
        context = reader.OfSheet(context, sheet.Name, year);
        for (var number = 1; number <= tables.Count; number++)
        {
            context = Around(tables[number - 1], reader, context);
            Read(tables[number - 1], Corrected(context, number), number);
        }

        foreach (var row in others) Outside(row);
        if (tables.Count > 0 && others.Count == 0) RefuseCut(tables[^1]);
        if (others.Count > 0 || (tables.Count > 0 && tables[^1].Below.Count > 0)) _goesOn = null;
    }

    // A last line without an end, and with fewer fields than every other of its table, was cut off.
    private void RefuseCut(TableRange table)
    {
        if (!sheet.EndsOpen || table.Below.Count > 0 || table.Body.Count < 2) return;
        var last = table.Body[^1];
        if (table.Body.SkipLast(1).Any(row => row.Fields <= last.Fields)) return;
        var cell = sheet.NameOf(last.Number, last.Filled.Last());
        findings.Cut = new(cell, ImportFaultCode.FileRefused, last[last.Filled.Last()].Text, FileFault.CutLine);
        findings.Facts.RemoveAll(fact => CellName.Read(fact.Cell.AsSpan(sheet.Prefix.Length)) is var (row, _) && row == last.Number);
    }

    // Text is passed over by name; figures are not.
    private void Outside(SheetRow row)
    {
        var isBody = RowKinds.IsBody(row);
        foreach (var column in row.Filled)
        {
            var cell = row[column];
            if (!isBody || !RowKinds.IsFigureLike(cell))
            {
                findings.Ignore(sheet, row.Number, column, IgnoredReason.NotTable);
                continue;
            }

            var name = sheet.NameOf(row.Number, column);
            findings.Refuse(new(name, ImportFaultCode.NoTable, cell.Text), name, sheet, row.Number, column);
        }
    }

    private TableContext Around(TableRange table, ContextReader reader, TableContext context)
    {
        foreach (var row in table.Above)
        {
            foreach (var column in row.Filled)
            {
                context = reader.Above(context, row[column].Text, sheet.NameOf(row.Number, column));
                findings.Ignore(sheet, row.Number, column, IgnoredReason.Title);
            }
        }

        foreach (var row in table.Headings) findings.IgnoreRow(sheet, row, IgnoredReason.Heading);
        return table.Below.Aggregate(context, Below);
    }

    // A line that begins with 填表人： is of persons to its end, whichever cells their names stand in.
    private TableContext Below(TableContext context, SheetRow row)
    {
        var texts = row.Filled.Select(column => row[column].Text).ToList();
        if (ContextReader.IsSignature(texts[0]))
        {
            Persons = Persons.Or(SignatureReader.Read(texts));
            findings.IgnoreRow(sheet, row, IgnoredReason.Signature);
            return context;
        }

        foreach (var column in row.Filled)
        {
            var text = row[column].Text;
            context = ContextReader.Below(context, text, sheet.NameOf(row.Number, column));
            (ContextReader.IsSource(text) ? _sources : _notes).Add(text.Trim());
            findings.Ignore(sheet, row.Number, column, IgnoredReason.Note);
        }

        return context;
    }

    private void Read(TableRange range, TableContext context, int number)
    {
        var correction = findings.Decisions.Of(sheet.Name, number);
        var columns = new ColumnReader(
            sheet, range, _headings, names.Indicators, text => names.MayBeRegion(text, month, context.Region)).Read();
        RefuseUnknown(correction, columns, number);
        foreach (var column in columns)
        {
            if (correction?.Columns.GetValueOrDefault(CellName.Column(column.Number)) is { } stated) Correct(column, stated);
        }

        MeanWhatTheTitleMeans(columns, context);
        if (context.IsOfTargets || columns.Exists(column => column is { Field: CommitmentText.Field, IsFound: true }))
            Promise(columns, context);
        var isUsed = correction?.Use ?? true;
        _tables.Add(TableDescription.Of(sheet, number, range, context, columns, isUsed));
        _goesOn = null;
        if (isUsed)
        {
            var reader = new TableReader(sheet, range, columns, context, names, _headings, findings, number, month);
            reader.Read();
            _goesOn = (range, columns, context, number, reader);
            return;
        }

        foreach (var row in range.Body) findings.IgnoreRow(sheet, row, IgnoredReason.Decided);
    }

    // 2024年 and 2023年 below 2024年1-6月 are these months of both: there is no whole 2024 yet.
    private static void MeanWhatTheTitleMeans(List<TableColumn> columns, TableContext context)
    {
        if (context.Period is not { Months: < 12 } title || columns.Exists(column => column.Role is ColumnRole.Period)) return;
        var ofYears = columns.FindAll(column => column is { Period.IsYear: true, PeriodPart: null } && column.Role.IsFigure()
            && column.Role is not (ColumnRole.Target or ColumnRole.Completion) && column.Period?.LastYear <= title.LastYear);
        if (!ofYears.Exists(column => column.Period?.LastYear == title.LastYear)) return;
        foreach (var column in ofYears)
            (column.YearsBefore, column.Period) = (column.YearsBefore + title.LastYear - column.Period!.Value.LastYear, null);
    }

    // 2023年 in a sheet of the targets of 2024 is what was done; a plan that is of no year begins with what was.
    private static void Promise(List<TableColumn> columns, TableContext context)
    {
        var promised = columns.FindAll(column => column is { Role: ColumnRole.Actual, IsFound: true, YearsBefore: 0 });
        var years = promised.Select(column => column.Period?.LastYear).OfType<int>().Distinct().Order().ToList();
        var first = context.Year ?? years.ElementAtOrDefault(1);
        foreach (var column in promised.Where(column => (column.Period?.LastYear ?? first) >= first)) column.Role = ColumnRole.Target;
    }

    // What a person says goes before what was found, and an answer before both.
    private TableContext Corrected(TableContext context, int number)
    {
        var stated = findings.Decisions.Of(sheet.Name, number);
        string? Answer(string what) => findings.Decisions.Answer($"{what}:{sheet.Prefix}{number}");
        if ((Answer("period") ?? stated?.Period) is { } period && PeriodText.Of(period) is { } of)
            context = context with { Period = of, PeriodFrom = null, IsUpTo = false };
        if ((Answer("region") ?? stated?.Region) is { } region
            && names.Regions.Find(region, context.Period ?? new(month, 1), null).Value is { } found)
            context = context with { Region = found, RegionFrom = null };
        if ((Answer("indicator") ?? stated?.Indicator) is { } indicator && names.Indicators.Find(indicator) is { } named)
            context = context with { Indicator = named, IndicatorFrom = null };
        if (stated?.Unit is { } unit && UnitText.IsUnit(unit)) context = context with { Units = [unit], UnitsFrom = null };
        return stated?.Status is { } status && StatusText.Of(status) is { } known ? context with { Status = known } : context;
    }

    // What is said otherwise and not understood is not passed over.
    private void RefuseUnknown(TableCorrection? stated, List<TableColumn> columns, int number)
    {
        if (stated is null) return;
        var faults = new UnknownCorrections(names, month).Of(stated, [.. columns.Select(column => CellName.Column(column.Number))]);
        foreach (var (field, code, text) in faults)
        {
            var place = $"{sheet.Prefix}tables.{number}.{field}";
            findings.Refuse(new(place, code, text), null, sheet, 1, 1);
        }
    }

    private void Correct(TableColumn column, ColumnCorrection stated)
    {
        column.Role = stated.Role ?? column.Role;
        column.Span = stated.Span ?? column.Span;
        if (stated.Indicator is { } indicator && names.Indicators.Find(indicator) is { } named)
            (column.Indicator, column.Unknown) = (named, null);
        column.Region = stated.Region ?? column.Region;
        if (stated.Period is { } period && PeriodText.Of(period) is { } of)
            (column.Period, column.PeriodPart, column.Periods) = (of, null, []);
        column.Unit = stated.Unit ?? column.Unit;
        if (stated.Status is { } status) column.Status = StatusText.Of(status);
    }
}
