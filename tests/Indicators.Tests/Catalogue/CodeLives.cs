namespace Indicators.Tests.Catalogue;

/// <summary>The shipped history as it stands in its file, row by row: another reading of it than the program's.</summary>
internal sealed class CodeLives
{
    private const int December = 11;

    private CodeLives(IReadOnlyList<CodeLife> rows) => Rows = rows;

    public static CodeLives Shipped { get; } = new([.. Lines("region-history.csv").Select(CodeLife.Of)]);

    public IReadOnlyList<CodeLife> Rows { get; }

    /// <summary>Those that stood at the end of a year.</summary>
    public IEnumerable<CodeLife> At(int year) => Rows.Where(row => row.Holds((year * 12) + December));

    /// <summary>What a row has become by the end of a year: rows that stand then.</summary>
    public IReadOnlyList<CodeLife> By(CodeLife row, int year) => row.Holds((year * 12) + December)
        ? [row]
        : [.. row.Successors.SelectMany(next => By(Rows.Single(other => other.Code == next.Code && other.First == next.First), year))
            .Distinct()];

    /// <summary>How many of a level stood at the end of a year, by the official lists.</summary>
    public static IEnumerable<(int Year, int Provinces, int Prefectures, int Counties)> Counts() => Lines("region-counts.csv")
        .Select(line => line.Split(',').Select(int.Parse).ToArray()).Select(cells => (cells[0], cells[1], cells[2], cells[3]));

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(typeof(CodeLives).Assembly.GetManifestResourceStream(file)!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line) yield return line;
    }
}

/// <param name="First">The first month, year × 12 + month − 1; null since before 1982.</param>
/// <param name="Last">The last month; null while it lasts.</param>
internal sealed record CodeLife(
    string Code, string Level, string Parent, int? First, int? Last, IReadOnlyList<(string Code, int? First)> Successors)
{
    public static CodeLife Of(string line)
    {
        var cells = line.Split(',');
        return new(cells[0], cells[2], cells[3], Month(cells[4]), Month(cells[6]), [.. cells[8]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(next => next.Split('@'))
            .Select(next => (next[0], next.Length > 1 ? Month(next[1]) : null))]);
    }

    public bool Holds(int month) => (First is null || First <= month) && (Last is null || month <= Last);

    private static int? Month(string text) => text.Length == 0 ? null : (int.Parse(text[..4]) * 12) + int.Parse(text[5..]) - 1;
}
