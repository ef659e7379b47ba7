using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Features.Figures;

/// <summary>What rows say that have no figure.</summary>
public sealed class UnreportedRowTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task Latest_has_a_row_for_what_was_never_reported_without_a_period()
    {
        await Write("""{ "indicator": "gdp", "region": "510100", "period": "2020", "value": 5 }""");

        var rows = (await _client.Get("/api/v1/measures?indicator=gdp,rd-expenditure&region=510100,510300&measure=growth,completion"))
            .Items;

        rows.Select(row => $"{row.Text("indicator")} {row.Text("region")} {row.Text("period")} {row.Text("value")}")
            .ShouldBe(["gdp 510100 2020 5", "gdp 510300 2020 ", "rd-expenditure 510100  ", "rd-expenditure 510300  "]);
        var never = rows[2];
        never.GetProperty("start").ValueKind.ShouldBe(JsonValueKind.Null);
        never.GetProperty("reasons").GetRawText().ShouldBe(
            """{"value":"not-reported","growth":"not-reported","completion":"not-reported"}""");
        (await _client.Get("/api/v1/measures?indicator=rd-expenditure&region=510100&format=csv")).Text.ShouldContain("成都市,,,,,亿元");
    }

    [Fact]
    public async Task What_was_noted_where_a_figure_is_missing_and_when_there_was_one_stand_in_the_row()
    {
        await Write(
            """{ "indicator": "gdp", "region": "520100", "period": "2018", "value": 5 }""",
            """{ "indicator": "gdp", "region": "520100", "period": "2020", "status": "missing", "note": "核算口径调整" }""",
            """{ "indicator": "gdp", "region": "520200", "period": "2020", "value": 3, "note": "快报" }""");

        var rows = (await _client.Get("/api/v1/measures?indicator=gdp&region=520100,520200,520300&period=2020")).Items;

        rows.Select(row => $"{row.Text("value")}|{row.Text("status")}|{row.Text("lastReported")}|{row.Text("note")}")
            .ShouldBe(["|missing|2018|核算口径调整", "3|final||", "|||"]);
    }

    [Fact]
    public async Task Several_statuses_may_be_asked_for_and_one_of_another_is_named()
    {
        await Write(
            """{ "indicator": "gdp", "region": "530100", "period": "2020", "value": 1 }""",
            """{ "indicator": "gdp", "region": "530300", "period": "2020", "value": 2, "status": "provisional" }""",
            """{ "indicator": "gdp", "region": "530400", "period": "2020", "value": 3, "status": "estimated" }""");
        const string Of = "indicator=gdp&region=530100,530300,530400,530500&period=2020&status=final,provisional";

        (await _client.Get($"/api/v1/measures?{Of}")).Items
            .Select(row => row.Text("value") + row.GetProperty("reasons").GetRawText())
            .ShouldBe(["1{}", "2{}", """{"value":"other-status"}""", """{"value":"not-reported"}"""]);
        (await _client.Get($"/api/v1/actuals?{Of}")).Items.Select(row => row.Text("value")).ShouldBe(["1", "2"]);
        (await _client.Get("/api/v1/explain?measure=value&indicator=gdp&region=530400&period=2020&status=final")).Json
            .GetProperty("reason").Text("message").ShouldBe("有数，但不是所要的状态：实绩（玉溪市2020年地区生产总值）有数，但不是所要的状态");
    }

    [Fact]
    public async Task A_late_county_stays_in_the_period_of_those_it_is_ranked_with()
    {
        await Write(
            """{ "indicator": "gdp", "region": "540100", "period": "2019", "value": 1 }""",
            """{ "indicator": "gdp", "region": "540200", "period": "2020", "value": 2 }""");

        var row = (await _client.Get("/api/v1/rankings?indicator=gdp&region=540100")).Only;

        (row.Text("period"), row.Text("rank"), row.Text("of"), row.Text("lastReported")).ShouldBe(("2020", "", "1", "2019"));
        (await _client.Get("/api/v1/measures?indicator=gdp&region=540100")).Only.Text("period").ShouldBe("2019");
    }

    [Fact]
    public async Task A_yearly_figure_stands_in_for_a_quarter_where_that_is_asked_for()
    {
        await Write("""{ "indicator": "rd-expenditure", "region": "610100", "period": "2023", "value": 7 }""");
        const string Quarter = "/api/v1/measures?indicator=rd-expenditure&region=610100&period=2024-Q1";

        var row = (await _client.Get($"{Quarter}&fallback=latest")).Only;

        (row.Text("period"), row.Text("value"), row.Text("flags"), row.GetProperty("reasons").GetRawText())
            .ShouldBe(("2024-Q1", "7", """["latest:2023"]""", "{}"));
        (await _client.Get(Quarter)).Only.Text("value").ShouldBe("");
    }

    private async Task Write(params string[] actuals) => (await _client.PostRows("actuals", actuals)).ShouldBe(HttpStatusCode.OK);
}
