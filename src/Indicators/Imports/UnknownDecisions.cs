using F23.StringSimilarity;
using Indicators.Imports.Facts;

namespace Indicators.Imports;

/// <summary>What a person has decided and nobody asked: answers without a question, cells and tables that the file does not have.</summary>
internal static class UnknownDecisions
{
    private const double MostApart = 0.5;
    private const int MostNear = 3;

    private static readonly NormalizedLevenshtein Apart = new();

    public static void Refuse(Findings findings, IReadOnlyList<TableUnderstanding> tables)
    {
        var decisions = findings.Decisions;
        foreach (var id in decisions.Unasked) Refuse(findings, "answers", id, [.. decisions.Asked]);
        foreach (var cell in decisions.LeftOut.Where(cell => !findings.HasSeen(cell)))
            Refuse(findings, "leaveOut", cell, [.. findings.Told]);
        var known = tables.Select(table => (table.Sheet, table.Number)).ToHashSet();
        foreach (var table in decisions.Tables.Where(table => !known.Contains((table.Sheet, table.Number))))
            Refuse(findings, "understanding.tables", $"{table.Sheet} {table.Number}", [.. known.Select(at => $"{at.Sheet} {at.Number}")]);
    }

    private static void Refuse(Findings findings, string field, string text, IReadOnlyList<string> known) => findings.Refuse(
        new($"{field}.{text}", ImportFaultCode.UnknownField, text)
        {
            Nearest =
            [
                .. known.Select(name => (Name: name, By: Apart.Distance(text, name))).Where(near => near.By <= MostApart)
                    .OrderBy(near => near.By).Take(MostNear).Select(near => near.Name),
            ],
        });
}
