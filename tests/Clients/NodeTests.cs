using Indicators.Api.Tests;
using Indicators.Api.Tests.Faults;

namespace Indicators.Clients.Tests;

/// <summary>Clients of others, in JavaScript, ask the service and read the same figures.</summary>
public sealed class NodeTests : IAsyncLifetime, IDisposable
{
    private static readonly string Scripts = Path.Combine(Tool.Repository, "tests/Clients/node");

    private readonly TestDatabase _database = new();
    private RunningService _service = null!;

    public async Task InitializeAsync()
    {
        _service = await RunningService.Start(_database.ConnectionString);
        await _service.Client.PostRows(
            "actuals",
            Row("patent-applications", "360100", "2012", 4528, """, "status": "estimated" """),
            Row("patent-applications", "360100", "2013", 6190),
            Row("patent-applications", "360300", "2013", 812.5m), Row("patent-applications", "360400", "2013", 900),
            Row("tech-contract-turnover", "421200", "2020-H1", 30.13m));
        await _service.Client.PostRows(
            "targets", """{ "indicator": "tech-contract-turnover", "region": "421200", "period": "2020", "kind": "level", "value": 50 }""");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _service.Dispose();
        _database.Dispose();
    }

    [WithPackage("jsonstat-toolkit")]
    public async Task Jsonstat_toolkit_reads_a_ranking_to_the_same_figures()
    {
        const string ranking = "api/v1/rankings?indicator=patent-applications&within=360000&level=prefecture&period=2013";
        var own = (await _service.Client.Get($"/{ranking}")).Items
            .Select(row => $"{row.Text("region")} {row.Text("value")} {row.Text("rank")}");

        var read = await Run("jsonstat.cjs", $"{_service.Address}{ranking}&format=jsonstat");

        read.Take(3).ShouldBe(["360100 6190 1", "360400 900 2", "360300 812.5 3"]);
        read.Select(line => line.TrimEnd()).ShouldBe(own.Select(line => line.TrimEnd()));
    }

    [WithPackage("sdmx-json-parser")]
    public async Task Sdmx_rest_finds_and_asks_for_a_series_and_sdmx_json_parser_reads_it() =>
        (await Run("sdmx.cjs", $"{_service.Address}sdmx/2.1", "360100.patent-applications.value")).ShouldBe(
        [
            "rest 2012 4528", "rest 2013 6190", "parser 2012年 4528 预计 件", "parser 2013年 6190 正式 件",
        ]);

    [WithPackage("@hey-api/openapi-ts")]
    public async Task A_client_that_hey_api_generates_compiles_and_does_a_round_trip()
    {
        var folder = Directory.CreateTempSubdirectory("indicators-hey-api-").FullName;
        try
        {
            var client = Path.Combine(folder, "client");
            await Node(folder, "@hey-api/openapi-ts/bin/run.js", "-i", Tool.Contract, "-o", client, "-c", "@hey-api/client-fetch");
            File.Copy(Path.Combine(Scripts, "generated.ts"), Path.Combine(folder, "generated.ts"));
            await Node(
                folder, "typescript/bin/tsc", "--target", "es2022", "--module", "commonjs", "--moduleResolution", "node10",
                "--lib", "es2022,dom,dom.iterable", "--strict", "--skipLibCheck", "--outDir", folder, Path.Combine(folder, "generated.ts"));
            var (code, said, complained) = await Tool.Run(
                "node", folder, Path.Combine(folder, "generated.js"), $"{_service.Address}".TrimEnd('/'));
            code.ShouldBe(0, complained);
            said.Trim().ShouldBe("1 60.26 unknown-indicator");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Row(string indicator, string region, string period, decimal value, string more = "") =>
        $$"""{ "indicator": "{{indicator}}", "region": "{{region}}", "period": "{{period}}", "value": {{value}}{{more}} }""";

    private static async Task Node(string folder, string program, params string[] arguments)
    {
        var (code, said, complained) = await Tool.Run("node", folder, [Path.Combine(Tool.Packages, program), .. arguments]);
        code.ShouldBe(0, said + complained);
    }

    private static async Task<IReadOnlyList<string>> Run(string script, params string[] arguments)
    {
        var (code, said, complained) = await Tool.Run("node", Scripts, [Path.Combine(Scripts, script), .. arguments]);
        code.ShouldBe(0, said + complained);
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
