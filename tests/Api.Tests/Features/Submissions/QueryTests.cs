using System.Net;

namespace Indicators.Api.Tests.Features.Submissions;

/// <summary>What was not unlikely when it was sent may be when it is to count.</summary>
public sealed class QueryTests(ReviewedService service) : IClassFixture<ReviewedService>
{
    [Fact]
    public async Task What_is_unlikely_only_now_is_queried_when_it_is_to_be_approved()
    {
        var period = service.NewPeriod();
        var next = $"{int.Parse(period, System.Globalization.CultureInfo.InvariantCulture) + 1}";
        var id = await service.Submitted(ReviewedService.Row(next, 10));
        (await Approve(await service.Submitted(ReviewedService.Row(period, 1)))).ShouldBe(HttpStatusCode.OK);

        (await Approve(id)).ShouldBeProblem(HttpStatusCode.Conflict, "0 value query-open");
        (await Approve(id)).ShouldBeProblem(HttpStatusCode.Conflict, "0 value query-open");
        var queried = (await service.Get($"/api/v1/submissions/{id}", service.Reporter)).Json;
        (queried.Text("state"), queried.Text("openQueries")).ShouldBe(("waiting", "1"));
        queried.GetProperty("queries")[0].Text("code").ShouldBe("unusual-change");

        await service.Put(service.Reporter, $"submissions/{id}", """{ "answers": [{ "queries": [1], "answer": "新设三家" }] }""");
        (await Approve(id)).ShouldBe(HttpStatusCode.OK);
        (await service.Get($"/api/v1/submissions/{id}", service.Reviewer)).Json.GetProperty("trail").EnumerateArray()
            .Select(what => $"{what.Text("action")} {what.Text("who")} {what.Text("queries")}")
            .ShouldBe(["submitted 咸安区填报 ", "queried 咸宁市审核 [1]", "answered 咸安区填报 [1]", "approved 咸宁市审核 "]);
    }

    private Task<Answer> Approve(string id) => service.Post(service.Reviewer, $"submissions/{id}/approve");
}
