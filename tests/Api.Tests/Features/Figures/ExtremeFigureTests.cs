using System.Net;

namespace Indicators.Api.Tests.Features.Figures;

/// <summary>Whatever could be stored, every measure of it is a figure or a reason.</summary>
public sealed class ExtremeFigureTests(Service service) : IClassFixture<Service>
{
    private readonly Client _client = service.Client;

    [Theory]
    [InlineData("growth", "1000000000")]
    [InlineData("growth", "-1000000000")]
    [InlineData("averageGrowth", "1000000000")]
    [InlineData("cumulativeChange", "1000000000")]
    [InlineData("share", "1000000000")]
    [InlineData("level", "9000000000000")]
    [InlineData("level", "0.000001")]
    [InlineData("increment", "9000000000000")]
    public async Task The_largest_target_against_the_largest_and_the_smallest_figures(string kind, string wanted)
    {
        string[] values = ["9000000000000", "0.000001", "9000000000000", "0.000001", "-9000000000000"];
        foreach (var direction in (string[])["higher", "lower"])
        {
            var code = $"{kind.ToLowerInvariant()}-{wanted.Length}-{direction}";
            await _client.PostRows(
                "indicators",
                $$"""{ "code": "{{code}}", "name": "{{code}}", "unit": "件", "nature": "flow", "direction": "{{direction}}" }""");
            (await _client.PostRows(
                "actuals", [.. values.Select(
                    (value, n) => $$"""{ "indicator": "{{code}}", "region": "360100", "period": "{{2011 + n}}", "value": {{value}} }""")]))
                .ShouldBe(HttpStatusCode.OK);
            (await _client.PostRows(
                "targets", [.. values.Select(
                    (_, n) => $$"""{ "indicator": "{{code}}", "region": "360100", "period": "{{2011 + n}}", "kind": "{{kind}}", "value":"""
                        + $$""" {{wanted}} }""")]))
                .ShouldBe(HttpStatusCode.OK);
            (await _client.PostRows(
                "declared", [.. values.Select(
                    (_, n) => $$"""{ "indicator": "{{code}}", "region": "360100", "period": "{{2011 + n}}", "measure": "growth","""
                        + """ "value": 1000000000 }""")]))
                .ShouldBe(HttpStatusCode.OK);

            foreach (var compare in (string[])["year", "twoYear", "average-3"])
            {
                var words = $"indicator={code}&region=360100&from=2011&to=2015&frequency=year&measure=value,growth,completion,pace,share"
                    + $"&compare={compare}";
                foreach (var formula in (string[])["", "&formula=mirror", "&formula=inverse"])
                {
                    var answer = await _client.Get($"/api/v1/measures?{words}{formula}");
                    answer.ShouldBe(HttpStatusCode.OK);
                    answer.Items.Count.ShouldBe(5);
                }
            }
        }
    }

    [Theory]
    [InlineData("targets", "kind", "growth")]
    [InlineData("targets", "kind", "averageGrowth")]
    [InlineData("declared", "measure", "growth")]
    [InlineData("declared", "measure", "completion")]
    public async Task A_rate_that_nothing_grows_by_is_refused(string list, string word, string rate) =>
        (await _client.PostRows(
            list, $$"""{ "indicator": "patent-applications", "region": "360100", "period": "2014", "{{word}}": "{{rate}}", "value":"""
                + """ 1000000000.01 }"""))
            .ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "0 value out-of-range");
}
