using Indicators.Imports.Facts;
using Indicators.Imports.Names;
using Indicators.Imports.Sheets;

namespace Indicators.Imports;

/// <summary>Hidden sheets with figures: whether they count is asked, with how they differ from what is shown.</summary>
internal static class HiddenSheets
{

    public static string Id(Sheet sheet) => $"sheet:{sheet.Name}";

    public static void Tell(IReadOnlyList<Sheet> sheets, ImportNames names, Findings findings, int month)
    {
        foreach (var sheet in sheets.Where(sheet => sheet.IsHidden && findings.Decisions.Answer(Id(sheet)) is null))
        {
            var apart = new Findings(findings.Decisions);
            var reader = new SheetReader(sheet, names, apart, month);
            if (!reader.HasTable) continue;
            reader.Read();
            var other = apart.Facts.Select(fact => (Hidden: fact, Shown: findings.Facts.Find(shown => IsOther(fact, shown))))
                .FirstOrDefault(pair => pair.Shown is not null);
            object[] differs = other.Shown is { } shown
                ? [$"{shown.Region.Name} {shown.Period}", other.Hidden.Value ?? "", shown.Sheet, shown.Value ?? ""]
                : [];
            findings.Ask(new(
                Id(sheet), QuestionKind.HiddenSheet, sheet.Name, [sheet.Name, $"{apart.Facts.Count}", .. differs],
                [Choice.LeaveOut, Choice.Yes]));
            foreach (var row in sheet.Rows)
            {
                foreach (var column in row.Filled) findings.Wait(Id(sheet), sheet.NameOf(row.Number, column));
            }
        }
    }

    private static bool IsOther(ImportFact hidden, ImportFact shown) =>
        (hidden.Kind, hidden.Indicator.Id, hidden.Region.Id, hidden.Period, hidden.Measure)
            == (shown.Kind, shown.Indicator.Id, shown.Region.Id, shown.Period, shown.Measure)
        && hidden.Stored != shown.Stored;
}
