using Indicators.Catalogue;
using Indicators.Imports.Facts;
using Indicators.Imports.Files;
using Indicators.Imports.Names;
using Indicators.Imports.Sheets;

namespace Indicators.Imports;

/// <summary>Reads a file whole: what it says, what is wrong with it, and what must be asked.</summary>
public static class ImportReader
{
    private const string FilledBy = "filledBy";

    /// <param name="month">The current one: names that a sheet without a period has are those of now.</param>
    public static ImportReading Read(byte[] file, CatalogueVersion catalogue, ImportDecisions decisions, int month)
    {
        try
        {
            return Answerable(
                WorkbookReader.FormatOf(file) is FileFormat.Ndjson
                    ? NdjsonReader.Read(file, catalogue, decisions, month)
                    : Read(WorkbookReader.Read(file), catalogue, decisions, month),
                decisions);
        }
        catch (FileRefusedException refused)
        {
            var before = refused.Before is { } workbook ? Read(workbook, catalogue, decisions, month) : Nothing;
            var fault = new ImportFault(refused.Cell, ImportFaultCode.FileRefused, refused.Detail, refused.Fault);
            return before with { Faults = [fault, .. before.Faults], IsRefused = true };
        }
    }

    private static ImportReading Nothing => new(null, [], [], [], [], [], IsRefused: true);

    private static ImportReading Read(Workbook workbook, CatalogueVersion catalogue, ImportDecisions decisions, int month)
    {
        var (findings, names) = (new Findings(decisions), new ImportNames(catalogue));
        var sheets = workbook.Sheets.Where(sheet => sheet.HasCells).ToList();
        if (sheets.Count > 1) sheets.ForEach(sheet => sheet.Prefix = $"{sheet.Name}!");
        var readers = new List<SheetReader>();
        foreach (var sheet in sheets)
        {
            var reader = new SheetReader(sheet, names, findings, month);
            if (sheet.IsHidden && IsKeptOut(sheet, reader, findings)) continue;
            var before = findings.Facts.Count;
            reader.Read();
            readers.Add(reader);
            for (var i = before; i < findings.Facts.Count; i++) findings.Facts[i] = findings.Facts[i] with { Sheet = sheet.Name };
        }

        new DuplicateFacts(findings, sheets).Settle();
        HiddenSheets.Tell(sheets, names, findings, month);
        return new(
            new(workbook.Format, workbook.Encoding, workbook.Separator, [.. readers.SelectMany(reader => reader.Tables)]),
            findings.Facts, [.. findings.Cut is null ? [] : (ImportFault[])[findings.Cut], .. findings.Faults], findings.Warnings,
            findings.Questions, findings.Ignored, IsRefused: findings.Cut is not null)
        {
            Source = Joined(readers.SelectMany(reader => reader.Sources)),
            Note = Joined(readers.SelectMany(reader => reader.Notes)),
            Persons = readers.Aggregate(FormPersons.Nobody, (known, reader) => known.Or(reader.Persons)),
        };
    }

    // What is reviewed names who filled it in, as a submission does.
    private static ImportReading Answerable(ImportReading reading, ImportDecisions decisions)
    {
        var told = decisions.Answer(FilledBy) is { Length: > 0 } name ? decisions.Persons with { FilledBy = name } : decisions.Persons;
        reading = reading with
        {
            Persons = told.Or(reading.Persons),
            IsSubmission = decisions.Submit || reading.Facts.Any(fact => fact.Indicator.Review),
        };
        return !reading.IsSubmission || reading.Persons.FilledBy is not null || reading.Facts.Count == 0 ? reading : reading with
        {
            Questions = [.. reading.Questions, new(FilledBy, QuestionKind.FilledBy, "", [], [])],
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
