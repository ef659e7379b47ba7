using System.Net;

namespace Indicators.Api.Tests.Features.Declared;

/// <summary>What a region printed of itself, beside what was verified 核定.</summary>
public sealed class DeclaredValueTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Theory]
    [InlineData("30.130", "亿元", "30.13 3")]
    [InlineData("301300", "万元", "30.13 4")]
    [InlineData("301300, \"decimals\": -2", "万元", "30.13 2")]
    [InlineData("4.0e2", "亿元", "400 0")]
    [InlineData("0.04", "万亿元", "400 -2")]
    public async Task It_is_told_in_the_unit_of_the_indicator_with_the_places_it_was_printed_to(string value, string unit, string told)
    {
        await Declare("360100", $"{value}, \"unit\": \"{unit}\"");

        var row = (await _client.Get("/api/v1/declared?region=360100")).Only;

        ($"{row.Text("value")} {row.Text("decimals")}", row.Text("unit")).ShouldBe((told, "亿元"));
        (await _client.PostRows("declared", row.GetRawText())).Receipt.ShouldBe("1 0 0 1 0");
    }

    [Fact]
    public async Task Both_figures_stay_and_the_audit_tells_the_difference()
    {
        await Actual("360200", "2013", 30.13m);
        await Declare("360200", "32.5");

        (await _client.Get("/api/v1/actuals?region=360200&period=2013")).Only.Text("value").ShouldBe("30.13");
        (await Audited("360200", "value")).ShouldBe("32.5 30.13 2.37 mismatch  actual");
    }

    [Theory]
    [InlineData("360300", "30.13", "30.13 30.13 0 exact  actual")]
    [InlineData("360400", "30.1", "30.1 30.13 -0.03 rounded  actual")]
    [InlineData("360500", "30, \"unit\": \"亿元\"", "30 30.13 -0.13 rounded  actual")]
    [InlineData("360600", "25", "25 30.13 -5.13 mismatch one-year-off actual")]
    public async Task A_figure_that_is_printed_short_is_no_other(string region, string value, string audited)
    {
        await Actual(region, "2012", 25);
        await Actual(region, "2013", 30.13m);
        await Declare(region, value);

        (await Audited(region, "value")).ShouldBe(audited);
    }

    [Fact]
    public async Task Tens_of_thousands_that_were_printed_round_follow_from_what_was_verified()
    {
        await Actual("360700", "2013", 30.1312m);
        await Declare("360700", "301000, \"unit\": \"万元\", \"decimals\": -3");

        (await Audited("360700", "value")).ShouldBe("30.1 30.1312 -0.0312 rounded  actual");
    }

    [Fact]
    public async Task Without_a_verified_figure_there_is_nothing_to_set_it_against()
    {
        await Declare("360800", "30");

        var row = (await _client.Get("/api/v1/audit?indicator=tech-contract-turnover&region=360800&measure=value")).Only;

        (row.Text("verdict"), row.Text("missing")).ShouldBe(("inputs-missing", """["tech-contract-turnover 360800 2013"]"""));
    }

    [Fact]
    public async Task It_is_kept_beside_the_rates_that_were_printed_and_deleted_by_its_key()
    {
        await Declare("360900", "30");
        await _client.PostRows("declared", Row("360900", "growth", "22.5"));
        const string keys = "/api/v1/declared?indicator=tech-contract-turnover&region=360900&period=2013";

        (await _client.Delete($"{keys}&measure=value")).Receipt.ShouldBe("1 0 0 0 1");

        (await _client.Get("/api/v1/declared?region=360900")).Only.Text("measure").ShouldBe("growth");
    }

    [Theory]
    [InlineData("1, \"unit\": \"件\"", "0 unit unit-mismatch")]
    [InlineData("1, \"of\": \"360000\"", "0 of unexpected")]
    [InlineData("1, \"tied\": true", "0 tied unexpected")]
    [InlineData("1.25, \"decimals\": 1", "0 decimals out-of-range")]
    [InlineData("1, \"bound\": \"range\"", "0 bound not-applicable")]
    public async Task Every_fault_is_told(string value, string fault) =>
        (await _client.PostRows("declared", Row("361000", "value", value))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, fault);

    private static string Row(string region, string measure, string value) =>
        $$"""{ "indicator": "tech-contract-turnover", "region": "{{region}}", "period": "2013", "measure": "{{measure}}","""
        + $$""" "value": {{value}} }""";

    private async Task Declare(string region, string value) =>
        (await _client.PostRows("declared", Row(region, "value", value))).ShouldBe(HttpStatusCode.OK);

    private async Task Actual(string region, string period, decimal value) => (await _client.PostRows(
        "actuals", $$"""{ "indicator": "tech-contract-turnover", "region": "{{region}}", "period": "{{period}}", "value": {{value}} }"""))
        .ShouldBe(HttpStatusCode.OK);

    private async Task<string> Audited(string region, string measure)
    {
        var row = (await _client.Get($"/api/v1/audit?indicator=tech-contract-turnover&region={region}&measure={measure}")).Only;
        return string.Join(
            ' ', new[] { "declared", "derivedValue", "difference", "verdict", "cause", "basis" }.Select(field => row.Text(field)));
    }
}
