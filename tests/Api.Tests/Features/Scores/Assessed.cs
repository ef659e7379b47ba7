using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Features.Scores;

/// <summary>
/// 南昌, 景德镇 and 萍乡 as a group, with figures whose points can be worked out by hand. Patents grew from 100, 200 and 400 to 150, 220 and
/// 400 (50, 10 and 0 %); of 50, 50 and 80 亿元 of contracts 60, 45 and 100 were reached (120, 90 and 125 %).
/// </summary>
public sealed class Assessed : Service, IAsyncLifetime
{
    public static readonly string[] Regions = ["360100", "360200", "360300"];

    public async Task InitializeAsync()
    {
        await Group("three", Regions);
        await Actuals("patent-applications", "2018", 100, 200, 400);
        await Actuals("patent-applications", "2019", 150, 220, 400);
        await Actuals("tech-contract-turnover", "2019", 60, 45, 100);
        await Targets("tech-contract-turnover", "expected", 50, 50, 80);
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public async Task Group(string code, params string[] regions)
    {
        var members = string.Join(',', regions.Select(region => $$"""{ "region": "{{region}}" }"""));
        (await Client.Put($"/api/v1/groups/{code}", $$"""{ "name": "{{code}}", "members": [{{members}}] }"""))
            .ShouldBe(HttpStatusCode.Created);
    }

    public Task<Answer> Actuals(string indicator, string period, params decimal[] values) =>
        Rows("actuals", values, (region, value) =>
            $$"""{ "indicator": "{{indicator}}", "region": "{{region}}", "period": "{{period}}", "value": {{value}} }""");

    public Task<Answer> Targets(string indicator, string commitment, params decimal[] values) => Rows("targets", values, (region, value) =>
        $$"""{ "indicator": "{{indicator}}", "region": "{{region}}", "period": "2019", "kind": "level", "commitment": "{{commitment}}","""
        + $$""" "value": {{value}} }""");

    public async Task<Answer> Scheme(string code, decimal weight, params string[] items) => await Client.Put(
        $"/api/v1/schemes/{code}", $$"""{ "name": "{{code}}", "weight": {{weight}}, "items": [{{string.Join(',', items)}}] }""");

    public async Task<IReadOnlyList<JsonElement>> Scores(string scheme, string words = "&group=three&sort=region") =>
        (await Client.Get($"/api/v1/scores?scheme={scheme}&period=2019{words}")).ShouldBe(HttpStatusCode.OK).Items;

    private async Task<Answer> Rows(string list, decimal[] values, Func<string, decimal, string> row) =>
        (await Client.PostRows(list, [.. Regions.Zip(values, row)])).ShouldBe(HttpStatusCode.OK);
}
