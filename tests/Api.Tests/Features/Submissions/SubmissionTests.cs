using System.Net;
using Indicators.Api.Tests.Security;

namespace Indicators.Api.Tests.Features.Submissions;

public sealed class SubmissionTests(ReviewedService service) : IClassFixture<ReviewedService>
{
    [Fact]
    public async Task What_is_reviewed_is_not_written_directly_but_submitted()
    {
        var period = service.NewPeriod();
        var refused = await service.Write("actuals", ReviewedService.Row(period, 5), service.Reporter);
        refused.ShouldBeProblem(HttpStatusCode.Forbidden, "0 indicator review-required");
        refused.Message.ShouldContain("POST /api/v1/submissions");
        (await service.Client.Delete($"/api/v1/actuals?indicator=reviewed&region=421202&period={period}", Key(service.Reporter)))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "indicator review-required");
        (await service.Client.Post("/api/v1/actuals", $$"""{ "actuals": [{{ReviewedService.Row(period, 5)}}] }""", Key("secret")))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "0 indicator review-required");

        var answer = (await service.Submit(service.Reporter, ReviewedService.Row(period, 5), """, "checkedBy": "李四", "signedBy": "王五" """))
            .ShouldBe(HttpStatusCode.Created);
        answer.Headers.Location!.ToString().ShouldBe($"/api/v1/submissions/{answer.Json.Text("id")}");
        answer.Json.Text("state").ShouldBe("waiting");
        answer.Json.GetProperty("diff")[0].GetProperty("old").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        answer.Json.GetProperty("diff")[0].GetProperty("new").Text("value").ShouldBe("5");
        (await service.Values(period)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Approved_it_is_one_revision_by_who_sent_it_with_the_persons_behind_it()
    {
        var period = service.NewPeriod();
        var id = await service.Submitted(
            $"{ReviewedService.Row(period, 5)}, {ReviewedService.Row($"{period}-H1", 2)}", """, "checkedBy": "李四", "signedBy": "王五" """);

        var receipt = (await service.Post(service.Reviewer, $"submissions/{id}/approve")).ShouldBe(HttpStatusCode.OK);
        receipt.Json.Text("state").ShouldBe("approved");
        var revision = (await service.Get($"/api/v1/revisions/{receipt.Json.Text("revision")}", null)).Json;
        string[] told = ["who", "filledBy", "checkedBy", "signedBy", "approvedBy", "submission", "inserted"];
        told.Select(field => revision.Text(field)).ShouldBe(["咸安区填报", "张三", "李四", "王五", "咸宁市审核", id, "2"]);
        (await service.Values(period)).ShouldBe(["5"]);

        var again = await service.Post(service.Reviewer, $"submissions/{id}/approve");
        again.Text.ShouldBe(receipt.Text);
        (await service.Post(service.Province, $"submissions/{id}/approve")).ShouldBeProblem(HttpStatusCode.Conflict, "wrong-state");
    }

    [Fact]
    public async Task A_delete_goes_the_same_way()
    {
        var period = service.NewPeriod();
        await Approve(await service.Submitted(ReviewedService.Row(period, 5)));
        var id = await service.Submitted(
            $$"""{ "indicator": "reviewed", "region": "421202", "period": "{{period}}", "delete": true }""", """, "note": "误报" """);
        var cell = (await service.Get($"/api/v1/submissions/{id}/diff", service.Reviewer)).Items.ShouldHaveSingleItem();
        cell.GetProperty("old").Text("value").ShouldBe("5");
        cell.GetProperty("new").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);

        await Approve(id);
        (await service.Values(period)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Targets_and_declared_figures_come_along_each_with_its_faults()
    {
        var period = service.NewPeriod();
        var admin = Key("secret");
        var wrong = await service.Client.Post("/api/v1/submissions", $$"""
            {
              "filledBy": "张三",
              "actuals": [{{ReviewedService.Row(period, 5, more: ", \"unit\": \"亿元\"")}}],
              "targets": [{ "indicator": "reviewed", "region": "421202", "period": "{{period}}", "kind": "levels", "value": 9 }],
              "declared": [{ "indicator": "reviewed", "region": "nowhere", "period": "{{period}}", "measure": "growth", "value": 9 }]
            }
            """, admin);
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, wrong.Text);
        wrong.Faults.ShouldBe(
            ["0 unit unit-mismatch", "0 targets.kind unknown-choice", "0 declared.region unknown-region"], ignoreOrder: true);
        (await service.Client.Post("/api/v1/submissions", """{ "source": "快报" }""", admin)).Faults
            .ShouldBe(["actuals required", "filledBy required"], ignoreOrder: true);

        var sent = (await service.Client.Post("/api/v1/submissions", $$"""
            {
              "filledBy": "张三",
              "actuals": [{{ReviewedService.Row(period, 5)}}],
              "targets": [{ "indicator": "reviewed", "region": "421202", "period": "{{period}}", "kind": "level", "value": 9 }],
              "declared": [{ "indicator": "reviewed", "region": "421202", "period": "{{period}}", "measure": "growth", "value": 9 }]
            }
            """, admin)).ShouldBe(HttpStatusCode.Created);
        sent.Json.GetProperty("diff").EnumerateArray().Select(cell => cell.Text("resource")).ShouldBe(["actuals", "targets", "declared"]);
        await Approve(sent.Json.Text("id"));
        (await service.Get($"/api/v1/targets?indicator=reviewed&period={period}", null)).Only.Text("value").ShouldBe("9");
        (await service.Get($"/api/v1/declared?indicator=reviewed&period={period}", null)).Only.Text("value").ShouldBe("9");
    }

    [Fact]
    public async Task A_reporter_submits_for_its_scope_and_what_its_role_writes()
    {
        var period = service.NewPeriod();
        (await service.Submit(service.Reporter, ReviewedService.Row(period, 5, "421221")))
            .ShouldBeProblem(HttpStatusCode.Forbidden, "0 region out-of-scope");
        (await service.Post(service.Reporter, "submissions", $$"""
            {
              "filledBy": "张三",
              "targets": [{ "indicator": "reviewed", "region": "421202", "period": "{{period}}", "kind": "level", "value": 9 }]
            }
            """)).ShouldBeProblem(HttpStatusCode.Forbidden, "not-permitted");
    }

    [Fact]
    public async Task A_query_is_answered_before_approval_and_stays_in_the_trail()
    {
        var period = service.NewPeriod();
        var sent = await service.Submit(
            service.Reporter, $"{ReviewedService.Row(period, -5)}, {ReviewedService.Row($"{period}-H1", 2.5m)}");
        sent.Warnings.ShouldBe(["0 value negative-count", "1 value fractional-count"]);
        var id = sent.Json.Text("id");
        (await service.Post(service.Reviewer, $"submissions/{id}/approve"))
            .ShouldBeProblem(HttpStatusCode.Conflict, "0 value query-open", "1 value query-open");
        (await service.Put(service.Reporter, $"submissions/{id}", """{ "answers": [{ "queries": [1, 7], "answer": "核减" }] }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 answers.queries unknown-query");

        var answered = await service.Put(
            service.Reporter, $"submissions/{id}", """{ "answers": [{ "queries": [1, 2], "answer": "按合同口径核减" }] }""");
        answered.ShouldBe(HttpStatusCode.OK).Json.Text("openQueries").ShouldBe("0");
        await Approve(id);
        var kept = (await service.Get($"/api/v1/submissions/{id}", service.Reporter)).Json;
        kept.GetProperty("queries").EnumerateArray().Select(query => $"{query.Text("answer")} {query.Text("answeredBy")}")
            .ShouldBe(["按合同口径核减 咸安区填报", "按合同口径核减 咸安区填报"]);
        kept.GetProperty("trail").EnumerateArray().Select(what => $"{what.Text("action")} {what.Text("who")}")
            .ShouldBe(["submitted 咸安区填报", "answered 咸安区填报", "approved 咸宁市审核"]);
    }

    [Fact]
    public async Task Returned_with_a_comment_it_is_corrected_and_waits_again()
    {
        var period = service.NewPeriod();
        var id = await service.Submitted(ReviewedService.Row(period, 5));
        (await service.Post(service.Reviewer, $"submissions/{id}/return"))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "note required");
        var returned = await service.Post(service.Reviewer, $"submissions/{id}/return", """{ "note": "请核对" }""");
        returned.ShouldBe(HttpStatusCode.OK).Json.Text("state").ShouldBe("returned");
        (await service.Post(service.Reviewer, $"submissions/{id}/return", """{ "note": "请核对" }""")).Text.ShouldBe(returned.Text);
        (await service.Post(service.Reviewer, $"submissions/{id}/approve")).ShouldBeProblem(HttpStatusCode.Conflict, "wrong-state");
        (await service.Get($"/api/v1/submissions/{id}", service.Reporter)).Json.Text("comment").ShouldBe("请核对");

        var corrected = await service.Put(
            service.Reporter, $"submissions/{id}", $$"""{ "actuals": [{{ReviewedService.Row(period, 6)}}] }""");
        corrected.ShouldBe(HttpStatusCode.OK).Json.Text("state").ShouldBe("waiting");
        await Approve(id);
        (await service.Values(period)).ShouldBe(["6"]);
    }

    [Fact]
    public async Task A_query_that_the_corrected_rows_give_rise_to_no_more_needs_no_answer()
    {
        var period = service.NewPeriod();
        var id = await service.Submitted(ReviewedService.Row(period, -5));
        var corrected = await service.Put(
            service.Reporter, $"submissions/{id}", $$"""{ "actuals": [{{ReviewedService.Row(period, 5)}}] }""");
        corrected.ShouldBe(HttpStatusCode.OK).Json.GetProperty("queries")[0].Text("raised").ShouldBe("False");
        corrected.Warnings.ShouldBeEmpty();
        await Approve(id);
    }

    [Fact]
    public async Task Withdrawn_it_is_gone_for_good()
    {
        var period = service.NewPeriod();
        var id = await service.Submitted(ReviewedService.Row(period, 5));
        var withdrawn = await service.Post(service.Reporter, $"submissions/{id}/withdraw");
        withdrawn.ShouldBe(HttpStatusCode.OK).Json.Text("state").ShouldBe("withdrawn");
        (await service.Post(service.Reporter, $"submissions/{id}/withdraw")).Text.ShouldBe(withdrawn.Text);
        (await service.Post(service.Reviewer, $"submissions/{id}/approve")).ShouldBeProblem(HttpStatusCode.Conflict, "wrong-state");
        (await service.Put(service.Reporter, $"submissions/{id}", $$"""{ "actuals": [{{ReviewedService.Row(period, 6)}}] }"""))
            .ShouldBeProblem(HttpStatusCode.Conflict, "wrong-state");
    }

    [Fact]
    public async Task What_was_written_meanwhile_is_told_by_cell_and_nothing_is_stored()
    {
        var period = service.NewPeriod();
        var (first, second) = (
            await service.Submitted($"{ReviewedService.Row(period, 5)}, {ReviewedService.Row($"{period}-H1", 2)}"),
            await service.Submitted($"{ReviewedService.Row(period, 5)}, {ReviewedService.Row($"{period}-H1", 3)}"));
        await Approve(first);

        var conflict = await service.Post(service.Reviewer, $"submissions/{second}/approve");
        conflict.ShouldBeProblem(HttpStatusCode.Conflict, "0  cell-changed", "1  cell-changed");
        conflict.Message.ShouldContain($"受审数 咸安区 {period}");
        (await service.Values(period)).ShouldBe(["5"]);
        (await service.State(second)).ShouldBe("waiting");
    }

    [Fact]
    public async Task Sent_again_under_its_idempotency_key_it_is_one()
    {
        var period = service.NewPeriod();
        var body = $$"""{ "filledBy": "张三", "actuals": [{{ReviewedService.Row(period, 5)}}] }""";
        (string, string)[] headers = [Key(service.Reporter), ("Idempotency-Key", $"k{period}")];
        var first = await service.Client.Post("/api/v1/submissions", body, headers);
        var second = await service.Client.Post("/api/v1/submissions", body, headers);
        second.ShouldBe(HttpStatusCode.Created).Json.Text("id").ShouldBe(first.ShouldBe(HttpStatusCode.Created).Json.Text("id"));
        (await service.Client.Post("/api/v1/submissions", body.Replace("张三", "李四"), headers))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-mismatch");
    }

    [Fact]
    public async Task One_page_tells_a_reviewer_what_waits_the_oldest_first()
    {
        var period = service.NewPeriod();
        var ids = new List<string>();
        foreach (var value in (int[])[1, 2, 3]) ids.Add(await service.Submitted(ReviewedService.Row(period, value)));
        var theirs = await service.Submitted(ReviewedService.Row(period, 1, "421221"), by: service.OtherReporter);

        var waiting = (await service.Get("/api/v1/submissions?region=421202,421221", service.Reviewer)).ShouldBe(HttpStatusCode.OK);
        Ids(waiting).Intersect([.. ids, theirs]).ShouldBe([.. ids, theirs]);
        waiting.Items.ShouldAllBe(row => row.Text("state") == "waiting");
        waiting.Items.Single(row => row.Text("id") == theirs).Text("awaitsYou").ShouldBe("True");
        waiting.ContentHeaders.TryGetValues("Last-Modified", out _).ShouldBeFalse();
        waiting.Headers.ETag.ShouldBeNull();
        waiting.Headers.CacheControl!.NoStore.ShouldBeTrue();

        var page = await service.Get("/api/v1/submissions?region=421202,421221&limit=1", service.Reviewer);
        var next = await service.Get($"/api/v1/submissions?region=421202,421221&limit=1&cursor={page.Next}", service.Reviewer);
        Ids(page).Concat(Ids(next)).ShouldBe(Ids(waiting).Take(2));
        Ids(await service.Get("/api/v1/submissions", service.OtherReporter)).Intersect(ids).ShouldBeEmpty();
        Ids(await service.Get("/api/v1/submissions?state=withdrawn", service.Reviewer)).Intersect(ids).ShouldBeEmpty();
    }

    private async Task Approve(string id) =>
        (await service.Post(service.Reviewer, $"submissions/{id}/approve")).ShouldBe(HttpStatusCode.OK);

    private static IEnumerable<string> Ids(Answer answer) => answer.Items.Select(row => row.Text("id"));

    private static (string, string) Key(MadeKey key) => KeyedService.Header(key.Text);

    private static (string, string) Key(string text) => KeyedService.Header(text);

}
