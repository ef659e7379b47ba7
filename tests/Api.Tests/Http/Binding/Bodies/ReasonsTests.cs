using System.Net;

namespace Indicators.Api.Tests.Http.Binding.Bodies;

public sealed class ReasonsTests(ReasonsTests.Required service) : IClassFixture<ReasonsTests.Required>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task Who_replaces_a_final_figure_must_say_why()
    {
        await Post("", Row("360100", 1));

        (await Post("", Row("360100", 2))).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 reason reason-required");
        (await Post("\"note\": \"核减\",", Row("360100", 2))).ShouldBeProblem(
            HttpStatusCode.UnprocessableEntity, "0 reason reason-required");
        (await Post("\"reason\": \"revision\",", Row("360100", 2))).ShouldBeProblem(
            HttpStatusCode.UnprocessableEntity, "0 reason reason-required");
        (await Post("", Row("360100", 1))).Receipt.ShouldBe("1 0 0 1 0", "which replaces nothing");

        var written = await Post("\"reason\": \"revision\", \"note\": \"核减\",", Row("360100", 2));
        written.ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("1 0 1 0 0");
        written.Warnings.ShouldBeEmpty();
        (await _client.Get($"/api/v1/revisions/{written.Revision}")).Json.Text("reason").ShouldBe("revision");
    }

    [Fact]
    public async Task It_is_told_with_all_other_faults()
    {
        await Post("", Row("360200", 1));

        (await Post("", Row("360200", 2), Row("360200", 3).Replace("gdp", "gdb"))).ShouldBeProblem(
            HttpStatusCode.UnprocessableEntity, "1 indicator unknown-indicator", "0 reason reason-required");
    }

    [Fact]
    public async Task Who_deletes_or_undoes_one_says_so_in_a_body()
    {
        var first = (await Post("", Row("360300", 1))).Revision;
        const string said = "\"reason\": \"correction\", \"note\": \"误报\"";

        (await _client.Delete("/api/v1/actuals?indicator=gdp&region=360300&period=2013"))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reason reason-required");
        (await _client.Post($"/api/v1/revisions/{first}/revert", "{}"))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "reason reason-required");
        (await _client.Post($"/api/v1/revisions/{first}/revert", $"{{ {said} }}")).Receipt.ShouldBe("1 0 0 0 1");
        await Post("", Row("360300", 1));
        (await Post($"{said},", Row("360300", 1).Insert(1, "\"delete\": true,"))).Receipt.ShouldBe("1 0 0 0 1");
    }

    [Fact]
    public async Task What_is_not_final_is_replaced_as_ever()
    {
        await Post("", Row("360400", 1).Insert(1, "\"status\": \"provisional\","));
        (await Post("", Row("360400", 2))).Receipt.ShouldBe("1 0 1 0 0");
    }

    private Task<Answer> Post(string said, params string[] rows) =>
        _client.Post("/api/v1/actuals", $$"""{ {{said}} "actuals": [{{string.Join(',', rows)}}] }""");

    private static string Row(string region, int value) =>
        $$"""{ "indicator": "gdp", "region": "{{region}}", "period": "2013", "value": {{value}} }""";

    public sealed class Required : Service
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:Reasons"] = "required" };
    }
}
