using System.Text.Json;

namespace Indicators.Api.Tests.Compatibility;

public sealed class AnswerComparisonTests
{
    private const string Growth = "/api/v1/growth?indicator=gdp";
    private const string Indicators = "/api/v1/indicators?q=gdp";

    [Theory]
    [InlineData("""{ "value": 1, "flags": [] }""", """{ "flags": [], "added": 2, "value": 1 }""", "")]
    [InlineData("""{ "name": "南昌" }""", """{ "name": "\u5357\u660c" }""", "")]
    [InlineData("""{ "value": 36.7 }""", """{ "value": 36.70 }""", "value: 36.70")]
    [InlineData("""{ "value": 1 }""", """{ "value": "1" }""", "value: 1")]
    [InlineData("""{ "value": 1, "base": null }""", """{ "value": 1 }""", "base: ")]
    [InlineData("""{ "reasons": { "growth": "no-base" } }""", """{ "reasons": {} }""", "reasons.growth: ")]
    [InlineData("""{ "items": [{ "a": 1 }, { "a": 2 }] }""", """{ "items": [{ "a": 2 }, { "a": 1 }] }""", "items[0].a: 2|items[1].a: 1")]
    [InlineData("""{ "items": [1, 2] }""", """{ "items": [1, 2, 3] }""", "items: [1, 2, 3]")]
    [InlineData("""{ "items": [1, 2] }""", """{ "title": "请求有误", "status": 400 }""", "items: ")]
    [InlineData("""{ "next": "AAAA" }""", """{ "next": "BBBB" }""", "")]
    [InlineData("""{ "next": "AAAA" }""", """{ "next": null }""", "next: ")]
    [InlineData("""{ "revision": 3 }""", """{ "revision": 4 }""", "revision: 4")]
    [InlineData("""{ "revision": 3 }""", """{ "revision": 10 }""", "revision: 10")]
    public void Whatever_was_answered_is_there_to_the_last_digit(string then, string now, string differences) =>
        Compare(Growth, then, now).ShouldBe(differences);

    [Fact]
    public void Codes_may_be_added_and_none_may_go()
    {
        const string county = """{ "table": "levels", "code": "county" }""";
        const string zone = """{ "table": "levels", "code": "zone" }""";
        const string then = $$"""{ "items": [{{county}}, {{zone}}] }""";
        const string more = $$"""{ "items": [{{county}}, { "table": "levels", "code": "new" }, {{zone}}] }""";
        Compare("/api/v1/codes", then, more).ShouldBe("");
        Compare("/api/v1/codes", then, more.Replace("zone", "area")).ShouldStartWith("items: ");
        Compare("/api/v1/codes", then, "{}").ShouldBe("items: ");
    }

    [Theory]
    [InlineData(Indicators, 9, "items: [1]")]
    [InlineData(Indicators, 10, "")]
    [InlineData($"{Indicators}&asOf=9", 10, "items: [1]|revision: 10")]
    [InlineData(Growth, 10, "items: [1]")]
    public void A_list_of_what_is_shipped_may_have_gained_with_a_later_build(string question, long newest, string differences)
    {
        const string one = """{ "code": "a", "name": "甲", "unit": "家" }""";
        const string two = """{ "code": "b", "name": "乙", "unit": "家" }""";
        const string then = $$"""{ "items": [{{one}}], "revision": 9 }""";
        var now = $$"""{ "items": [{{one}}, {{two}}], "revision": {{newest}} }""";

        Compare(question, then, now, newest).ShouldBe(differences.Replace("[1]", $"[{one}, {two}]"));
    }

    private static string Compare(string question, string then, string now, long newest = 9)
    {
        var golden = new GoldenAnswer(question, JsonDocument.Parse(then).RootElement);
        var differences = new AnswerComparison(last: 9, newest).Compare(golden, JsonDocument.Parse(now).RootElement);
        return string.Join('|', differences.Select(pair => $"{pair.Key}: {pair.Value}"));
    }
}
