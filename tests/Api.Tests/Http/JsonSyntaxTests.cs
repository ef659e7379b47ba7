using System.Net;
using System.Text.RegularExpressions;

namespace Indicators.Api.Tests.Http;

public sealed partial class JsonSyntaxTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    public static TheoryData<string, string> Bodies => new()
    {
        { "", "line 1, byte 1: the body is empty" },
        { " \n ", "line 2, byte 2: the body is empty" },
        { "{ \"actuals\": [ ", "line 1, byte 16: the text ends here, unfinished" },
        { "{ \"note\": \"abc", "line 1, byte 15: the text ends here, unfinished" },
        { "{\n  \"actuals\": [ { \"value\": NaN } ]\n}", "line 2, byte 27: NaN is not expected here" },
        { "{ \"actuals\": [ { \"value\": Infinity } ] }", "line 1, byte 27: Infinity is not expected here" },
        { "{ \"actuals\": [ { \"value\": 1e } ] }", "line 1, byte 29: 1e is not expected here" },
        { "{ \"actuals\": [ { \"value\": 01 } ] }", "line 1, byte 28: 01 is not expected here" },
        { "{ \"actuals\": [ { \"value\": .5 } ] }", "line 1, byte 27: .5 is not expected here" },
        { "{ \"actuals\": [ { \"value\": -x } ] }", "line 1, byte 28: -x is not expected here" },
        { "{ \"actuals\": [ { \"value\": truth } ] }", "line 1, byte 30: truth is not expected here" },
        { "{ \"actuals\": [] } x", "line 1, byte 19: x is not expected here" },
        { "{ \"actuals\": [] }{}", "line 1, byte 18: { is not expected here" },
        { "{ \"actuals\": [ {}, ] }", "line 1, byte 20: ] is not expected here" },
        { "{ \"actuals\": [ {} {} ] }", "line 1, byte 19: { is not expected here" },
        { "{ 'actuals': [] }", "line 1, byte 3: ' is not expected here" },
        { "{ actuals: [] }", "line 1, byte 3: actuals is not expected here" },
        { "{ “actuals”: [] }", "line 1, byte 3: “ is not expected here" },
        { "{ \"actuals\" [] }", "line 1, byte 13: [ is not expected here" },
        { "{ \"note\": \"a\tb\" }", "line 1, byte 13: a control character U+0009 that is not escaped" },
        { "{ \"note\": \"a\\xb\" }", "line 1, byte 14: xb is not expected here" },
        { "{ \"note\": \"a\\u12\" }", "line 1, byte 17: \" is not expected here" },
        { "/* */ { }", "line 1, byte 1: / is not expected here" },
        { "[1, 2", "line 1, byte 6: the text ends here, unfinished" },
        { "<xml/>", "line 1, byte 1: < is not expected here" },
        { "{ \"actuals\": " + new string('[', 100) + new string(']', 100) + " }", "line 1, byte 77: nested more than 64 levels deep" },
        { "{ \"actuals\": " + string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100)
            + " }", "line 1, byte 329: nested more than 64 levels deep" },
        { "{ \"n\": " + new string('y', 200_000), $"line 1, byte 8: {new string('y', 100)}… is not expected here" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Where_it_stops_being_JSON_and_what_stands_there_is_told_in_both_languages(string body, string told)
    {
        var english = await _client.Post("/api/v1/actuals?lang=en", body);
        english.ShouldBeProblem(HttpStatusCode.BadRequest, "bad-json");
        english.Message.ShouldBe($"bad JSON: {told}");

        var chinese = await _client.Post("/api/v1/actuals", body);
        chinese.Message.ShouldStartWith("JSON 语法有误：第 ");
        Parser().IsMatch(chinese.Text).ShouldBeFalse(chinese.Text);
    }

    [GeneratedRegex("isFinalBlock|JsonReader|LineNumber|BytePosition|Expected|invalid|[a-z]+ed ", RegexOptions.None, 1000)]
    private static partial Regex Parser();
}
