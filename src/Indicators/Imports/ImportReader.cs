using Indicators.Catalogue;
using Indicators.Imports.Facts;
using Indicators.Imports.Files;
using Indicators.Imports.Names;
using Indicators.Imports.Sheets;
using Indicators.Imports.Words;

namespace Indicators.Imports;

/// <summary>Reads a file whole: what it says, what is wrong with it, and what must be asked.</summary>
public static class ImportReader
{
    private const int LargeRows = 5_000;

    /// <param name="file">It can be read several times.</param>
    /// <param name="month">The current one: names that a sheet without a period has are those of now.</param>
    /// <param name="labels">Of the tables that the service gives out itself, which are read as they were before they got words.</param>
    /// <param name="name">Of the file: it may have the year of sheets that are called 1月, 2月.</param>
    /// <param name="progress">Told, now and then, how many lines of a large text were read.</param>
    public static ImportReading Read(
        Stream file, CatalogueVersion catalogue, ImportDecisions decisions, int month, ITableLabels labels, string? name = null,
        Action<int>? progress = null)
    {
        try
        {
            var format = WorkbookReader.FormatOf(file);
            var reading = format is FileFormat.Ndjson ? NdjsonReader.Read(file, catalogue, decisions, month)
                : format is FileFormat.Csv && file.Length > TextPieces.Large
                    ? ReadPieces(file, catalogue, decisions, month, labels, progress)
                    : Read(WorkbookReader.Read(file, format), catalogue, decisions, month, labels, name);
            return Answerable(reading, decisions, catalogue);
        }
        catch (FileRefusedException refused)
        {
            var before = refused.Before is { } workbook ? Read(workbook, catalogue, decisions, month, labels, name) : Nothing;
            var fault = new ImportFault(refused.Cell, ImportFaultCode.FileRefused, refused.Detail, refused.Fault);
            return before with { Faults = [fault, .. before.Faults], IsRefused = true };
        }
    }

    private static ImportReading ReadPieces(
        Stream file, CatalogueVersion catalogue, ImportDecisions decisions, int month, ITableLabels labels, Action<int>? progress)
    {
        var (pieces, names) = (new TextPieces(file), new ImportNames(catalogue));
        var findings = new Findings(decisions) { Plain = new(FileLimits.PlainFigures, (int)(file.Length / FileLimits.UsualLine)) };
        SheetReader? first = null, last = null;
        var ours = new LabelledTable(labels);
        foreach (var (workbook, isLast) in pieces.Read())
        {
            var sheet = workbook.Sheets[0];
            sheet.EndsOpen &= isLast;
            ours.Restore(sheet, isText: true);
            var reader = new SheetReader(sheet, names, findings, month);
            if (last is null) reader.Read();
            else reader.ReadOn(last);
            (first, last) = (first ?? reader, reader);
            if (findings.Facts.Count > FileLimits.OtherFigures)
                throw new FileRefusedException(FileFault.TooManyFigures, null, $"{FileLimits.OtherFigures}");
            progress?.Invoke(sheet.LastRow);
        }

        new DuplicateFacts(findings, [new("")]).Settle();
        new RepeatedFacts(findings, catalogue).Settle();
        return Told(FileFormat.Csv, pieces.Encoding, pieces.Separator, first is null ? [] : [first, last!], findings);
    }

    private static ImportReading Nothing => new(null, [], [], [], [], [], IsRefused: true);

    private static ImportReading Read(
        Workbook workbook, CatalogueVersion catalogue, ImportDecisions decisions, int month, ITableLabels labels, string? name)
    {
        var year = name is null ? null : PeriodText.In(name, out _, out _)?.LastYear;
        var (findings, names) = (new Findings(decisions), new ImportNames(catalogue));
        var sheets = workbook.Sheets.Where(sheet => sheet.HasCells).ToList();
        if (sheets.Count > 1) sheets.ForEach(sheet => sheet.Prefix = $"{sheet.Name}!");
        var ours = sheets.FindAll(sheet => new LabelledTable(labels).Restore(sheet, workbook.Separator is not null));
        var notes = ours.Count > 0 ? sheets.FindAll(sheet => LabelledTable.HasNotes(labels, sheet)) : [];
        foreach (var row in notes.SelectMany(sheet => sheet.Rows, (sheet, row) => (Sheet: sheet, Row: row)))
            findings.IgnoreRow(row.Sheet, row.Row, IgnoredReason.Note);
        sheets.RemoveAll(notes.Contains);
        var readers = new List<SheetReader>();
        foreach (var sheet in sheets)
        {
            var reader = new SheetReader(sheet, names, findings, month, year);
            if (sheets.Count == 1 && sheet.LastRow > LargeRows) findings.Plain ??= new(FileLimits.PlainFigures, sheet.LastRow);
            if (sheet.IsHidden && IsKeptOut(sheet, reader, findings)) continue;
            var before = findings.Facts.Count;
            reader.Read();
            readers.Add(reader);
            for (var i = before; i < findings.Facts.Count; i++) findings.Facts[i] = findings.Facts[i] with { Sheet = sheet.Name };
        }

        new DuplicateFacts(findings, sheets).Settle();
        if (findings.Plain is not null) new RepeatedFacts(findings, catalogue).Settle();
        HiddenSheets.Tell(sheets, names, findings, month);
        return Told(workbook.Format, workbook.Encoding, workbook.Separator, readers, findings);
    }

    private static ImportReading Told(
        FileFormat format, string? encoding, char? separator, IReadOnlyList<SheetReader> readers, Findings findings)
    {
        UnknownDecisions.Refuse(findings, [.. readers.SelectMany(reader => reader.Tables)]);
        return new(
            new(separator is '\t' ? FileFormat.Tsv : format, encoding, separator, [.. readers.SelectMany(reader => reader.Tables)]),
            findings.Facts, [.. findings.Cut is null ? [] : (ImportFault[])[findings.Cut], .. findings.Faults], findings.Warnings,
            findings.Questions, findings.Ignored, IsRefused: findings.Cut is not null)
        {
            Source = Joined(readers.SelectMany(reader => reader.Sources)),
            Note = Joined(readers.SelectMany(reader => reader.Notes)),
            Persons = readers.Aggregate(FormPersons.Nobody, (known, reader) => known.Or(reader.Persons)),
            FaultCount = findings.FaultCount,
            Plain = findings.Plain,
        };
    }

    // What is reviewed names who filled it in, as a submission does.
    private static ImportReading Answerable(ImportReading reading, ImportDecisions decisions, CatalogueVersion catalogue)
    {
        var told = decisions.Answer(ImportDecisions.FilledBy) is { Length: > 0 } name
            ? decisions.Persons with { FilledBy = name }
            : decisions.Persons;
        reading = reading with
        {
            Persons = told.Or(reading.Persons),
            IsSubmission = decisions.Submit || reading.Facts.Any(fact => fact.Indicator.Review)
                || reading.Plain?.Indicators.Any(id => catalogue.Indicators[id].Review) is true,
        };
        return !reading.IsSubmission || reading.Persons.FilledBy is not null || reading.FactCount == 0 ? reading : reading with
        {
            Questions = [.. reading.Questions, new(ImportDecisions.FilledBy, QuestionKind.FilledBy, "", [], [])],
        };
    }

    // What is hidden is taken only where a person says so; text alone is nothing to ask about.
    private static bool IsKeptOut(Sheet sheet, SheetReader reader, Findings findings)
    {
        var answer = findings.Decisions.Answer(HiddenSheets.Id(sheet));
        if (answer is Choice.Yes) return false;
        if (answer is Choice.LeaveOut || !reader.HasTable)
        {
            foreach (var row in sheet.Rows) findings.IgnoreRow(sheet, row, IgnoredReason.HiddenSheet);
        }

        return true;
    }

    private static string? Joined(IEnumerable<string> texts) =>
        string.Join('\n', texts.Distinct()) is { Length: > 0 } joined ? joined[..Math.Min(joined.Length, 1000)] : null;
}
