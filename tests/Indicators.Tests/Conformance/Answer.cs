namespace Indicators.Tests.Conformance;

/// <summary>
/// The expected cell of a case: rows parted by <c>;</c>, each <c>[region] column=value …</c>, in the order of the answer.
/// </summary>
internal static class Answer
{
    /// <summary>What the rows say in the form of what was expected of them: the same columns, and all rows unless it ends in …</summary>
    public static string Of(IReadOnlyList<Shown> rows, string expected)
    {
        var asked = expected.Split(';', StringSplitOptions.TrimEntries);
        var more = asked[^1] == "…";
        var count = more ? asked.Length - 1 : rows.Count;
        var said = Enumerable.Range(0, Math.Min(count, rows.Count)).Select(row => Row(rows[row], asked[Math.Min(row, asked.Length - 1)]));
        return rows.Count == 0 ? "no rows" : string.Join("; ", more ? said.Append("…") : said);
    }

    private static string Row(Shown row, string expected) => string.Join(' ', expected.Split(' ').Select(word =>
        word.Split('=') is [var column, _] ? $"{column}={row[column]}" : row.Place));
}
