using Indicators.Measures;
using Indicators.Periods;

namespace Indicators.Tests.Conformance;

/// <summary>What holds of any figures, through a real database.</summary>
public class PropertyTests
{
    private static readonly string[] Counties = ["咸安区", "嘉鱼县", "通城县", "崇阳县", "通山县", "赤壁市"];
    private static readonly int January = Period.OfYear(2019).First;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task From_consistent_reports_every_connected_span_is_reconstructed_and_no_other(int seed)
    {
        var random = new Random(seed);
        var totals = Counties.ToDictionary(
            county => county, _ => Enumerable.Range(0, 25).Select(_ => random.NextInt64(-1L << 40, 1L << 40) / 1_000_000m).ToArray());
        var reports = Counties.ToDictionary(
            county => county, _ => Enumerable.Range(0, random.Next(4, 30)).Select(_ => Span(random)).Distinct().ToList());
        var asked = Enumerable.Range(0, 25).Select(_ => Span(random)).Distinct().ToList();
        var given = string.Join(
            "; ", reports.SelectMany(pair => pair.Value.Select(span => $"{pair.Key} {span} = {Total(pair.Key, span)}")));

        await using var database = await FreshDatabase.Copy();
        var rows = await database.Answer(given, $"indicator=profit within=咸宁市 period={string.Join(',', asked)}");

        rows.Count.ShouldBe(asked.Count * Counties.Length);
        foreach (var row in rows)
        {
            var span = Places.Span(row["period"]);
            var known = Connected(reports[row.Place], span);
            row["value"].ShouldBe(known ? Words.Number(Total(row.Place, span)) : "not-reported");
            row["derived"].ShouldBe(known && !reports[row.Place].Contains(span) ? "true" : "false");
            row["flags"].ShouldBe("none");
        }

        decimal Total(string county, Period span) => totals[county][span.End - January] - totals[county][span.First - January];
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_place_is_one_more_than_how_many_are_better(int seed)
    {
        var random = new Random(seed);
        var values = Counties.ToDictionary(county => county, _ => random.Next(5) is var value and > 0 ? value : (int?)null);
        var given = string.Join("; ", values.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key} 2020 = {pair.Value}"));
        var indicator = seed % 2 == 0 ? "profit" : "energy-use";

        await using var database = await FreshDatabase.Copy();
        var standard = await database.Answer(given, $"indicator={indicator} within=咸宁市 period=2020 measure=rank");
        var dense = await database.Answer("—", $"indicator={indicator} within=咸宁市 period=2020 measure=rank ties=dense");

        foreach (var row in standard.Where(row => values[row.Place] is not null))
        {
            var better = values.Values.OfType<int>().Where(value => seed % 2 == 0 ? value > values[row.Place] : value < values[row.Place])
                .ToList();
            row["rank"].ShouldBe($"{better.Count + 1}");
            row["tied"].ShouldBe(values.Values.Count(value => value == values[row.Place]) > 1 ? "true" : "false");
            dense.Single(other => other.Place == row.Place)["rank"].ShouldBe($"{better.Distinct().Count() + 1}");
        }

        standard.ShouldAllBe(row => row["of"] == $"{values.Values.OfType<int>().Count()}");
        standard.Skip(values.Values.OfType<int>().Count()).ShouldAllBe(row => row["rank"] == "not-reported");
        standard.Select(row => row["rank"]).ShouldBe(standard.Select(row => row["rank"]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("level 60", 1)]
    [InlineData("range 60..90", 1)]
    [InlineData("growth 20", 1)]
    [InlineData("growth -20 atMost", -1)]
    [InlineData("increment 10", 1)]
    [InlineData("averageGrowth 8", 1)]
    [InlineData("cumulativeChange 30", 1)]
    [InlineData("share 15", 1)]
    [InlineData("level 60 atMost", -1)]
    [InlineData("growth 5 atMost", -1)]
    [InlineData("cumulativeChange -17 atMost", -1)]
    public async Task The_more_is_done_the_higher_is_the_completion(string target, int sign)
    {
        var random = new Random(target.Length);
        var actuals = Counties.ToDictionary(county => county, _ => random.Next(1, 1_000_000) / 10_000m);
        var given = "2020 = 600; " + string.Join("; ", actuals.Select(pair =>
            $"{pair.Key} 2019 = 50; {pair.Key} 2020 = {pair.Value}; target {pair.Key} 2020 {target}"));

        foreach (var formula in new[] { "mirror", "inverse", "linear" })
        {
            await using var database = await FreshDatabase.Copy();
            var rows = await database.Answer(
                given, $"indicator=profit within=咸宁市 period=2020 measure=completion decimals=12 formula={formula}");
            var byActual = rows.OrderBy(row => sign * actuals[row.Place]).Select(row => decimal.Parse(row["completion"])).ToList();
            byActual.ShouldBe(byActual.Order());
            byActual.Distinct().Count().ShouldBeGreaterThan(1);
        }
    }

    public static TheoryData<string, int> Edges
    {
        get
        {
            var edges = new TheoryData<string, int>();
            foreach (var indicator in (string[])["profit", "energy-use", "high-tech-enterprises", "applications-per-firm"])
                for (var seed = 1; seed <= 5; seed++) edges.Add(indicator, seed);
            return edges;
        }
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public async Task At_the_edges_of_what_can_be_stored_every_figure_is_there_or_has_a_reason(string indicator, int seed)
    {
        var columns = MeasureRegistry.All.SelectMany(measure => measure.Columns).Select(column => column.Name).Distinct().ToList();
        var measures = string.Join(',', MeasureRegistry.All.Select(measure => measure.Word));
        var random = new Random(seed);

        await using var database = await FreshDatabase.Copy();
        await database.Answer(AtTheEdges(indicator, random), $"indicator={indicator} region=咸宁市 period=2021");
        foreach (var compare in (string[])["year", "previous", "yearStart", "2018", "twoYear", "average-2", "average-3", "average-9"])
        {
            var by = Pick(random, [.. MeasureRegistry.RankingKeys.Select(key => key.Word)]);
            var rounding = Pick(random, "half-up", "half-even", "truncate");
            var rows = await database.Answer(
                "—",
                $"indicator={indicator} region=咸宁市,{string.Join(',', Counties)} period=2021,2021-Q2,2021-06 compare={compare} targets=all "
                + $"measure={measures} by={by} formula={Pick(random, "mirror", "inverse")} decimals={random.Next(7)} rounding={rounding}");

            rows.ShouldNotBeEmpty();
            foreach (var row in rows) columns.ShouldAllBe(column => row[column].Length > 0, row.Place);
        }
    }

    private static string AtTheEdges(string indicator, Random random)
    {
        string[] numbers =
        [
            "0", "5", "5", "5", "9", "9", "9", "0.000001", "-0.000001", "-5", "9223372036854", "-9223372036854", "123456789.012345",
        ];
        string[] months = [.. Enumerable.Range(2017, 5).SelectMany(year => new[] { $"{year}-06", $"{year}-12" })];
        string[] spans = [.. months, .. Enumerable.Range(2017, 5).SelectMany(year => new[] { $"{year}", $"{year}-H1", $"{year}-Q1" })];
        string[] parts = indicator == "applications-per-firm" ? ["patent-applications", "high-tech-enterprises", indicator] : [indicator];
        var reports =
            from place in Counties.Append("咸宁市")
            from part in parts
            from span in part == "high-tech-enterprises" ? months : spans
            where random.Next(4) > 0
            select $"{place} {part} {span} = {Pick(random, numbers)}";
        var targets =
            from place in Counties
            from kind in (string[])["level", "growth", "points", "increment", "averageGrowth", "cumulativeChange", "share", "rank"]
            let period = Pick(random, "2021", "2019-01..2021-12")
            let value = kind switch
            {
                "growth" or "averageGrowth" or "cumulativeChange" =>
                    Pick(random, "0", "-100", "-100.000001", "-99.999999", "0.000001", "7", "922337203685"),
                "rank" => "1",
                _ => Pick(random, numbers),
            }
            select $"target {place} {period} {kind} {value} {Pick(random, "atLeast", "moreThan", "atMost", "lessThan", "about")}";
        return string.Join("; ", reports.Concat(targets));
    }

    private static string Pick(Random random, params string[] of) => of[random.Next(of.Length)];

    private static Period Span(Random random)
    {
        var first = random.Next(24);
        return new(January + first, random.Next(1, 25 - first));
    }

    // Of the reports in the calendar years that are touched.
    private static bool Connected(List<Period> reports, Period asked)
    {
        var group = Enumerable.Range(January, 25).ToArray();
        foreach (var span in reports.Where(span => span.FirstYear >= asked.FirstYear && span.LastYear <= asked.LastYear))
        {
            var (from, to) = (group[span.First - January], group[span.End - January]);
            group = Array.ConvertAll(group, number => number == from ? to : number);
        }

        return group[asked.First - January] == group[asked.End - January];
    }
}
