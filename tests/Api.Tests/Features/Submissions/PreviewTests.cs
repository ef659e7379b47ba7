using System.Net;
using Indicators.Api.Tests.Security;

namespace Indicators.Api.Tests.Features.Submissions;

public sealed class PreviewTests(ReviewedService service) : IClassFixture<ReviewedService>
{
    [Fact]
    public async Task A_reviewer_sees_what_would_be_and_nobody_keeps_it()
    {
        var period = service.NewPeriod();
        await service.Post(service.Reviewer, $"submissions/{await service.Submitted(ReviewedService.Row(period, 4))}/approve");
        var next = $"{int.Parse(period, System.Globalization.CultureInfo.InvariantCulture) + 1}";
        var id = await service.Submitted(ReviewedService.Row(next, 5));
        var path = $"/api/v1/growth?indicator=reviewed&region=421202&period={next}";

        var preview = (await service.Get($"{path}&with={id}", service.Reviewer)).ShouldBe(HttpStatusCode.OK);
        var row = preview.Only;
        (row.Text("value"), row.Text("growth"), row.Text("flags")).ShouldBe(("5", "25", """["preview"]"""));
        preview.Headers.CacheControl!.NoStore.ShouldBeTrue();
        preview.Headers.ETag.ShouldBeNull();
        (await service.Get(path, service.Reviewer)).Only.Text("reasons").ShouldContain("not-reported");

        // Other rows are seen at once.
        await service.Put(service.Reporter, $"submissions/{id}", $$"""{ "actuals": [{{ReviewedService.Row(next, 6)}}] }""");
        (await service.Get($"{path}&with={id}", service.Reviewer)).Only.Text("growth").ShouldBe("50");
        (await service.Get($"{path}&with={id}&format=csv", service.Reviewer)).Headers.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task The_audit_tells_what_a_submission_would_contradict()
    {
        var period = service.NewPeriod();
        await service.Post(service.Reviewer, $"submissions/{await service.Submitted(ReviewedService.Row(period, 4))}/approve");
        var id = await service.Submitted(
            $"{ReviewedService.Row($"{period}-H1", 3)}, {ReviewedService.Row($"{period}-H2", 2)}", """, "source": "半年报" """);
        var path = $"/api/v1/audit?indicator=reviewed&region=421202&from={period}&to={period}&verdict=contradiction";

        (await service.Get(path, service.Reviewer)).Items.ShouldBeEmpty();
        var preview = (await service.Get($"{path}&with={id}", service.Reviewer)).ShouldBe(HttpStatusCode.OK);
        (preview.Only.Text("declared"), preview.Only.Text("derivedValue"), preview.Only.Text("revision")).ShouldBe(("4", "5", ""));
        preview.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await service.Get($"{path}&with={id}&since=1", service.Reviewer)).Faults.ShouldContain("with conflicting-words");
        (await service.Get($"{path}&with={id}", service.OtherReporter))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "with unknown-submission");
    }

    [Fact]
    public async Task Whom_it_names_previews_it_and_each_read_is_logged()
    {
        var (period, named) = (service.NewPeriod(), await service.Make("reader", "360100", "预览人"));
        var id = await service.Submitted(ReviewedService.Row(period, 5), """, "previewers": ["预览人"] """);
        foreach (var route in (string[])["measures", "completion", "rankings"])
        {
            (await service.Get($"/api/v1/{route}?indicator=reviewed&region=421202&period={period}&with={id}", named))
                .Only.Text("value").ShouldBe("5");
        }

        (await service.Get($"/api/v1/explain?measure=value&indicator=reviewed&region=421202&period={period}&with={id}", named))
            .ShouldBe(HttpStatusCode.OK).Json.GetProperty("figure").Text("value").ShouldBe("5");
        (await service.Get($"/api/v1/submissions/{id}/diff", named)).ShouldBeProblem(HttpStatusCode.NotFound, "unknown-submission");
        var log = await Log("event=preview&who=预览人");
        log.Items.Select(row => $"{row.Text("action")} {row.Text("detail")}").ShouldBe(
            ((string[])["explain", "rankings", "completion", "measures"]).Select(route => $"GET /api/v1/{route} {id}"));
    }

    [Fact]
    public async Task To_who_is_not_named_it_is_not_there()
    {
        var (period, other) = (service.NewPeriod(), await service.Make("reader", "421200", "旁人"));
        var id = await service.Submitted(ReviewedService.Row(period, 5));
        var path = $"/api/v1/measures?indicator=reviewed&region=421202&period={period}&with=";
        var (unnamed, unknown) = (await service.Get(path + id, other), await service.Get($"{path}0000000000", other));
        unnamed.ShouldBeProblem(HttpStatusCode.BadRequest, "with unknown-submission");
        unnamed.Text.ShouldBe(unknown.Text.Replace("0000000000", id));
        (await service.Get(path + id, null)).ShouldBeProblem(HttpStatusCode.BadRequest, "with unknown-submission");
        (await service.Get(path + id, service.Reporter)).ShouldBe(HttpStatusCode.BadRequest);
        (await Log("who=旁人")).Items.Count(row => row.Text("detail") == "unknown-submission").ShouldBe(2);
    }

    [Fact]
    public async Task It_goes_neither_with_the_past_nor_with_what_counts_already()
    {
        var period = service.NewPeriod();
        var id = await service.Submitted(ReviewedService.Row(period, 5));
        var path = $"/api/v1/measures?indicator=reviewed&region=421202&period={period}&with={id}";
        (await service.Get($"{path}&since=0", service.Reviewer)).ShouldBeProblem(HttpStatusCode.BadRequest, "with conflicting-words");
        (await service.Get($"{path}&asOf=1", service.Reviewer)).Faults.ShouldContain("with conflicting-words");
        await service.Post(service.Reviewer, $"submissions/{id}/approve");
        (await service.Get(path, service.Reviewer)).ShouldBeProblem(HttpStatusCode.BadRequest, "with wrong-state");
    }

    [Fact]
    public async Task What_is_asked_together_with_a_preview_is_kept_by_nobody_and_logged()
    {
        var period = service.NewPeriod();
        var id = await service.Submitted(ReviewedService.Row(period, 5));
        var path = $"/measures?indicator=reviewed&region=421202&period={period}";
        var body = $$"""{ "queries": { "now": "{{path}}", "then": "{{path}}&with={{id}}" } }""";

        var seen = (await service.Post(service.Reviewer, "query", body)).ShouldBe(HttpStatusCode.OK);
        seen.Headers.CacheControl!.NoStore.ShouldBeTrue();
        seen.Headers.ETag.ShouldBeNull();
        var answers = seen.Json.GetProperty("answers");
        answers.EnumerateObject().Select(one => one.Value.GetProperty("body").GetProperty("items")[0].Text("value")).ShouldBe(["", "5"]);
        (await Log("event=preview&who=咸宁市审核")).Text.ShouldContain(id);

        var refused = (await service.Post(service.OtherReporter, "query", body)).ShouldBe(HttpStatusCode.OK);
        refused.Json.GetProperty("answers").GetProperty("then").Text("status").ShouldNotBe("200");
    }

    [Fact]
    public async Task Who_may_preview_is_a_key_that_there_is()
    {
        (await service.Submit(service.Reporter, ReviewedService.Row(service.NewPeriod(), 5), """, "previewers": ["无此人"] """))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "previewers unknown-key");
    }

    [Fact]
    public async Task A_figure_tells_who_wrote_filled_checked_and_signed_it()
    {
        var period = service.NewPeriod();
        var id = await service.Submitted(ReviewedService.Row(period, 5), """, "checkedBy": "李四", "signedBy": "王五" """);
        await service.Post(service.Reviewer, $"submissions/{id}/approve");
        var explained = await service.Get(
            $"/api/v1/explain?measure=value&indicator=reviewed&region=421202&period={period}", service.Reviewer);
        var input = explained.Json.GetProperty("inputs")[0];
        ((string[])["who", "filledBy", "checkedBy", "signedBy"]).Select(field => input.Text(field))
            .ShouldBe(["咸安区填报", "张三", "李四", "王五"]);
    }

    [Fact]
    public async Task So_do_the_spans_that_a_figure_follows_from()
    {
        var period = service.NewPeriod();
        foreach (var (half, by) in ((string, string)[])[("H1", "李四"), ("H2", "赵六")])
        {
            var id = await service.Submitted(ReviewedService.Row($"{period}-{half}", 5), $$""", "checkedBy": "{{by}}" """);
            await service.Post(service.Reviewer, $"submissions/{id}/approve");
        }

        var explained = await service.Get(
            $"/api/v1/explain?measure=value&indicator=reviewed&region=421202&period={period}", service.Reviewer);
        explained.Json.GetProperty("inputs")[0].GetProperty("parts").EnumerateArray()
            .Select(part => $"{part.Text("period")} {part.Text("who")} {part.Text("checkedBy")}")
            .ShouldBe([$"{period}-H1 咸安区填报 李四", $"{period}-H2 咸安区填报 赵六"]);
    }

    private async Task<Answer> Log(string words) => await service.Client.Get(
        $"/api/v1/access-log?{words}", KeyedService.Header(KeyedService.AdminKey));
}
