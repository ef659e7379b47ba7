namespace Indicators.Api.Tests.Features.Figures;

/// <summary>GDP is compared at constant prices: its official growth is declared, and what follows from amounts is nominal.</summary>
public sealed class OfficialGrowthTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task Declared_growth_stands_beside_the_nominal_one()
    {
        await Report("360100", "2012", 100, null);
        await Report("360100", "2013", 112, 10.7m);
        var row = (await _client.Get("/api/v1/growth?indicator=gdp&region=360100&period=2013")).Only;
        (row.Text("growth"), row.Text("basis"), row.Text("official"), row.Text("officialSource")).ShouldBe(
            ("12", "nominal", "10.7", "统计公报"));
    }

    [Fact]
    public async Task Without_a_declared_rate_there_is_a_reason()
    {
        await Report("360200", "2013", 112, null);
        var row = (await _client.Get("/api/v1/growth?indicator=gdp&region=360200&period=2013")).Only;
        row.GetProperty("reasons").Text("official").ShouldBe("not-reported");
    }

    [Fact]
    public async Task At_current_prices_nothing_is_official()
    {
        var row = (await _client.Get("/api/v1/growth?indicator=patent-applications&region=360200&period=2013")).Only;
        row.Text("official").ShouldBe("");
        row.GetProperty("reasons").TryGetProperty("official", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("twoYear", "5")]
    [InlineData("average-3", "6.6")]
    [InlineData("2018", "21.3")]
    public async Task Over_several_years_the_declared_rates_are_chained(string compare, string official)
    {
        await Report("360300", "2019", 100, 10);
        await Report("360300", "2020", 90, -6.8m);
        await Report("360300", "2021", 110, 18.3m);
        (await _client.Get($"/api/v1/growth?indicator=gdp&region=360300&period=2021&compare={compare}&decimals=1")).Only.Text("official")
            .ShouldBe(official);
    }

    [Fact]
    public async Task Gaps_and_changes_are_of_official_rates_and_say_so()
    {
        await Report("360400", "2012", 100, 8.1m);
        await Report("360400", "2013", 105, 8);
        await Report("360000", "2013", 100, 7.3m);
        var row = (await _client.Get("/api/v1/measures?indicator=gdp&region=360400&period=2013&measure=growthChange,gapToParent")).Only;
        (row.Text("growthChange"), row.Text("gapToParent"), row.Text("flags")).ShouldBe(("-0.1", "0.7", """["official"]"""));
    }

    private async Task Report(string region, string period, decimal value, decimal? growth)
    {
        await _client.PostRows(
            "actuals", $$"""{ "indicator": "gdp", "region": "{{region}}", "period": "{{period}}", "value": {{value}} }""");
        if (growth is { } rate)
        {
            await _client.Post(
                "/api/v1/declared",
                $$"""{ "source": "统计公报", "declared": [{ "indicator": "gdp", "region": "{{region}}", "period": "{{period}}", "measure":"""
                + $$""" "growth", "value": {{rate}} }] }""");
        }
    }
}
