using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Features.Schemes;

public sealed class SchemeTests(Service service) : IClassFixture<Service>
{
    private const string Path = "/api/v1/schemes";
    private readonly Client _client = service.Client;

    [Fact]
    public async Task The_example_is_created_found_by_name_and_written_again_without_a_change()
    {
        var document = (await _client.Get("/openapi/v1.json")).Json;
        var example = document.GetProperty("paths").GetProperty($"{Path}/{{code}}").GetProperty("put").GetProperty("requestBody")
            .GetProperty("content").GetProperty("application/json").GetProperty("example").GetRawText();

        var created = await _client.Put($"{Path}/county-2019", example);
        var read = await _client.Get($"{Path}/2019年县区科技创新考核");
        var again = await _client.Put($"{Path}/county-2019", read.Text);

        created.ShouldBe(HttpStatusCode.Created).Headers.Location!.ToString().ShouldBe($"{Path}/county-2019");
        (read.Text, again.ShouldBe(HttpStatusCode.OK).Text).ShouldBe((created.Text, created.Text));
        var steps = read.Json.GetProperty("items")[1];
        steps.GetRawText().ShouldBe(
            """
            {"indicator":"high-tech-enterprises","indicatorName":"高新技术企业数","name":null,"measure":"growth","weight":20,"method":"steps",
            "lag":0,"onNotApplicable":"rescale","onNoTarget":"withhold","kind":null,"commitment":null,"steps":[{"threshold":30,
            "points":20},{"threshold":20,"points":15},{"threshold":0,"points":8}]}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task Every_parameter_comes_back_as_it_was_written()
    {
        const string items =
            """
            { "indicator": "gdp", "name": "经济总量", "measure": "value", "weight": 10.5, "method": "perPoint", "lag": 12,
              "onNotApplicable": "zero", "kind": "level", "commitment": "expected", "bonusCap": 1, "origin": "target", "step": 5,
              "pointsPerStep": 0.5, "wholeSteps": true, "base": 8 },
            { "indicator": "gdp", "measure": "growth", "weight": 20, "method": "rank", "onNotApplicable": "full", "places": [20, 15.5],
              "last": 2 },
            { "indicator": "gdp", "measure": "value", "weight": 30, "method": "efficacy", "base": 0 },
            { "indicator": "gdp", "measure": "completion", "weight": 39.5, "method": "completion", "bonusCap": 4,
              "onNoTarget": "exempt" },
            { "indicator": "gdp", "measure": "completion", "weight": 0, "method": "veto", "effect": "withhold" }
            """;
        await _client.Put($"{Path}/all", Of(100, items));

        var read = (await _client.Get($"{Path}/all")).Json.GetProperty("items").EnumerateArray().ToList();

        foreach (var (written, stored) in JsonDocument.Parse($"[{items}]").RootElement.EnumerateArray().Zip(read))
        {
            foreach (var field in written.EnumerateObject())
                stored.GetProperty(field.Name).GetRawText().ShouldBe(field.Value.GetRawText().Replace(" ", ""));
        }
    }

    [Fact]
    public async Task A_scheme_written_anew_is_whole_and_the_old_one_is_read_as_of_then()
    {
        var created = await _client.Put($"{Path}/anew", Of(100, Item()).Insert(1, "\"nameEn\": \"old\","));
        var replaced = await _client.Put($"{Path}/anew", Of(50, Item(50)));

        replaced.Status.ShouldBe(HttpStatusCode.OK);
        (await _client.Get($"{Path}/anew")).Json.GetProperty("nameEn").ValueKind.ShouldBe(JsonValueKind.Null);
        (await _client.Get($"{Path}/anew?asOf={created.Revision}")).Text.ShouldBe(created.Text);
        (await _client.Get($"{Path}/anew?asOf={created.Revision - 1}")).ShouldBeProblem(HttpStatusCode.NotFound, "code unknown-scheme");
    }

    [Fact]
    public async Task Schemes_are_listed_by_code_and_found_by_a_part_of_code_or_name()
    {
        await _client.Put($"{Path}/listed-b", Of(100, Item()));
        await _client.Put($"{Path}/listed-a", Of(100, Item()));

        (await _client.Get($"{Path}?q=LISTED")).Items.Select(scheme => scheme.Text("code")).ShouldBe(["listed-a", "listed-b"]);
        (await _client.Get($"{Path}?q=listed-a&format=csv")).Text.ShouldContain("listed-a,考核,,100,gdp value efficacy 100,");
    }

    [Fact]
    public async Task All_faults_are_told_at_once_with_the_item_they_are_in()
    {
        var refused = await _client.Put($"{Path}/Bad", """
            {
              "code": "other", "color": "red", "weight": "100",
              "items": [
                { "indicator": "none", "measure": "mood", "weight": "1", "method": "chance" },
                { "measure": "value", "method": "perPoint", "places": [1] },
                { "indicator": "gdp", "measure": "points", "weight": 1, "method": "steps", "lag": 121 },
                { "indicator": "rd-intensity", "measure": "share", "weight": 1, "method": "efficacy", "kind": "level" },
                { "indicator": "gdp", "measure": "value", "weight": 1, "method": "steps", "steps": [ { "threshold": 1 }, "2" ] },
                "gdp"
              ]
            }
            """);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Faults.Order(StringComparer.Ordinal).ShouldBe(
        new[]
        {
            "color unknown-field", "code code-mismatch", "code bad-code", "name required", "weight number-in-quotes",
            "0 indicator unknown-indicator", "0 measure unknown-choice", "0 weight number-in-quotes", "0 method unknown-choice",
            "1 indicator required", "1 weight required", "1 places unexpected", "1 origin required", "1 step required",
            "1 pointsPerStep required",
            "2 measure measure-does-not-fit", "2 steps required", "2 lag out-of-range",
            "3 measure measure-does-not-fit", "3 kind unexpected",
            "4 steps.points required", "4 steps wrong-type",
            "5  wrong-type",
        }.Order(StringComparer.Ordinal));
        (await _client.Get(Path)).Items.ShouldAllBe(scheme => scheme.Text("code") != "Bad");
    }

    [Theory]
    [InlineData(""" "weight": 60, "method": "efficacy" """, "weight weights-do-not-sum")]
    [InlineData(""" "weight": -1, "method": "efficacy" """, "weight weights-do-not-sum|0 weight negative-weight")]
    [InlineData(""" "weight": 100, "method": "completion" """, "0 measure measure-does-not-fit")]
    [InlineData(""" "weight": 100, "method": "efficacy", "base": 100.1 """, "0 base base-out-of-range")]
    [InlineData(""" "weight": 100, "method": "rank", "last": 101 """, "0 last points-out-of-range|0 last steps-out-of-order")]
    [InlineData(""" "weight": 100, "method": "rank", "places": [5, 6] """, "0 places steps-out-of-order")]
    [InlineData(""" "weight": 100, "method": "rank", "places": [] """, "0 places no-steps")]
    [InlineData(""" "weight": 100, "method": "steps", "steps": [] """, "0 steps no-steps")]
    [InlineData(""" "weight": 100, "method": "steps", "steps": [{ "threshold": 1, "points": 5 }, { "threshold": 2, "points": 6 }] """,
        "0 steps steps-out-of-order")]
    [InlineData(""" "weight": 100, "method": "perPoint", "origin": "average", "step": 0, "pointsPerStep": 1 """,
        "0 step step-not-positive")]
    [InlineData(""" "weight": 100, "method": "perPoint", "origin": "average", "step": 1, "pointsPerStep": 1, "bonusCap": -1 """,
        "0 bonusCap negative-bonus")]
    [InlineData(""" "weight": 100, "method": "perPoint", "origin": "average", "step": 1, "pointsPerStep": 1, "base": 101 """,
        "0 base points-out-of-range")]
    public async Task Parameters_that_do_not_fit_are_refused(string item, string faults)
    {
        var refused = await _client.Put($"{Path}/unfit", Of(100, $$"""{ "indicator": "gdp", "measure": "value", {{item}} }"""));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Faults.Order(StringComparer.Ordinal).ShouldBe(faults.Split('|').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_item_twice_is_refused_and_so_is_a_scheme_without_any()
    {
        (await _client.Put($"{Path}/twice", Of(200, $"{Item()}, {Item()}")))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "1 indicator duplicate-item");
        (await _client.Put($"{Path}/twice", Of(200, $"{Item()}, {Item().Insert(1, "\"lag\": 12,")}"))).ShouldBe(HttpStatusCode.Created);
        (await _client.Put($"{Path}/none", Of(0, ""))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "items required");
    }

    private static string Of(decimal weight, string items) => $$"""{ "name": "考核", "weight": {{weight}}, "items": [{{items}}] }""";

    private static string Item(decimal weight = 100) =>
        $$"""{ "indicator": "gdp", "measure": "value", "weight": {{weight}}, "method": "efficacy" }""";
}
