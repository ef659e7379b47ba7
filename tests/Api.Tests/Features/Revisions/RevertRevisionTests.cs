using System.Net;

namespace Indicators.Api.Tests.Features.Revisions;

public sealed class RevertRevisionTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Fact]
    public async Task What_was_before_is_written_as_a_new_revision_that_says_so()
    {
        await Write("360100", "2013", 1);
        var wrong = (await _client.PostRows("actuals", Row("360100", "2013", 2), Row("360100", "2012", 2))).Revision;

        var undone = await _client.Post(
            $"/api/v1/revisions/{wrong}/revert", """{ "note": "误报", "reason": "correction", "source": "统计科" }""");

        (undone.ShouldBe(HttpStatusCode.OK).Receipt, undone.Revision).ShouldBe(("2 0 1 0 1", wrong + 1));
        undone.Warnings.ShouldBeEmpty();
        (await _client.Get("/api/v1/actuals?region=360100")).Only.Text("value").ShouldBe("1");
        var revision = (await _client.Get($"/api/v1/revisions/{wrong + 1}")).Json;
        (revision.Text("reverts"), revision.Text("reason")).ShouldBe(($"{wrong}", "correction"));
        (revision.Text("note"), revision.Text("source")).ShouldBe(("误报", "统计科"));
        var changes = (await _client.Get($"/api/v1/changes?since={wrong}")).Items;
        changes.Select(row => $"{row.Text("op")} {row.Text("reason")} {row.Text("note")} {row.Text("source")}")
            .ShouldBe(["delete correction 误报 统计科", "put correction 误报 统计科"]);
    }

    [Fact]
    public async Task It_needs_no_body_and_can_be_tried_and_undone_itself()
    {
        var first = (await Write("360200", "2013", 1)).Revision;

        var tried = await Revert(first, "?dryRun=true");
        (tried.Receipt, tried.Revision).ShouldBe(("1 0 0 0 1", first));
        tried.Warnings.ShouldBe(["value final-replaced"]);
        (await Revert(first)).Revision.ShouldBe(first + 1);
        (await Revert(first)).Receipt.ShouldBe("1 0 0 1 0", "it is undone already");
        (await Revert(first + 1)).Receipt.ShouldBe("1 1 0 0 0");

        (await _client.Get("/api/v1/actuals?region=360200")).Only.Text("revision").ShouldBe($"{first + 2}");
    }

    [Fact]
    public async Task Every_item_that_was_changed_since_is_told_and_nothing_is_written()
    {
        var wrong = (await _client.PostRows(
            "actuals", Row("360300", "2011", 1), Row("360300", "2012", 1), Row("360300", "2013", 1))).Revision;
        await Write("360300", "2011", 2);
        await Write("360300", "2013", 2);

        var refused = await Revert(wrong);

        refused.ShouldBeProblem(HttpStatusCode.Conflict, "changed-since", "changed-since");
        refused.Message.ShouldBe(
            $"此后已有改动：专利申请量 萍乡市 2011，现为修订 {wrong + 1} 所写；请先撤销该修订，或直接改写此项");
        (await _client.Get("/api/v1/actuals?region=360300")).Items.Select(row => row.Text("value")).ShouldBe(["2", "1", "2"]);
    }

    [Fact]
    public async Task A_repetition_undoes_once()
    {
        var wrong = (await Write("360400", "2013", 1)).Revision;
        var first = await Revert(wrong, "", ("Idempotency-Key", "undo"));
        await Write("360400", "2013", 3);

        (await Revert(wrong, "", ("Idempotency-Key", "undo"))).Text.ShouldBe(first.Text);

        (await _client.Get("/api/v1/actuals?region=360400")).Only.Text("value").ShouldBe("3");
    }

    [Fact]
    public async Task Items_of_the_catalogue_go_unless_they_are_used()
    {
        var added = (await _client.PostRows(
            "indicators", """{ "code": "robots", "name": "机器人产量", "unit": "台", "nature": "flow", "direction": "higher" }""")).Revision;
        var used = (await _client.PostRows("actuals", Row("360500", "2013", 1).Replace("patent-applications", "robots"))).Revision;

        var refused = (await Revert(added)).ShouldBeProblem(HttpStatusCode.Conflict, "in-use");
        refused.Message.ShouldBe("仍在使用，不能删除：robots");
        await Revert(used);
        (await Revert(added)).Receipt.ShouldBe("1 0 0 0 1");

        (await _client.Get("/api/v1/indicators/robots")).ShouldBeProblem(HttpStatusCode.NotFound, "code unknown-indicator");
        var orphan = (await Revert(used + 1)).ShouldBeProblem(HttpStatusCode.Conflict, "changed-since");
        orphan.Message.ShouldStartWith("此后已有改动：#");
    }

    [Theory]
    [InlineData("0", HttpStatusCode.NotFound, "unknown-revision")]
    [InlineData("-1", HttpStatusCode.NotFound, "unknown-revision")]
    [InlineData("99999", HttpStatusCode.NotFound, "unknown-revision")]
    [InlineData("99999999999999999999", HttpStatusCode.NotFound, "unknown-revision")]
    [InlineData("last", HttpStatusCode.NotFound, "unknown-revision")]
    public async Task What_is_no_revision_is_not_undone(string number, HttpStatusCode status, string fault) =>
        (await _client.Send(HttpMethod.Post, $"/api/v1/revisions/{number}/revert", null)).ShouldBeProblem(status, fault);

    [Theory]
    [InlineData("""{ "reason": "mistake" }""", HttpStatusCode.UnprocessableEntity, "reason unknown-choice")]
    [InlineData("""{ "why": "" }""", HttpStatusCode.UnprocessableEntity, "why unknown-field")]
    [InlineData("[]", HttpStatusCode.UnprocessableEntity, " wrong-type")]
    [InlineData("{", HttpStatusCode.BadRequest, "bad-json")]
    public async Task What_is_said_about_it_is_checked(string body, HttpStatusCode status, string fault)
    {
        var revision = (await Write("360600", "2013", 1)).Revision;
        (await _client.Post($"/api/v1/revisions/{revision}/revert", body)).ShouldBeProblem(status, fault.Trim());
    }

    private Task<Answer> Revert(long revision, string query = "", params (string, string)[] headers) =>
        _client.Send(HttpMethod.Post, $"/api/v1/revisions/{revision}/revert{query}", null, headers);

    private Task<Answer> Write(string region, string period, int value) => _client.PostRows("actuals", Row(region, period, value));

    private static string Row(string region, string period, int value) =>
        $$"""{ "indicator": "patent-applications", "region": "{{region}}", "period": "{{period}}", "value": {{value}} }""";
}
