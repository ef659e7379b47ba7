using System.Net;

namespace Indicators.Api.Tests.Features.Indicators;

public sealed class IndicatorsTests(Service service) : IClassFixture<Service>
{
    private const string Flow = """{ "code": "CODE", "name": "NAME", "unit": "家", "nature": "flow", "direction": "higher" }""";
    private const string Ratio =
        """{ "code": "CODE", "name": "NAME", "unit": "%", "nature": "ratio", "direction": "higher", "numerator": "ABOVE","""
        + """ "denominator": "gdp", "factor": 100 }""";

    private readonly Client _client = service.Client;

    [Fact]
    public async Task One_says_over_which_periods_there_are_figures()
    {
        await _client.PostRows("actuals", [.. new[] { "2014", "2013-Q1", "2014-01..2014-11" }.Select(period =>
            $$"""{ "indicator": "patent-applications", "region": "360100", "period": "{{period}}", "value": 1 }""")]);
        var indicator = (await _client.Get("/api/v1/indicators/专利申请量")).Json;
        indicator.Text("code").ShouldBe("patent-applications");
        (indicator.Text("firstPeriod"), indicator.Text("lastPeriod")).ShouldBe(("2013-Q1", "2014"));
        indicator.Text("frequencies").ShouldBe("""["quarter","year","ytd"]""");
    }

    [Fact]
    public async Task They_are_found_by_part_of_a_name_or_alias()
    {
        (await _client.Get("/api/v1/indicators?q=技术市场交易额")).Only.Text("code").ShouldBe("tech-contract-turnover");
        (await _client.Get("/api/v1/indicators?q=RD-intensity")).Only.Text("name").ShouldBe("研发投入占GDP比重");
        (await _client.Get("/api/v1/indicators/no-such")).ShouldBeProblem(HttpStatusCode.NotFound, "code unknown-indicator");
    }

    [Fact]
    public async Task One_read_back_can_be_put_again()
    {
        var indicator = (await _client.Get("/api/v1/indicators/rd-intensity")).Json.GetRawText();
        (await _client.Put("/api/v1/indicators/rd-intensity", indicator)).ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("1 0 0 1 0");
        var all = (await _client.Get("/api/v1/indicators")).Items.Select(item => item.GetRawText()).ToArray();
        (await _client.PostRows("indicators", all)).ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe($"{all.Length} 0 0 {all.Length} 0");
    }

    [Fact]
    public async Task What_one_means_is_frozen_once_there_is_data()
    {
        var flow = Flow.Replace("CODE", "frozen").Replace("NAME", "冻");
        await _client.PostRows("indicators", flow);
        (await _client.Put("/api/v1/indicators/frozen", flow.Replace("flow", "stock"))).ShouldBe(HttpStatusCode.OK);
        await _client.Put("/api/v1/indicators/frozen", flow);
        await _client.PostRows("actuals", """{ "indicator": "frozen", "region": "360100", "period": "2013", "value": 1 }""");

        (await _client.Put("/api/v1/indicators/frozen", flow.Replace("flow", "stock").Replace("家", "亿元")))
            .ShouldBeProblem(HttpStatusCode.Conflict, "nature frozen", "unit frozen");
        (await _client.Put("/api/v1/indicators/frozen", flow.Replace("家", "户").Replace("冻", "新名"))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Parts_are_known_and_do_not_lead_back()
    {
        (await _client.PostRows("indicators", Ratio.Replace("CODE", "ratio-x").Replace("NAME", "某比").Replace("ABOVE", "no-such")))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 numerator unknown-indicator");
        (await _client.PostRows(
            "indicators",
            Ratio.Replace("CODE", "ratio-a").Replace("NAME", "比甲").Replace("ABOVE", "ratio-b"),
            Ratio.Replace("CODE", "ratio-b").Replace("NAME", "比乙").Replace("ABOVE", "ratio-a")))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 numerator cycle", "1 numerator cycle");
        (await _client.PostRows(
            "indicators", Flow.Replace("CODE", "flow-x").Replace("NAME", "流").Replace("\"unit\"", "\"numerator\": \"gdp\", \"unit\"")))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 denominator required", "0 numerator unexpected");
    }

    [Fact]
    public async Task Every_fault_is_told_at_once() =>
        (await _client.PostRows(
            "indicators", """{ "code": "A b", "unit": "万%", "nature": "tide", "decimals": 7, "aliases": [1], "factor": "x" }"""))
            .ShouldBeProblem(
                HttpStatusCode.UnprocessableEntity,
                "0 code bad-code", "0 name required", "0 unit unknown-unit", "0 nature unknown-choice", "0 direction required",
                "0 factor not-a-number", "0 decimals out-of-range", "0 aliases wrong-type");
}
