using System.Net;
using Indicators.Api.Tests.Features.Submissions;

namespace Indicators.Api.Tests.Security;

public sealed class SubmissionAccessTests(ReviewedService service) : IClassFixture<ReviewedService>
{
    [Fact]
    public async Task Nobody_approves_his_own_by_whichever_key()
    {
        var id = await Submitted(service.Reporter);
        var both = await service.Make("reviewer", "420000", "双职", owner: "咸安区科技局");
        (await service.Post(both, $"submissions/{id}/approve")).ShouldBeProblem(HttpStatusCode.Forbidden, "own-submission");
        (await service.Post(both, $"submissions/{id}/return", """{ "note": "退" }"""))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "own-submission");

        var own = await service.Client.Post(
            "/api/v1/submissions",
            $$"""{ "filledBy": "张三", "actuals": [{{ReviewedService.Row(service.NewPeriod(), 5)}}] }""",
            KeyedService.Header(KeyedService.AdminKey));
        (await service.Client.Post(
            $"/api/v1/submissions/{own.Json.Text("id")}/approve", "{}", KeyedService.Header(KeyedService.AdminKey)))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "own-submission");
        await IsLogged("双职", $"refused POST /api/v1/submissions/{id}/approve own-submission");
    }

    [Fact]
    public async Task A_reviewer_approves_below_the_region_of_his_scope()
    {
        var id = await Submitted(service.Reporter);
        (await service.Post(service.Own, $"submissions/{id}/approve")).ShouldBeProblem(HttpStatusCode.Forbidden, "out-of-scope");
        await IsLogged("咸安区审核", $"refused POST /api/v1/submissions/{id}/approve out-of-scope");
        (await service.Post(service.Province, $"submissions/{id}/approve")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task To_who_may_not_see_it_a_submission_is_not_there()
    {
        var id = await Submitted(service.Reporter);
        var beside = await service.Make("reviewer", "421000", "荆州市审核");
        var reader = await service.Make("reader", "420000");
        foreach (var key in (MadeKey[])[beside, reader, service.OtherReporter])
        {
            (await service.Get("/api/v1/submissions", key)).Items.ShouldBeEmpty();
            (await service.Get($"/api/v1/submissions/{id}", key)).ShouldBeProblem(HttpStatusCode.NotFound, "unknown-submission");
            (await service.Get($"/api/v1/submissions/{id}/diff", key)).ShouldBeProblem(HttpStatusCode.NotFound, "unknown-submission");
        }

        (await service.Post(beside, $"submissions/{id}/approve")).ShouldBeProblem(HttpStatusCode.NotFound, "unknown-submission");
        (await service.Post(service.OtherReporter, $"submissions/{id}/withdraw"))
            .ShouldBeProblem(HttpStatusCode.NotFound, "unknown-submission");
        (await service.Put(service.OtherReporter, $"submissions/{id}", """{ "answers": [] }"""))
            .ShouldBeProblem(HttpStatusCode.NotFound, "unknown-submission");
        await IsLogged("荆州市审核", $"refused POST /api/v1/submissions/{id}/approve unknown-submission");
        (await service.Get($"/api/v1/submissions/{id}", await service.Make("auditor", "420000"))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_sent_it_may_come_with_another_key_of_the_same_owner()
    {
        var id = await Submitted(service.Reporter);
        var colleague = await service.Make("reporter", ReviewedService.County, "咸安区另一人", owner: "咸安区科技局");
        (await service.Get("/api/v1/submissions", colleague)).Items.ShouldContain(row => row.Text("id") == id);
        (await service.Post(colleague, $"submissions/{id}/withdraw")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_two_reviewers_at_once_one_approves()
    {
        var period = service.NewPeriod();
        var id = await service.Submitted(ReviewedService.Row(period, 5));
        var second = await service.Make("reviewer", "421200", "咸宁市另一审核");

        var answers = await Task.WhenAll(
            new[] { service.Reviewer, second, service.Province }.Select(key => service.Post(key, $"submissions/{id}/approve")));

        answers.Count(answer => answer.Status is HttpStatusCode.OK).ShouldBe(1, string.Join('\n', answers.Select(answer => answer.Text)));
        answers.Where(answer => answer.Status is not HttpStatusCode.OK).Select(answer => answer.Faults.Single())
            .ShouldAllBe(fault => fault == "wrong-state");
        (await service.Get("/api/v1/revisions?limit=1000", null)).Items.Count(revision => revision.Text("submission") == id).ShouldBe(1);
    }

    [Fact]
    public async Task A_forged_cursor_tells_nothing_and_is_logged()
    {
        var key = await service.Make("reviewer", "421000", "伪造者");
        (await service.Get("/api/v1/submissions?cursor=AAAAAAAAAAAAAAABFgkEwxSNYl8", key))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "cursor bad-cursor");
        await IsLogged("伪造者", "refused GET /api/v1/submissions bad-cursor");
    }

    [Fact]
    public async Task A_scope_wider_than_ones_own_is_refused_and_logged()
    {
        var holder = await service.Make("administrator", "421200", "自扩者");
        (await service.Client.Post(
            "/api/v1/keys", """{ "name": "更宽", "roles": ["reviewer"], "scope": ["420000"] }""", KeyedService.Header(holder.Text)))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "scope out-of-scope");
        await IsLogged("自扩者", "refused POST /api/v1/keys out-of-scope");
    }

    private Task<string> Submitted(MadeKey key) => service.Submitted(ReviewedService.Row(service.NewPeriod(), 5), by: key);

    private async Task IsLogged(string who, string entry)
    {
        var log = await service.Client.Get($"/api/v1/access-log?who={who}", KeyedService.Header(KeyedService.AdminKey));
        log.Items.Select(row => $"{row.Text("event")} {row.Text("action")} {row.Text("detail")}").Count(told => told == entry)
            .ShouldBe(1, log.Text);
    }
}
