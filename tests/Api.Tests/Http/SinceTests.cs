using System.Net;
using Indicators.Api.Tests.Features.Figures;

namespace Indicators.Api.Tests.Http;

/// <summary>
/// What since says on every route that takes it: what no revision was ever called is wrong, what is of another history is gone.
/// </summary>
public sealed class SinceTests(ExampleService service) : IClassFixture<ExampleService>
{
    private const string Figure = "indicator=tech-contract-turnover&region=421200&period=2020-H1";
    private static readonly string Hash = new('0', 64);

    public static TheoryData<string> Routes =>
    [
        "changes?", $"measures?{Figure}&measure=value&", $"growth?{Figure}&", $"completion?{Figure}&",
        "rankings?indicator=advanced-county-streak&within=360100&period=2013&", $"explain?{Figure}&measure=value&",
        "audit?region=421200&", "scores?scheme=xianning-trial-2020&region=421200&period=2020-H1&",
    ];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task What_no_revision_was_ever_called_is_wrong(string route)
    {
        string[] texts =
            ["3:deadbeef", "x", "3:", $":{Hash}", "-1", "1.5", $"3:{Hash}:3", $"3:{Hash[1..]}G", $"3:{new string('A', Hash.Length)}"];
        foreach (var text in texts)
            (await service.Client.Get($"/api/v1/{route}since={text}")).ShouldBeProblem(HttpStatusCode.BadRequest, "since bad-revision");
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_revision_of_another_history_is_gone(string route)
    {
        foreach (var number in (string[])["1", "999999", "99999999999999999999"])
        {
            (await service.Client.Get($"/api/v1/{route}since={number}:{Hash}"))
                .ShouldBeProblem(HttpStatusCode.Gone, "since history-changed");
        }

        (await service.Client.Get($"/api/v1/{route}since=999999")).ShouldBeProblem(HttpStatusCode.Gone, "since unknown-revision");
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task The_revision_that_is_there_by_its_name_is_taken(string route)
    {
        var newest = await service.Client.Get("/api/v1/revisions?limit=1");
        var since = $"{newest.Header("Revision")}:{newest.Header("History")}";

        (await service.Client.Get($"/api/v1/{route}since={since}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Asked_among_others_it_is_told_likewise()
    {
        var answers = (await service.Client.Post(
            "/api/v1/query", $$"""{ "queries": { "wrong": "/changes?since=3:deadbeef", "gone": "/changes?since=1:{{Hash}}" } }"""))
            .Json.GetProperty("answers");

        answers.GetProperty("wrong").GetProperty("status").GetInt32().ShouldBe(400);
        answers.GetProperty("gone").GetProperty("status").GetInt32().ShouldBe(410);
    }

    [Theory]
    [InlineData("3:deadbeef", "asOf bad-as-of")]
    [InlineData("999999", "asOf unknown-revision")]
    public async Task A_state_is_asked_for_by_its_number_or_time_alone(string asOf, string fault) =>
        (await service.Client.Get($"/api/v1/actuals?{Figure}&asOf={asOf}")).ShouldBeProblem(HttpStatusCode.BadRequest, fault);

    [Theory]
    [InlineData("\"deadbeef\"")]
    [InlineData("3:deadbeef")]
    [InlineData("W/\"3.deadbeef\"")]
    public async Task A_tag_of_another_history_gets_the_answer(string tag) =>
        (await service.Client.Get($"/api/v1/actuals?{Figure}", ("If-None-Match", tag))).ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task A_head_that_is_to_be_verified_is_a_revision_with_its_whole_name()
    {
        foreach (var head in (string[])["3:deadbeef", "3"])
        {
            (await service.Client.Get($"/api/v1/revisions/verify?head={head}"))
                .ShouldBeProblem(HttpStatusCode.BadRequest, "head bad-revision");
        }
    }
}
