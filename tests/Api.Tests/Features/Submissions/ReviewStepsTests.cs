using System.Net;

namespace Indicators.Api.Tests.Features.Submissions;

public sealed class ReviewStepsTests(ReviewStepsTests.ThreeSteps service) : IClassFixture<ReviewStepsTests.ThreeSteps>
{
    [Fact]
    public async Task It_passes_county_prefecture_and_province_in_turn()
    {
        var period = service.NewPeriod();
        var id = await service.Submitted(ReviewedService.Row(period, 5));

        var first = (await service.Post(service.Own, $"submissions/{id}/approve")).ShouldBe(HttpStatusCode.OK);
        (first.Json.Text("state"), first.Json.Text("step"), first.Json.Text("steps")).ShouldBe(("waiting", "1", "3"));
        var second = await service.Post(service.Reviewer, $"submissions/{id}/approve");
        second.Json.Text("step").ShouldBe("2");
        (await service.Post(service.Reviewer, $"submissions/{id}/approve")).Text.ShouldBe(second.Text, "nobody takes two steps");
        var listed = await service.Get("/api/v1/submissions?indicator=reviewed", service.Province);
        listed.Items.Single(row => row.Text("id") == id).Text("awaitsYou").ShouldBe("True");
        (await service.Get($"/api/v1/submissions/{id}", service.Own)).Json.Text("awaitsYou").ShouldBe("False");
        var beside = await service.Make("reviewer", "421200", "咸宁市另一人");
        (await service.Post(beside, $"submissions/{id}/approve")).ShouldBeProblem(HttpStatusCode.Forbidden, "out-of-scope");
        (await service.Values(period)).ShouldBeEmpty();

        var last = await service.Post(service.Province, $"submissions/{id}/approve");
        last.ShouldBe(HttpStatusCode.OK).Json.Text("state").ShouldBe("approved");
        (await service.Values(period)).ShouldBe(["5"]);
        (await service.Get($"/api/v1/revisions/{last.Json.Text("revision")}", null)).Json.Text("approvedBy")
            .ShouldBe("咸安区审核, 咸宁市审核, 湖北省审核");
        (await service.Post(service.Own, $"submissions/{id}/approve")).Text.ShouldBe(first.Text);
    }

    [Fact]
    public async Task Returned_at_a_later_step_it_begins_anew()
    {
        var period = service.NewPeriod();
        var id = await service.Submitted(ReviewedService.Row(period, 5));
        await service.Post(service.Own, $"submissions/{id}/approve");
        (await service.Post(service.Reviewer, $"submissions/{id}/return", """{ "note": "补说明" }""")).ShouldBe(HttpStatusCode.OK);
        await service.Put(service.Reporter, $"submissions/{id}", $$"""{ "actuals": [{{ReviewedService.Row(period, 6)}}] }""");

        foreach (var (key, step) in new[] { (service.Own, "1"), (service.Reviewer, "2"), (service.Province, "3") })
            (await service.Post(key, $"submissions/{id}/approve")).ShouldBe(HttpStatusCode.OK).Json.Text("step").ShouldBe(step);
        (await service.Values(period)).ShouldBe(["6"]);
    }

    public sealed class ThreeSteps : ReviewedService
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:AdminKey"] = AdminKey, ["Indicators:ReviewSteps"] = "3" };
    }
}
