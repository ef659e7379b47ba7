using System.Net;

namespace Indicators.Api.Tests.Features.Audit;

public sealed class AuditTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task A_loss_printed_without_its_sign_is_found()
    {
        await Actual("patent-applications", "360200", "2012", 100);
        await Actual("patent-applications", "360200", "2013", 59.5m);
        await Declared("patent-applications", "360200", "2013", "growth", "40.5");
        (await Audited("patent-applications", "360200")).ShouldBe("growth 40.5 -40.5 81 mismatch sign");
    }

    [Fact]
    public async Task Percent_printed_as_points_is_found()
    {
        await Actual("sci-tech-progress-contribution", "360200", "2012", 55);
        await Actual("sci-tech-progress-contribution", "360200", "2013", 57.5m);
        await Declared("sci-tech-progress-contribution", "360200", "2013", "points", "4.5");
        (await Audited("sci-tech-progress-contribution", "360200", "points")).ShouldBe("points 4.5 2.5 2 mismatch percent-for-points");
    }

    [Fact]
    public async Task Growth_of_the_year_before_is_found()
    {
        foreach (var (year, value) in new[] { ("2011", 100), ("2012", 150), ("2013", 180) })
            await Actual("patent-grants", "360200", year, value);
        await Declared("patent-grants", "360200", "2013", "growth", "50");
        (await Audited("patent-grants", "360200")).ShouldBe("growth 50 20 30 mismatch one-year-off");
    }

    [Fact]
    public async Task A_base_that_was_revised_later_is_found()
    {
        await Actual("patent-grants", "360300", "2012", 100);
        await Actual("patent-grants", "360300", "2013", 150);
        await Declared("patent-grants", "360300", "2013", "growth", "50");
        await Actual("patent-grants", "360300", "2012", 120);
        (await Audited("patent-grants", "360300")).ShouldBe("growth 50 25 25 mismatch stale-base");
    }

    [Fact]
    public async Task A_value_that_was_revised_later_is_found()
    {
        await _client.PostRows(
            "targets",
            """{ "indicator": "tech-contract-turnover", "region": "360300", "period": "2013", "kind": "level", "value": 200 }""");
        await Actual("tech-contract-turnover", "360300", "2013", 100);
        await Declared("tech-contract-turnover", "360300", "2013", "completion", "50.0");
        await Actual("tech-contract-turnover", "360300", "2013", 120);
        (await Audited("tech-contract-turnover", "360300")).ShouldBe("completion 50 60 -10 mismatch stale-value");
    }

    [Fact]
    public async Task Figures_of_one_period_are_each_found_in_an_earlier_state_of_their_own()
    {
        foreach (var region in new[] { "360400", "360500", "360600" })
        {
            await Actual("patent-grants", region, "2012", 100);
            await Actual("patent-grants", region, "2013", 150);
            await Declared("patent-grants", region, "2013", "growth", region is "360600" ? "77" : "50");
        }

        await Actual("patent-grants", "360400", "2012", 120);
        await Actual("patent-grants", "360500", "2013", 160);
        await Actual("patent-grants", "360600", "2013", 160);
        await Actual("patent-grants", "360500", "2013", 170);
        var rows = (await _client.Get("/api/v1/audit?indicator=patent-grants&region=360400,360500,360600&measure=growth")).Items;
        rows.Select(row => $"{row.Text("region")} {row.Text("verdict")} {row.Text("cause")}".Trim())
            .ShouldBe(["360400 mismatch stale-base", "360500 mismatch stale-value", "360600 mismatch"]);
    }

    [Fact]
    public async Task A_gross_increase_taken_for_the_net_one_is_found()
    {
        await Actual("high-tech-enterprises", "360300", "2012-12", 133);
        await Actual("high-tech-enterprises", "360300", "2013-12", 199);
        await Actual("new-high-tech-enterprises", "360300", "2013", 67);
        await Declared("high-tech-enterprises", "360300", "2013", "growth", "50.8");
        (await Audited("high-tech-enterprises", "360300")).ShouldBe("growth 50.8 49.62406 1.17594 mismatch gross-for-net");
    }

    [Fact]
    public async Task A_rank_is_certain_once_all_peers_have_reported()
    {
        await Declared("gazelle-enterprises", "460100", "2016", "rank", "1");
        foreach (var (city, value) in new[] { ("460100", 9), ("460200", 8), ("460300", 1) })
            await Actual("gazelle-enterprises", city, "2016-12", value);
        (await Audited("gazelle-enterprises", "460100")).ShouldEndWith("inputs-missing");
        await Actual("gazelle-enterprises", "460400", "2016-12", 2);
        (await Audited("gazelle-enterprises", "460100")).ShouldBe("rank 1 1 0 exact");
    }

    [Theory]
    [InlineData("2", "rank 2 2 0 exact")]
    [InlineData("3", "rank 3 3 0 exact")]
    [InlineData("4", "rank 4 3 1 mismatch")]
    public async Task A_place_after_a_tie_may_be_counted_either_way(string printed, string audited)
    {
        foreach (var (city, value) in new[] { ("460100", 9), ("460200", 9), ("460300", 8), ("460400", 1) })
            await Actual("patent-grants", city, "2016", value);
        await Declared("patent-grants", "460300", "2016", "rank", printed);
        (await Audited("patent-grants", "460300")).ShouldBe(audited);
    }

    [Fact]
    public async Task What_is_missing_is_named()
    {
        await Actual("rd-intensity", "360400", "2013", 2.1m);
        await Declared("rd-intensity", "360400", "2013", "points", "0.2");
        var rows = (await _client.Get("/api/v1/audit?indicator=rd-intensity&region=360400&sort=measure")).Items;
        rows.Select(row => row.GetProperty("missing").ToString()).ShouldBe(
        [
            """["rd-expenditure 360400 2013","gdp 360400 2013"]""",
            """["rd-expenditure 360400 2012","gdp 360400 2012"]""",
        ]);
    }

    [Fact]
    public async Task Spans_that_do_not_add_up_are_told_once()
    {
        await Actual("tech-smes", "360100", "2013-H1", 100);
        await Actual("tech-smes", "360100", "2013-Q1", 40);
        await Actual("tech-smes", "360100", "2013-Q2", 50);
        (await Audited("tech-smes", "360100")).ShouldBe("value 100 90 10 contradiction spans");
    }

    [Fact]
    public async Task A_cumulative_that_falls_is_a_contradiction()
    {
        await Actual("patent-applications", "360500", "2020-01..2020-04", 100);
        await Actual("patent-applications", "360500", "2020-01..2020-05", 90);
        (await Audited("patent-applications", "360500")).ShouldBe("value 90 100 -10 contradiction falling-cumulative");
    }

    [Fact]
    public async Task A_part_is_not_more_than_its_whole()
    {
        await Actual("patent-applications", "421200", "2020", 10);
        await Actual("patent-applications", "421202", "2020", 12);
        (await Audited("patent-applications", "421200")).ShouldBe("value 10 12 -2 contradiction children");
    }

    [Fact]
    public async Task A_stock_does_not_grow_by_more_than_was_added()
    {
        await Actual("sci-tech-commissioners", "360600", "2012-12", 100);
        await Actual("sci-tech-commissioners", "360600", "2013-12", 130);
        await Actual("new-sci-tech-commissioners", "360600", "2013", 21);
        (await Audited("sci-tech-commissioners", "360600")).ShouldBe("value 130 121 9 contradiction inflow");
    }

    [Fact]
    public async Task What_nothing_leaves_grows_by_what_was_added()
    {
        await Actual("new-energy-vehicles-promoted-total", "360600", "2012-12", 100);
        await Actual("new-energy-vehicles-promoted-total", "360600", "2013-12", 110);
        await Actual("new-energy-vehicles-promoted", "360600", "2013", 21);
        (await Audited("new-energy-vehicles-promoted-total", "360600")).ShouldBe("value 110 121 -11 contradiction inflow");
    }

    [Fact]
    public async Task A_total_is_its_parts()
    {
        await Actual("municipal-progress-awards", "360700", "2012", 51);
        foreach (var (prize, count) in new[] { ("first", 5), ("second", 20), ("third", 25) })
            await Actual($"municipal-progress-{prize}-prizes", "360700", "2012", count);
        (await Audited("municipal-progress-awards", "360700")).ShouldBe("value 51 50 1 contradiction parts");
    }

    [Fact]
    public async Task Words_pick_measures_verdicts_and_regions()
    {
        await Actual("high-tech-output", "360800", "2012", 100);
        await Actual("high-tech-output", "360800", "2013", 110);
        await Declared("high-tech-output", "360800", "2013", "growth", "10.0");
        const string All = "/api/v1/audit?indicator=high-tech-output&within=360000&from=2013&to=2013";
        (await _client.Get($"{All}&measure=growth&verdict=exact,rounded")).Only.Text("decimals").ShouldBe("1");
        (await _client.Get($"{All}&measure=share")).Items.ShouldBeEmpty();
        (await _client.Get($"{All}&verdict=mismatch")).Items.ShouldBeEmpty();
        (await _client.Get($"{All}&asOf=0")).Items.ShouldBeEmpty();
        (await _client.Get($"{All}&format=csv")).Text.ShouldContain(",exact,");
        (await _client.Get($"{All}&decimals=1&verdict=wrong"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "decimals unknown-word", "verdict unknown-choice");
    }

    private async Task<string> Audited(string indicator, string region, string? measure = null)
    {
        var row = (await _client.Get($"/api/v1/audit?indicator={indicator}&region={region}"
            + (measure is null ? "" : $"&measure={measure}"))).Only;
        return string.Join(
            ' ', new[] { "measure", "declared", "derivedValue", "difference", "verdict", "cause" }.Select(field => row.Text(field))).Trim();
    }

    private Task Actual(string indicator, string region, string period, decimal value) => Post(
        "actuals", $$"""{ "indicator": "{{indicator}}", "region": "{{region}}", "period": "{{period}}", "value": {{value}} }""");

    private Task Declared(string indicator, string region, string period, string measure, string value) => Post(
        "declared", $$"""{ "indicator": "{{indicator}}", "region": "{{region}}", "period": "{{period}}", "measure": "{{measure}}","""
            + $$""" "value": {{value}} }""");

    private async Task Post(string list, string row) => (await _client.PostRows(list, row)).ShouldBe(HttpStatusCode.OK);
}
