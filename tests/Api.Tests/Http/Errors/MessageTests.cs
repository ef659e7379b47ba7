using System.Net;

namespace Indicators.Api.Tests.Http.Errors;

/// <summary>A message says the way out: what is nearest, what to leave out, what would do.</summary>
public sealed class MessageTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Theory]
    [InlineData("measures?indicator=专利申请两&region=360100", "没有这个指标：专利申请两，是否指 专利申请量？")]
    [InlineData("measures?indicator=patent-aplications&region=360100&lang=en",
        "unknown indicator: patent-aplications; did you mean patent-applications?")]
    [InlineData("measures?indicator=gdp&region=长莎市", "没有这个地区：长莎市，是否指 长治市 140400、长春市 220100、长沙市 430100？")]
    [InlineData("measures?indicator=gdp&region=咸宁城", "没有这个地区：咸宁城，是否指 咸宁市 421200")]
    [InlineData("measures?indicator=龘龘&region=360100", "没有这个指标：龘龘")]
    [InlineData("indicators/技术合同成效额", "没有这个指标：技术合同成效额，是否指 技术合同成交额？")]
    [InlineData("regions/360199", "没有这个地区：360199，是否指 ")]
    [InlineData("actuals?region=青山湖去", "没有这个地区：青山湖去，是否指 青山湖区 360111")]
    public async Task What_is_nearest_is_asked(string path, string message) =>
        (await _client.Get($"/api/v1/{path}")).Message.ShouldStartWith(message);

    [Fact]
    public async Task Groups_and_schemes_are_found_by_what_they_are_like_too()
    {
        await _client.Put("/api/v1/groups/yangtze", """{ "name": "长江中游省会", "members": [{ "region": "360100" }] }""");

        (await _client.Get("/api/v1/rankings?indicator=gdp&group=长江中游省份&period=2013")).Message
            .ShouldBe("没有这个对比组：长江中游省份，是否指 长江中游省会？");
        (await _client.Get("/api/v1/groups/yangtse")).Message.ShouldBe("没有这个对比组：yangtse，是否指 yangtze？");
        (await _client.Get("/api/v1/schemes/county")).Message.ShouldBe("没有这个考核方案：county", "there is none");
    }

    [Fact]
    public async Task In_rows_as_in_queries()
    {
        var answer = await _client.PostRows(
            "actuals",
            """{ "indicator": "生产总值（GDP）", "region": "360100", "period": "2013", "value": 1 }""",
            """{ "indicator": "gdp", "region": "南昌市区", "period": "2013", "value": 1 }""",
            """{ "indicator": "gdp", "region": "360100", "period": "2013", "value": "88" }""",
            """{ "indicator": "gdp", "region": "360100", "period": "2013年度上半年", "value": "一" }""");

        answer.ShouldBeProblem(
            HttpStatusCode.UnprocessableEntity,
            "0 indicator unknown-indicator", "1 region unknown-region", "2 value number-in-quotes", "3 period bad-period",
            "3 value not-a-number");
        answer.Json.Text("detail").ShouldStartWith("共 5 处错误，其一：第 1 行 indicator：没有这个指标：生产总值（GDP）");
        var messages = answer.Json.GetProperty("errors").EnumerateArray().Select(error => error.Text("message")).ToList();
        messages[1].ShouldContain("是否指 南昌市 360100");
        messages[2].ShouldBe("数带了引号：\"88\"；请去掉引号，写 88");
        messages[3].ShouldBe("期间写法不对：2013年度上半年（不认识的写法），可写 2013年上半年 / 2013 / 2013-05");
    }

    [Fact]
    public async Task An_earlier_row_is_counted_from_one_like_the_row_itself()
    {
        const string row = """{ "indicator": "gdp", "region": "360100", "period": "2013", "value": 1 }""";

        var answer = await _client.PostRows("actuals", row, row.Replace("1 }", "2 }"));

        (answer.Message, answer.Json.GetProperty("errors")[0].Text("row")).ShouldBe(("与前面的行矛盾：同一项见第 1 行", "1"));
        answer.Json.Text("detail").ShouldBe("第 2 行：与前面的行矛盾：同一项见第 1 行");
    }

    [Fact]
    public async Task A_life_that_ends_before_it_begins_is_told_from_when_on_it_may_end()
    {
        var group = await _client.Put(
            "/api/v1/groups/short", """{ "name": "短", "members": [{ "region": "360100", "from": "2013-05", "to": "2012" }] }""");
        var region = await _client.PostRows(
            "regions", """{ "code": "360199", "name": "新县", "level": "county", "parent": "360100", "from": "2013-05", "to": "2013-04" }""");

        group.Message.ShouldBe("期间写法不对：2012（止早于起），可写 2013-05 或更晚的月份，至今仍在则不写");
        region.Message.ShouldBe("期间写法不对：2013-04（止早于起），可写 2013-05 或更晚的月份，至今仍在则不写");
    }
}
