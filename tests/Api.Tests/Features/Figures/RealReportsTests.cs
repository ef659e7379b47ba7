namespace Indicators.Api.Tests.Features.Figures;

/// <summary>What two published reports printed comes out of what they reported.</summary>
public sealed class RealReportsTests(ExampleService service) : IClassFixture<ExampleService>
{
    private readonly Client _client = service.Client;

    [Theory]
    [InlineData("技术合同成交额", "half-up", "60.26")]
    [InlineData("科技成果登记数", "half-up", "66.67")]
    [InlineData("科技成果登记数", "truncate", "66.66")]
    [InlineData("科技成果转化项目数", "half-up", "41.67")]
    [InlineData("科技成果转化项目数", "truncate", "41.66")]
    public async Task Xianning_had_done_that_much_of_its_year_by_half_of_2020(string indicator, string rounding, string completion)
    {
        var row = (await _client.Get($"/api/v1/completion?indicator={indicator}&region=咸宁市&period=2020年上半年&rounding={rounding}")).Only;
        row.Text("completion").ShouldBe(completion);
        row.Text("actualPeriod").ShouldBe("2020-H1");
    }

    [Fact]
    public async Task Nanchang_grew_by_36_7_percent_in_2013() =>
        (await _client.Get("/api/v1/growth?indicator=patent-applications&region=360100&period=2013")).Only.Text("growth").ShouldBe("36.7");

    [Fact]
    public async Task Nanchang_has_three_of_the_five_bodies_of_its_province()
    {
        var row = (await _client.Get(
            "/api/v1/measures?indicator=new-provincial-collaborative-innovation-bodies&region=南昌市&period=2013&measure=share")).Only;
        (row.Text("share"), row.Text("whole"), row.Text("wholeRegion")).ShouldBe(("60", "5", "360000"));
    }

    [Fact]
    public async Task A_county_that_is_gone_has_its_figure_under_its_old_code()
    {
        var row = (await _client.Get("/api/v1/measures?indicator=advanced-county-streak&region=360122&period=2013")).Only;
        (row.Text("regionName"), row.Text("value"), row.Text("observed")).ShouldBe(("新建县", "4", "2013-12"));
    }

    [Theory]
    [InlineData("completion-xianning-2020-h1",
        "completion?indicator=tech-contract-turnover,sci-tech-achievements-registered&region=421200&period=2020-H1")]
    [InlineData("growth-nanchang-2013", "growth?indicator=patent-applications&region=360100&period=2013")]
    [InlineData("rankings-nanchang-2013", "rankings?indicator=advanced-county-streak&within=360100&period=2013")]
    [InlineData("targets-nanchang-2014", "completion?indicator=patent-applications&region=360100&period=2014")]
    public async Task The_main_answers_are_as_they_were(string name, string query) =>
        (await _client.Get($"/api/v1/{query}")).Json.ShouldMatchGolden($"Golden/{name}.json");
}

public sealed class NanchangReportsTests(ExampleService service) : IClassFixture<ExampleService>
{
    [Fact]
    public async Task Both_targets_of_2014_answer_side_by_side_once_the_year_is_reported()
    {
        await service.Client.PostRows(
            "actuals", """{ "indicator": "patent-applications", "region": "360100", "period": "2014", "value": 9500 }""");
        var rows = (await service.Client.Get("/api/v1/completion?indicator=patent-applications&region=360100&period=2014")).Items;
        rows.Select(row => (row.GetProperty("target").Text("kind"), row.Text("required"), row.Text("completion"), row.Text("met")))
            .ShouldBe([("level", "10000", "95", "False"), ("growth", "9285", "102.32", "True")]);
        rows[0].GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()).ShouldBe(["strictest"]);
    }
}
