using Indicators.Imports.Facts;
using Indicators.Imports.Sheets;

namespace Indicators.Imports;

/// <summary>
/// Figures that a file has twice: the same again is harmless, another is asked; between two sheets it is asked once which of them is meant.
/// </summary>
internal sealed class DuplicateFacts(Findings findings, IReadOnlyList<Sheet> sheets)
{
    private static readonly string[] Apart = ["commitment", "setBy", "of", "among"];

    public void Settle()
    {
        var groups = findings.Facts.GroupBy(KeyOf).Where(group => group.Skip(1).Any()).ToList();
        if (groups.Count == 0) return;
        var dropped = new HashSet<ImportFact>(ReferenceEqualityComparer.Instance);
        foreach (var group in groups) Settle([.. group], dropped);
        findings.Facts.RemoveAll(dropped.Contains);
    }

    private void Settle(List<ImportFact> same, HashSet<ImportFact> dropped)
    {
        var first = same.Find(fact => fact.Base is not null) ?? same[0];
        foreach (var again in same.Where(fact => fact != first && IsEqual(fact, first)).ToList())
        {
            Drop(again, IgnoredReason.Duplicate, dropped);
            same.Remove(again);
        }

        if (same.Count == 1) return;
        var between = same.Select(fact => fact.Sheet).Distinct().ToList();
        if (between.Count > 1) Sheets(same, between, dropped);
        else Cells(same, dropped);
    }

    private void Sheets(List<ImportFact> same, List<string> between, HashSet<ImportFact> dropped)
    {
        var question = new ImportQuestion(
            $"sheets:{string.Join('|', between)}", QuestionKind.Sheets, same[1].Cell,
            [.. between, $"{same[0].Region.Name} {same[0].Indicator.Name} {same[0].Period}", same[0].Value ?? "", same[1].Value ?? ""],
            between);
        var answer = findings.Ask(question);
        foreach (var fact in same.Where(fact => fact.Sheet != answer))
        {
            if (answer is not null)
            {
                Drop(fact, IgnoredReason.Decided, dropped);
                continue;
            }

            dropped.Add(fact);
            foreach (var cell in CellsOf(fact)) findings.Wait(question.Id, cell);
        }
    }

    private void Cells(List<ImportFact> same, HashSet<ImportFact> dropped)
    {
        var (first, last) = (same[0], same[^1]);
        var question = new ImportQuestion(
            $"duplicate:{last.Cell}", QuestionKind.Duplicate, last.Cell,
            [first.Region.Name, first.Indicator.Name, $"{first.Period}", .. same.Select(fact => $"{fact.Value} ({fact.Cell})")],
            [.. same.Select(fact => fact.Value ?? "").Distinct()]);
        if (findings.Ask(question) is { } answer)
        {
            foreach (var fact in same.Where(fact => fact.Value != answer)) Drop(fact, IgnoredReason.Decided, dropped);
            return;
        }

        foreach (var fact in same)
        {
            dropped.Add(fact);
            foreach (var cell in CellsOf(fact)) findings.Wait(question.Id, cell);
        }

        var fault = new ImportFault(last.Cell, ImportFaultCode.DuplicateFigure, last.Value ?? "", first.Cell, first.Value ?? "");
        findings.Refuse(fault, null, SheetOf(last), 1, 1);
    }

    private void Drop(ImportFact fact, IgnoredReason why, HashSet<ImportFact> dropped)
    {
        dropped.Add(fact);
        var sheet = SheetOf(fact);
        foreach (var cell in CellsOf(fact))
        {
            if (CellName.Read(cell.AsSpan(Math.Min(sheet.Prefix.Length, cell.Length))) is ( > 0 and var row, var column))
                findings.Ignore(sheet, row, column, why);
        }
    }

    // 上年同期 goes with the figure that it is compared with.
    private static IEnumerable<string> CellsOf(ImportFact fact) => fact.BaseCell is { } cell ? [fact.Cell, cell] : [fact.Cell];

    private Sheet SheetOf(ImportFact fact) => sheets.FirstOrDefault(sheet => sheet.Name == fact.Sheet) ?? sheets[0];

    private static (FactKind, int, int, int, int, int, int, string) KeyOf(ImportFact fact) => (
        fact.Kind is FactKind.Delete ? FactKind.Actual : fact.Kind, fact.Indicator.Id, fact.Region.Id, fact.Period.Key,
        (int?)fact.Measure ?? -1, (int?)fact.TargetKind ?? -1, fact.Of?.Id ?? 0, Words(fact));

    // What else tells several apart: another commitment, another setter, among whom.
    private static string Words(ImportFact fact) =>
        $"{fact.SetBy?.Code}|{string.Join('|', Apart.Select(name => fact.Fields?.GetValueOrDefault(name)))}";

    private static bool IsEqual(ImportFact fact, ImportFact other) =>
        (fact.Kind, fact.Status, fact.Bound) == (other.Kind, other.Status, other.Bound)
        && (fact.Value == other.Value && fact.Unit == other.Unit || fact.Stored is { } value && other.Stored == value)
        && (fact.Base is null || fact.Base == other.Base) && fact.High == other.High;
}
