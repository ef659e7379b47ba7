using System.Net;

namespace Indicators.Api.Tests.Features.Submissions;

public sealed class BatchTests(ReviewedService service) : IClassFixture<ReviewedService>
{
    [Fact]
    public async Task Those_that_lie_wholly_within_are_approved_each_by_itself()
    {
        var (period, other) = (service.NewPeriod(), service.NewPeriod());
        var within = await service.Submitted($"{ReviewedService.Row(period, 5)}, {ReviewedService.Row($"{period}-H1", 2)}");
        var theirs = await service.Submitted(ReviewedService.Row(period, 6, ReviewedService.Other), by: service.OtherReporter);
        var queried = await service.Submitted(ReviewedService.Row($"{period}-Q1", -1));
        var beyond = await service.Submitted($"{ReviewedService.Row($"{period}-Q2", 1)}, {ReviewedService.Row(other, 1)}");

        var answer = await service.Post(
            service.Reviewer, "submissions/approve",
            $$"""{ "indicators": ["受审数"], "period": "{{period}}", "within": "咸宁市" }""");
        answer.ShouldBe(HttpStatusCode.OK);
        answer.Json.GetProperty("approved").EnumerateArray().Select(receipt => receipt.Text("id")).ShouldBe([within, theirs]);
        var refused = answer.Json.GetProperty("refused").EnumerateArray().ShouldHaveSingleItem();
        (refused.Text("id"), refused.GetProperty("errors")[0].Text("code")).ShouldBe((queried, "query-open"));
        (await service.State(beyond)).ShouldBe("waiting");
        (await service.Values(period)).ShouldBe(["5", "6"]);
    }

    [Fact]
    public async Task It_takes_only_what_awaits_the_caller()
    {
        var period = service.NewPeriod();
        var id = await service.Submitted(ReviewedService.Row(period, 5));
        var answer = await service.Post(service.Own, "submissions/approve", $$"""{ "period": "{{period}}" }""");
        answer.ShouldBe(HttpStatusCode.OK).Json.GetProperty("approved").GetArrayLength().ShouldBe(0);
        (await service.State(id)).ShouldBe("waiting");
    }

    [Fact]
    public async Task What_is_meant_must_be_said()
    {
        (await service.Post(service.Reviewer, "submissions/approve"))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "indicators required");
        (await service.Post(service.Reviewer, "submissions/approve", """{ "indicators": ["nothing"], "within": "nowhere" }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "indicators unknown-indicator", "within unknown-region");
    }
}
