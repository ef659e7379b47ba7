using System.Net;

namespace Indicators.Api.Tests.Features.Figures;

/// <summary>Figures that cannot be true beside what else was reported say so where they are read.</summary>
public sealed class ContradictionTests(Service service) : IClassFixture<Service>
{
    private const string Contradiction = """["contradiction"]""";

    private readonly Client _client = service.Client;

    [Fact]
    public async Task A_running_total_of_a_count_that_falls_is_flagged_in_every_answer()
    {
        await Write("patent-applications", ("360100", "2020-01..2020-04", 100), ("360100", "2020-01..2020-05", 90));

        (await Flags("measures?measure=value", "patent-applications", "360100", "2020-01..2020-05")).ShouldBe(Contradiction);
        (await Flags("growth?compare=year", "patent-applications", "360100", "2020-01..2020-04")).ShouldBe(Contradiction);
        (await Flags("rankings?by=value", "patent-applications", "360100", "2020-01..2020-05")).ShouldBe(Contradiction);
        (await Flags("measures?measure=value", "patent-applications", "360100", "2020-05")).ShouldBe(
            Contradiction, "it is the difference of the two");
    }

    [Fact]
    public async Task What_may_be_lost_may_fall()
    {
        await Write("tech-contract-turnover", ("360100", "2020-Q1", 100), ("360100", "2020-H1", 90));

        (await Flags("measures?measure=value", "tech-contract-turnover", "360100", "2020-H1")).ShouldBe("[]");
    }

    [Fact]
    public async Task A_part_that_is_more_than_its_whole_is_told_with_the_whole()
    {
        await Write("patent-applications", ("421200", "2020", 10), ("421202", "2020", 12));

        (await Flags("measures?measure=value", "patent-applications", "421200", "2020")).ShouldBe(Contradiction);
        (await Flags("measures?measure=value", "patent-applications", "421202", "2020")).ShouldBe("[]");
        (await Flags("measures?measure=value", "patent-applications", "421200", "2020", "&asOf=0")).ShouldBe("[]");
    }

    [Fact]
    public async Task A_total_unlike_its_parts_is_told()
    {
        await Write("municipal-progress-awards", ("360700", "2012", 51));
        foreach (var (prize, count) in new[] { ("first", 5), ("second", 20), ("third", 25) })
            await Write($"municipal-progress-{prize}-prizes", ("360700", "2012", count));

        (await Flags("measures?measure=value", "municipal-progress-awards", "360700", "2012")).ShouldBe(Contradiction);
    }

    [Fact]
    public async Task An_answer_that_a_client_has_is_new_once_a_region_below_contradicts_it()
    {
        await Write("patent-grants", ("420100", "2020", 10));
        const string path = "/api/v1/measures?measure=value&indicator=patent-grants&region=420100&period=2020";
        var before = await _client.Get(path);
        before.Only.Text("flags").ShouldBe("[]");

        await Write("patent-grants", ("420102", "2020", 12));

        var after = await _client.Get(path, ("If-None-Match", before.Headers.ETag!.ToString()));
        after.ShouldBe(HttpStatusCode.OK).Only.Text("flags").ShouldBe(Contradiction);
        after.Revision.ShouldBe(before.Revision + 1);
    }

    private async Task Write(string indicator, params (string Region, string Period, int Value)[] figures) =>
        (await _client.PostRows("actuals", [.. figures.Select(figure =>
            $$"""{ "indicator": "{{indicator}}", "region": "{{figure.Region}}", "period": "{{figure.Period}}","""
            + $$""" "value": {{figure.Value}} }""")]))
            .ShouldBe(HttpStatusCode.OK);

    private async Task<string> Flags(string route, string indicator, string region, string period, string words = "") =>
        (await _client.Get($"/api/v1/{route}&indicator={indicator}&region={region}&period={period}{words}")).Only.Text("flags");
}
