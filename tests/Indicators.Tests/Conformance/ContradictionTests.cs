using Indicators.Periods;

namespace Indicators.Tests.Conformance;

/// <summary>Running totals that fall, and wholes that are not what is below them, of any reports.</summary>
public class ContradictionTests
{
    private const int Months = 8;

    private static readonly string[] Counties =
        ["咸安区", "嘉鱼县", "通城县", "崇阳县", "通山县", "赤壁市", "青云谱区", "青山湖区", "进贤县", "安义县"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    /// <summary>Whoever asks, of one region or of many, before a report is corrected and after: what was kept is not what is.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_total_is_flagged_exactly_when_it_falls_or_the_next_one_does(int seed)
    {
        var random = new Random(seed);
        var totals = Counties.ToDictionary(
            county => county, _ => Enumerable.Range(0, Months).Select(month => Report(random, month)).ToArray());
        await using var database = await FreshDatabase.Copy();
        var given = totals.SelectMany(pair => pair.Value.Select((report, month) => $"{pair.Key} {Span(month)} = {report}"));
        await ShouldBeFlagged(database, string.Join("; ", given), totals);

        for (var write = 0; write < 3; write++)
        {
            var (county, month) = (Counties[random.Next(Counties.Length)], random.Next(Months));
            totals[county][month] = Report(random, month).Replace(" provisional", "");
            await ShouldBeFlagged(database, $"{county} {Span(month)} = {totals[county][month]}", totals);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_whole_is_flagged_exactly_when_what_is_below_it_makes_another_or_more(int seed)
    {
        var random = new Random(seed);
        await using var database = await FreshDatabase.Copy();
        for (var year = 2016; year < 2020; year++)
        {
            int?[] parts = [.. Enumerable.Range(0, 6).Select(_ => random.Next(6) > 0 ? random.Next(5) : (int?)null)];
            var (sum, isWhole) = (parts.Sum() ?? 0, parts.All(part => part is not null));
            var whole = Math.Max(0, sum + random.Next(-1, 2));
            var given = parts.Select((part, at) => part is null ? "—" : $"{Counties[at]} {year} = {part}").Append($"咸宁市 {year} = {whole}");

            var rows = await database.Answer(string.Join("; ", given), $"indicator=tech-smes region=咸宁市,{Counties[0]} period={year}");

            rows.Select(row => row["flags"]).ShouldBe(
                [(isWhole ? sum != whole : sum > whole) ? "contradiction" : "none", "none"], $"{whole} of {sum}");
        }
    }

    // What is missing, or a bound, is no total.
    private static string Report(Random random, int month) => random.Next(8) switch
    {
        0 => "missing",
        1 => $"{random.Next(60)} moreThan",
        _ => $"{month * 8 + random.Next(20)}{(random.Next(3) == 0 ? " provisional" : "")}",
    };

    private static Period Span(int month) => new(Period.OfYear(2020).First, month + 1);

    private static async Task ShouldBeFlagged(FreshDatabase database, string given, Dictionary<string, string[]> totals)
    {
        var all = await Flags(database, given, string.Join(',', Counties));
        var alone = await Flags(database, "—", Counties[0]);

        all.ShouldBe(Counties.SelectMany(county => Expected(county, totals[county])), ignoreOrder: true);
        alone.ShouldBe(Expected(Counties[0], totals[Counties[0]]), ignoreOrder: true);
    }

    private static async Task<IEnumerable<string>> Flags(FreshDatabase database, string given, string regions)
    {
        var months = string.Join(',', Enumerable.Range(0, Months).Select(Span));
        var rows = await database.Answer(given, $"indicator=tech-smes region={regions} period={months} spans=reported");
        return rows.Where(row => row["flags"].Contains("contradiction")).Select(row => $"{row.Place} {row["period"]}");
    }

    private static IEnumerable<string> Expected(string county, string[] reports)
    {
        var known = reports.Select((report, month) => (Span: Span(month), Report: report))
            .Where(one => one.Report != "missing" && !one.Report.Contains("moreThan"))
            .Select(one => (one.Span, Value: int.Parse(one.Report.Split(' ')[0]))).ToList();
        return known
            .Where((total, at) =>
                (at > 0 && total.Value < known[at - 1].Value) || (at + 1 < known.Count && known[at + 1].Value < total.Value))
            .Select(total => $"{county} {total.Span}");
    }
}
