using System.Text.RegularExpressions;

namespace Indicators.Tests.Conformance;

/// <summary>
/// The tables beside this file. A row has four cells: case, given, asked, expected. A line <c>Asked: `words`</c> or <c>Given: `reports`</c>
/// before the first heading goes for the whole file, after a heading for its section.
/// </summary>
public static partial class Tables
{
    public static IReadOnlyDictionary<string, Case[]> All { get; } = Names().ToDictionary(name => name, name => Cases(name).ToArray());

    /// <summary>The rows of a table of four columns that is not made of cases.</summary>
    public static IEnumerable<string[]> Rows(string name) =>
        Text(name).Split('\n').Select(Cells).Where(cells => cells.Length > 1 && !IsHeader(cells));

    private static IEnumerable<string> Names() => typeof(Tables).Assembly.GetManifestResourceNames()
        .Select(name => NumberedTable().Match(name)).Where(match => match.Success).Select(match => match.Groups["name"].Value).Order();

    private static IEnumerable<Case> Cases(string table)
    {
        var (file, section) = (new Context(), new Context());
        var inSection = false;
        foreach (var line in Text(table).Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                (section, inSection) = (file, true);
            }
            else if (CommonLine().Match(line) is { Success: true } common)
            {
                section = section.With(common.Groups["word"].Value, common.Groups["text"].Value);
                file = inSection ? file : section;
            }
            else if (Cells(line) is [var name, var given, var asked, var expected] cells && !IsHeader(cells))
            {
                yield return new Case(table, name, $"{section.Given}; {given}", $"{section.Asked} {asked}", expected);
            }
        }
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Tables).Assembly.GetManifestResourceStream($"Conformance.{name}.md")!);
        return reader.ReadToEnd();
    }

    private static string[] Cells(string line) => line.StartsWith('|')
        ? Array.ConvertAll(line.Trim().Trim('|').Split('|'), cell => cell.Replace("`", "").Replace("<br>", " ").Trim())
        : [];

    private static bool IsHeader(string[] cells) => cells[0] is "case" or "code" || cells[0].StartsWith("--", StringComparison.Ordinal);

    [GeneratedRegex(@"^Conformance\.(?<name>\d\d-.*)\.md$", RegexOptions.NonBacktracking)]
    private static partial Regex NumberedTable();

    [GeneratedRegex("^(?<word>Asked|Given): `(?<text>.*)`", RegexOptions.NonBacktracking)]
    private static partial Regex CommonLine();

    private sealed record Context(string Given = "", string Asked = "")
    {
        public Context With(string which, string text) =>
            which == "Given" ? this with { Given = $"{Given}; {text}" } : this with { Asked = $"{Asked} {text}" };
    }
}
