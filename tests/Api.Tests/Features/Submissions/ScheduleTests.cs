using System.Net;
using Indicators.Api.Tests.Security;

namespace Indicators.Api.Tests.Features.Submissions;

public sealed class ScheduleTests(ClockedService service) : IClassFixture<ClockedService>
{
    [Fact]
    public async Task Approved_it_waits_for_its_time_and_is_nowhere_before()
    {
        var period = service.NewPeriod();
        var id = await service.Submitted(ReviewedService.Row(period, 5), $$""", "releaseAt": "{{service.In(2)}}" """);
        var before = await Answers(period);

        var approved = await service.Post(service.Reviewer, $"submissions/{id}/approve");
        approved.ShouldBe(HttpStatusCode.OK).Json.Text("state").ShouldBe("scheduled");
        await service.Release();
        (await Answers(period)).ShouldBe(before);

        service.Clock.Now = service.Clock.Now.AddHours(2);
        await service.Release();
        (await service.State(id)).ShouldBe("released");
        (await service.Values(period)).ShouldBe(["5"]);
        (await service.Post(service.Reviewer, $"submissions/{id}/approve")).Text.ShouldBe(approved.Text);
        var revision = (await service.Get("/api/v1/revisions?limit=1", null)).Only;
        (revision.Text("submission"), revision.Text("who"), revision.Text("approvedBy")).ShouldBe((id, "咸安区填报", "咸宁市审核"));
    }

    [Fact]
    public async Task Several_processes_release_it_once()
    {
        var period = service.NewPeriod();
        var id = await service.Submitted(ReviewedService.Row(period, 5));
        await service.Post(service.Reviewer, $"submissions/{id}/approve", $$"""{ "releaseAt": "{{service.In(1)}}" }""");
        _ = service.Elsewhere;
        service.Clock.Now = service.Clock.Now.AddHours(1);

        await Task.WhenAll(Task.Run(service.Release), Task.Run(service.ReleaseElsewhere));

        (await service.State(id)).ShouldBe("released");
        (await service.Get("/api/v1/revisions?limit=1000", null)).Items.Count(revision => revision.Text("submission") == id).ShouldBe(1);
        var trail = (await service.Get($"/api/v1/submissions/{id}", service.Reviewer)).Json.GetProperty("trail");
        trail.EnumerateArray().Select(what => what.Text("action")).ShouldBe(["submitted", "approved", "released"]);
    }

    [Fact]
    public async Task What_does_not_fit_when_its_time_comes_is_returned_with_its_cells()
    {
        var period = service.NewPeriod();
        var late = await service.Submitted(ReviewedService.Row(period, 5));
        var first = await service.Submitted(ReviewedService.Row(period, 6));
        await service.Post(service.Reviewer, $"submissions/{late}/approve", $$"""{ "releaseAt": "{{service.In(1)}}" }""");
        (await service.Post(service.Reviewer, $"submissions/{first}/approve")).ShouldBe(HttpStatusCode.OK);

        service.Clock.Now = service.Clock.Now.AddHours(1);
        await service.Release();
        var returned = (await service.Get($"/api/v1/submissions/{late}", service.Reporter)).Json;
        returned.Text("state").ShouldBe("returned");
        returned.Text("comment").ShouldContain($"受审数 咸安区 {period}");
        returned.GetProperty("trail").EnumerateArray().Last().Text("action").ShouldBe("failed");
        (await service.Values(period)).ShouldBe(["6"]);
    }

    [Fact]
    public async Task A_time_that_is_past_is_refused_and_logged()
    {
        var period = service.NewPeriod();
        (await service.Submit(service.Reporter, ReviewedService.Row(period, 5), $$""", "releaseAt": "{{service.In(-1)}}" """))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "releaseAt past-release");
        var id = await service.Submitted(ReviewedService.Row(period, 5));
        (await service.Post(service.Reviewer, $"submissions/{id}/approve", $$"""{ "releaseAt": "{{service.In(0)}}" }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "releaseAt past-release");
        (await service.Post(service.Reviewer, $"submissions/{id}/approve", """{ "releaseAt": "soon" }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "releaseAt bad-time");
        (await service.State(id)).ShouldBe("waiting");
        var log = await service.Client.Get(
            "/api/v1/access-log?event=refused&who=咸宁市审核", KeyedService.Header(KeyedService.AdminKey));
        log.Items.Select(row => $"{row.Text("action")} {row.Text("detail")}")
            .ShouldContain($"POST /api/v1/submissions/{id}/approve past-release");
    }

    [Fact]
    public async Task Until_its_time_it_can_be_taken_back_or_returned()
    {
        var period = service.NewPeriod();
        (MadeKey Key, string Action, string State)[] ways =
            [(service.Reporter, "withdraw", "withdrawn"), (service.Reviewer, "return", "returned")];
        foreach (var (key, action, state) in ways)
        {
            var id = await service.Submitted(ReviewedService.Row(period, 5), $$""", "releaseAt": "{{service.In(2)}}" """);
            await service.Post(service.Reviewer, $"submissions/{id}/approve");
            (await service.Post(key, $"submissions/{id}/{action}", """{ "note": "暂缓" }""")).ShouldBe(HttpStatusCode.OK);
            (await service.State(id)).ShouldBe(state);
        }

        service.Clock.Now = service.Clock.Now.AddHours(2);
        await service.Release();
        (await service.Values(period)).ShouldBeEmpty();
    }

    // Values, counts, lists of periods and revisions, and the tags of all.
    private async Task<IReadOnlyList<string>> Answers(string period)
    {
        List<string> told = [];
        foreach (var path in (string[])
        [
            $"actuals?indicator=reviewed&period={period}", $"measures?indicator=reviewed&region=421202&period={period}",
            "periods?indicator=reviewed&region=421202", "revisions", "changes?since=0", "indicators/reviewed",
            $"rankings?indicator=reviewed&within=421200&period={period}",
        ])
        {
            var answer = await service.Get($"/api/v1/{path}", null);
            told.Add($"{answer.Headers.ETag} {answer.Text}");
        }

        return told;
    }
}
