using System.Net;

namespace Indicators.Api.Tests.Features.Indicators;

public sealed class OpenUnitsTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task An_indicator_may_be_in_any_word_and_numerals_before_it_convert()
    {
        var defined = await Define("orders", "万笔");
        var words = defined.ShouldBe(HttpStatusCode.OK).Json.GetProperty("warnings")[0];
        (defined.Receipt, words.Text("code"), words.Text("field"), words.Text("row")).ShouldBe(("1 1 0 0 0", "new-unit", "unit", "0"));
        words.Text("message").ShouldBe("新的单位：万笔，不与其他单位换算；相近的已有单位 个, 家, 件");

        await _client.PostRows("actuals", Row("orders", "2013", "1.5"), Row("orders", "2014", "30000").Insert(1, "\"unit\": \"笔\","));

        (await _client.Get("/api/v1/actuals?indicator=orders")).Items.Select(row => $"{row.Text("value")} {row.Text("unit")}")
            .ShouldBe(["1.5 万笔", "3 万笔"]);
        (await Define("orders", "万笔")).Receipt.ShouldBe("1 0 0 1 0");
        (await Define("orders", "亿笔")).Receipt.ShouldBe("1 0 1 0 0", "which is the same dimension");
        (await Define("orders", "件")).ShouldBeProblem(HttpStatusCode.Conflict, "0 unit frozen");
    }

    [Fact]
    public async Task The_next_indicator_in_the_word_is_told_nothing_and_converts_with_the_first()
    {
        (await Define("lessons", "课时")).Warnings.ShouldBe(["0 unit new-unit"]);
        (await Define("more-lessons", "万课时", ", \"parts\": [\"lessons\"]")).ShouldBe(HttpStatusCode.OK).Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("吨标煤", "吨标准煤")]
    [InlineData("万平米", "万平方米")]
    [InlineData("标准箱", "个, 家, 件")]
    public async Task The_known_words_nearest_to_it_are_named(string unit, string nearest) =>
        (await Define("near", unit)).Json.GetProperty("warnings")[0].Text("message").ShouldContain(nearest);

    [Theory]
    [InlineData("万")]
    [InlineData("万%")]
    [InlineData("12")]
    [InlineData("3万件")]
    [InlineData("件/")]
    public async Task What_is_no_word_is_refused(string unit) =>
        (await Define("none", unit)).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 unit unknown-unit");

    [Fact]
    public async Task A_row_in_another_word_does_not_convert_and_in_an_unknown_one_is_told_the_nearest()
    {
        await Define("boxes", "标箱");
        await Define("cases", "货柜");

        (await _client.PostRows("actuals", Row("boxes", "2013", "1").Insert(1, "\"unit\": \"万货柜\",")))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 unit unit-mismatch");
        var unknown = await _client.PostRows("actuals", Row("gdp", "2013", "1").Insert(1, "\"unit\": \"亿元人民币\","));
        unknown.ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 unit unknown-unit");
        unknown.Message.ShouldBe("不认识的单位：亿元人民币");
        (await _client.PostRows("actuals", Row("gdp", "2013", "1").Insert(1, "\"unit\": \"平方千公里\","))).Message
            .ShouldStartWith("不认识的单位：平方千公里，是否指 平方");
    }

    [Fact]
    public async Task Codes_list_the_words_and_those_that_an_indicator_brought()
    {
        var before = await _client.Get("/api/v1/codes");
        Units(before).ShouldContain("公顷 公顷 hectares");
        Units(before).Where(unit => unit.StartsWith("立柜")).ShouldBeEmpty();

        await Define("wardrobes", "万立柜");

        var after = await _client.Get("/api/v1/codes");
        Units(after).ShouldContain("立柜 立柜 立柜", "as any numeral may stand before it");
        after.Headers.ETag.ShouldNotBe(before.Headers.ETag);
        after.Items.Where(code => code.Text("table") is "warnings").Select(code => code.Text("zh")).ShouldContain("新的单位");

        static List<string> Units(Answer codes) => [.. codes.Items.Where(code => code.Text("table") is "units")
            .Select(code => $"{code.Text("code")} {code.Text("zh")} {code.Text("en")}")];
    }

    [Fact]
    public async Task An_indicator_says_how_far_it_may_go_from_a_year_before()
    {
        const string row =
            """{ "code": "calm", "name": "平稳数", "unit": "家", "nature": "flow", "direction": "higher", "unusual": 5.50 }""";
        (await _client.PostRows("indicators", row)).ShouldBe(HttpStatusCode.OK);
        (await _client.Get("/api/v1/indicators/calm")).Json.Text("unusual").ShouldBe("5.5");
        await _client.PostRows("actuals", Row("calm", "2012", "1000"));

        (await _client.PostRows("actuals", Row("calm", "2013", "1056"))).Warnings.ShouldBe(["0 value unusual-change"]);
        (await _client.PostRows("indicators", row.Replace("5.50", "0")))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 unusual not-applicable");
    }

    private Task<Answer> Define(string code, string unit, string more = "") => _client.PostRows(
        "indicators",
        $$"""{ "code": "{{code}}", "name": "某{{code}}", "unit": "{{unit}}", "nature": "flow", "direction": "higher"{{more}} }""");

    private static string Row(string indicator, string period, string value) =>
        $$"""{ "indicator": "{{indicator}}", "region": "360100", "period": "{{period}}", "value": {{value}} }""";
}
