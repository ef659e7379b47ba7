using System.Diagnostics;
using System.Net;
using Indicators.Api.Tests.Faults;
using Indicators.Api.Tests.Security;

namespace Indicators.Api.Tests.Telemetry;

public sealed class MetricsTests
{
    [Fact]
    public async Task What_is_done_is_counted()
    {
        // A process of its own: what other services of this one do is counted beside.
        using var database = new TestDatabase();
        using var service = await RunningService.Start(database.ConnectionString);
        await service.Client.PostRows(
            "actuals", """{ "indicator": "gdp", "region": "360100", "period": "2013", "value": 1 }""",
            """{ "indicator": "gdp", "region": "360100", "period": "2014", "value": 1 }""");
        for (var asked = 0; asked < 3; asked++) await service.Client.Get("/api/v1/actuals?indicator=gdp");
        await service.Client.Get("/api/v1/measures?indicator=gdp&within=100000&level=county&from=1900&to=2199&frequency=month");

        var metrics = (await service.Client.Get("/metrics")).Text;

        Figure(metrics, "indicators_revisions_total").ShouldBe(1);
        Figure(metrics, "indicators_rows_total", "op=\"insert\"").ShouldBe(2);
        Figure(metrics, "indicators_refused_total", "status=\"413\"").ShouldBe(1);
        Figure(metrics, "indicators_cache_hits_total", "cache=\"answers\"").ShouldBeGreaterThanOrEqualTo(2);
        Figure(metrics, "indicators_cache_bytes", "cache=\"answers\"").ShouldBeGreaterThan(0);
        Figure(metrics, "indicators_heavy_waiting").ShouldBe(0);
        Figure(metrics, "indicators_heavy_running").ShouldBe(0);
        Figure(metrics, "indicators_submissions_waiting").ShouldBe(0);
        metrics.ShouldContain("indicators_write_wait_seconds_count");
        metrics.ShouldContain("http_server_request_duration_seconds_count");
        metrics.ShouldContain("dotnet_gc_heap_total_allocated_bytes_total");
        await ShouldBeWellFormed(metrics);
    }

    [Fact]
    public async Task They_are_for_this_machine_and_for_keys_that_read()
    {
        await using var service = new Closed();
        var (reader, administrator) =
            ((await service.Make("reader", "100000")).Text, (await service.Make("administrator", "100000")).Text);
        var client = service.CreateClient();

        (await Status()).ShouldBe(HttpStatusCode.OK);
        (await Status(("X-Forwarded-For", "203.0.113.7"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(("X-Forwarded-For", "203.0.113.7"), ("X-Api-Key", administrator))).ShouldBe(HttpStatusCode.Unauthorized);
        (await Status(("X-Forwarded-For", "203.0.113.7"), ("X-Api-Key", reader))).ShouldBe(HttpStatusCode.OK);

        async Task<HttpStatusCode> Status(params (string Name, string Value)[] headers)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
            foreach (var (name, value) in headers) request.Headers.Add(name, value);
            return (await client.SendAsync(request)).StatusCode;
        }
    }

    private sealed class Closed : KeyedService
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:AdminKey"] = AdminKey, ["Indicators:PublicRead"] = "false" };
    }

    // Where Prometheus is installed; what it dislikes in the names of others is theirs.
    private static async Task ShouldBeWellFormed(string metrics)
    {
        const string program = "/usr/bin/promtool";
        const int disliked = 3;
        if (!File.Exists(program)) return;
        var start = new ProcessStartInfo(program, ["check", "metrics"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(metrics);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBeOneOf(0, disliked);
        (await said).ShouldNotContain("indicators_");
    }

    private static double Figure(string metrics, string name, string label = "") => double.Parse(
        metrics.Split('\n').First(line => line.StartsWith(name) && line.Contains(label)).Split(' ')[1],
        System.Globalization.CultureInfo.InvariantCulture);
}
