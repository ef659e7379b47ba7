using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Security;

/// <summary>What is asked day by day is within what one request may take, as it is set without a setting.</summary>
public sealed class UsualQuestionsTests(UsualQuestionsTests.Filled service) : IClassFixture<UsualQuestionsTests.Filled>
{
    private const string Flow = "indicator=patent-applications";
    private const string Stock = "indicator=high-tech-enterprises";
    private const string Everywhere = "within=100000&level=county";
    private const string Province = "within=360000&level=county";

    [Fact]
    public async Task All_questions_of_a_dashboard_are_answered_together()
    {
        string[] asked =
        [
            .. from key in (string[])["value", "growth", "completion"] select $"/rankings?{Stock}&period=2023-12&{Everywhere}&by={key}",
            .. from key in (string[])["growth", "completion"] select $"/rankings?{Flow}&period=2023&{Everywhere}&by={key}",
            $"/rankings?{Flow}&period=2023&{Province}&by=value",
            $"/completion?{Stock}&period=2023-12&{Everywhere}", $"/completion?{Flow}&period=2023&{Everywhere}",
            $"/completion?{Flow}&period=2023-01..2023-09&{Province}", $"/completion?{Stock}&period=2023-12&{Province}",
            $"/growth?{Flow}&region=360103&from=2023-01&to=2023&frequency=ytd",
            $"/growth?{Stock}&region=360103&from=2023-01&to=2023-12&frequency=month",
            $"/growth?{Stock}&region=360103&last=24&frequency=month",
            $"/growth?{Stock}&from=2023-01&to=2023-12&frequency=month&{Province}",
            $"/growth?{Flow}&period=2023-01..2023-03,2023-H1,2023&{Province}",
            $"/scores?scheme=usual&period=2023&within=420000&level=county", $"/scores?scheme=usual&period=2023&{Province}",
            $"/targets?{Flow}&level=county&limit=10000",
        ];

        var answer = await service.Client.Post("/api/v1/query", JsonSerializer.Serialize(new
        {
            queries = asked.Index().ToDictionary(one => $"q{one.Index:00}", one => one.Item),
        }));

        answer.ShouldBe(HttpStatusCode.OK).Json.GetProperty("answers").EnumerateObject().Select(one => one.Value.Text("status"))
            .ShouldBe(Enumerable.Repeat("200", 18));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task The_targets_of_all_counties_are_exported(string format)
    {
        var answer = await service.Client.Get($"/api/v1/targets?{Flow}&period=2023&level=county&format={format}");

        answer.ShouldBe(HttpStatusCode.OK);
        if (format == "json") answer.Items.Count.ShouldBe(service.Counties);
    }

    [Fact]
    public async Task Sdmx_tells_every_version_of_an_indicator_of_a_province()
    {
        var counties = await service.Codes(Province, Filled.Newest);

        var answer = await service.Client.Get(
            $"/sdmx/2.1/data/FIGURES/{string.Join('+', counties)}.patent-applications.value?includeHistory=true");

        var sets = answer.ShouldBe(HttpStatusCode.OK).Json.GetProperty("data").GetProperty("dataSets").EnumerateArray()
            .Select(set => set.GetProperty("series").EnumerateObject().Sum(
                series => series.Value.GetProperty("observations").EnumerateObject().Count()));
        sets.ShouldBe(Enumerable.Repeat(counties.Count * Filled.Months, Filled.Versions));
    }

    [Theory]
    [InlineData("from=1926&to=2025&frequency=year", 100)]
    [InlineData("from=1926-01&to=2025-12&frequency=month", 1200)]
    public async Task A_hundred_years_of_a_region_are_told(string words, int rows)
    {
        var answer = await service.Client.Get($"/api/v1/measures?{Flow}&region=360103&measure=value,growth&{words}");

        answer.ShouldBe(HttpStatusCode.OK).Items.Count.ShouldBe(rows);
    }

    /// <summary>Two years of a province's counties, corrected once; year ends, and a target, of every county in the country.</summary>
    public sealed class Filled : Service, IAsyncLifetime
    {
        public const int Newest = 2023;
        public const int Months = 24;
        public const int Versions = 2;

        public int Counties { get; private set; }

        public async Task InitializeAsync()
        {
            await Client.Put("/api/v1/schemes/usual", """
                { "name": "常用", "weight": 100, "items": [
                  { "indicator": "patent-applications", "measure": "growth", "weight": 100, "method": "rank" } ] }
                """);
            var some = await Codes(Province, Newest);
            for (var version = 1; version <= Versions; version++)
            {
                var rows =
                    from county in some
                    from month in Enumerable.Range(0, Months)
                    from indicator in (string[])["patent-applications", "high-tech-enterprises"]
                    select Cell(indicator, county, $"{Newest - 1 + month / 12}-{month % 12 + 1:00}", version);
                await Write("actuals", rows);
            }

            // As many as a growth, and what it was a year before, is worked out from.
            foreach (var year in Enumerable.Range(Newest - 2, 3))
            {
                var all = await Codes(Everywhere, year);
                await Write("actuals", all.Except(some).Select(county => Cell("patent-applications", county, $"{year}", year)));
                await Write("actuals", all.Except(some).Select(county => Cell("high-tech-enterprises", county, $"{year}-12", year)));
            }

            var counties = await Codes(Everywhere, Newest);
            Counties = counties.Count;
            await Write("targets", counties.Select(county =>
                $$"""{ "indicator": "patent-applications", "region": "{{county}}", "period": "2023", "kind": "level", "value": 5 }"""));
        }

        Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

        public async Task<IReadOnlyList<string>> Codes(string words, int year) =>
            [.. (await Client.Get($"/api/v1/regions?{words}&at={year}-12")).Items.Select(region => region.Text("code"))];

        private async Task Write(string list, IEnumerable<string> rows) =>
            (await Client.PostRows(list, [.. rows])).ShouldBe(HttpStatusCode.OK);

        private static string Cell(string indicator, string region, string period, int value) => $$"""
            { "indicator": "{{indicator}}", "region": "{{region}}", "period": "{{period}}", "value": {{value}}, "status": "estimated" }
            """;
    }
}
