using System.Net;

namespace Indicators.Api.Tests;

/// <summary>
/// Where nothing is in memory a question goes to the server and back a few times, however many periods, indicators, regions and revisions
/// it is about: these trips are most of the time that it takes.
/// </summary>
public sealed class RoundTripsTests(RoundTripsTests.Forgetful service) : IClassFixture<RoundTripsTests.Forgetful>
{
    // The keys and the head are looked up, and in the transaction the head once more.
    private const int Always = 2;

    [Theory]
    [InlineData("an actual", 1, "actuals?indicator=patent-applications&region=360102&period=2020-12")]
    [InlineData("a place that nobody has reported for two years", 4,
        "explain?measure=rank&indicator=patent-applications&within=360000&region=360100&period=2020-12")]
    [InlineData("figures of several indicators, and their growth as it was printed", 3,
        "measures?indicator=patent-applications,patent-grants,gdp,population&measure=value,growth&region=360102&period=2020-12")]
    [InlineData("the newest figures of those who have not reported for long", 7,
        "measures?indicator=patent-applications&region=360103&period=latest")]
    [InlineData("scores by several indicators", 3, "scores?scheme=wide&region=360102,360103&period=2020")]
    [InlineData("a score and where it comes from", 6, "explain?measure=score&scheme=wide&region=360102&period=2020")]
    [InlineData("changes of many revisions in many slices", 6, "changes?since=1&limit=1000")]
    [InlineData("all indicators as they were shipped", 2, "indicators?asOf=0")]
    public async Task A_question_is_answered_in_a_few_round_trips(string what, int most, string question)
    {
        var trips = await RoundTrips.Of(service.Client, $"/api/v1/{question}");

        trips.Count.ShouldBeLessThanOrEqualTo(Always + most, $"{what}:\n{string.Join("\n\n", trips)}");
    }

    /// <summary>It keeps neither answers nor figures; two counties report, one of them every month.</summary>
    public sealed class Forgetful : Service, IAsyncLifetime
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:AnswerBytes"] = "0", ["Indicators:CacheBytes"] = "0" };

        async Task IAsyncLifetime.InitializeAsync()
        {
            await Write(Row("patent-applications", "360103", "2018-12"));
            for (var month = 0; month < 24; month++)
                await Write(Row("patent-applications", "360102", $"{2019 + month / 12}-{month % 12 + 1:00}"));
            await Write([.. new[] { "patent-grants", "gdp", "population", "rd-expenditure" }
                .SelectMany(indicator => new[] { "2019", "2020" }.Select(year => Row(indicator, "360102", year)))]);
            (await Client.Put("/api/v1/schemes/wide", """
                { "name": "多项", "weight": 100, "items": [
                  { "indicator": "patent-applications", "measure": "value", "weight": 25, "method": "rank" },
                  { "indicator": "patent-grants", "measure": "growth", "weight": 25, "method": "rank" },
                  { "indicator": "gdp", "measure": "growth", "weight": 25, "method": "rank" },
                  { "indicator": "rd-expenditure", "measure": "value", "weight": 25, "method": "rank" } ] }
                """)).ShouldBe(HttpStatusCode.Created);
        }

        Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

        private async Task Write(params string[] rows) => (await Client.PostRows("actuals", rows)).ShouldBe(HttpStatusCode.OK);

        private static string Row(string indicator, string region, string period) =>
            $$"""{ "indicator": "{{indicator}}", "region": "{{region}}", "period": "{{period}}", "value": 1 }""";
    }
}
