using System.Net;
using System.Net.Sockets;
using System.Text;
using Indicators.Api.Tests.Faults;
using Npgsql;

namespace Indicators.Api.Tests.Telemetry;

/// <summary>The driver measures and traces itself; what it tells goes where the rest goes, and is no way into the database.</summary>
public sealed class DriverTelemetryTests : IDisposable
{
    private const string Secret = "correct-horse";

    private readonly TestDatabase _database = new();
    private readonly HttpListener _collector = new();

    [Fact]
    public async Task What_the_driver_measures_is_among_the_metrics_and_its_spans_go_to_the_collector()
    {
        var address = Listen();
        using var service = await RunningService.Start(
            new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Password = Secret, PersistSecurityInfo = true }.ToString(),
            $"export OTEL_EXPORTER_OTLP_ENDPOINT={address} OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf OTEL_BSP_SCHEDULE_DELAY=100");
        var collecting = Spans();
        (await service.Client.PostRows("actuals", """{ "indicator": "gdp", "region": "360100", "period": "2013", "value": 1 }"""))
            .ShouldBe(HttpStatusCode.OK);

        var metrics = (await service.Client.Get("/metrics")).Text;
        foreach (var pool in (string[])["reading", "writing", "head"])
        {
            metrics.ShouldContain($"db_client_connection_pool_name=\"{pool}\"");
        }

        metrics.ShouldContain("db_client_operation_duration_seconds_count");
        metrics.ShouldNotContain("Host=");
        metrics.ShouldNotContain(Secret);

        var spans = await collecting.WaitAsync(TimeSpan.FromMinutes(2));
        spans.ShouldContain("INSERT INTO revision_hash");
        spans.ShouldNotContain(Secret);
    }

    public void Dispose()
    {
        _collector.Close();
        _database.Dispose();
    }

    private string Listen()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        free.Stop();
        _collector.Prefixes.Add($"{address}/");
        _collector.Start();
        return address;
    }

    // All that came until there is one of a write. In the bytes of its messages text is as it is.
    private async Task<string> Spans()
    {
        var all = new StringBuilder();
        while (!all.ToString().Contains("INSERT INTO revision_hash"))
        {
            var context = await _collector.GetContextAsync();
            using var body = new StreamReader(context.Request.InputStream, Encoding.Latin1);
            var text = await body.ReadToEndAsync();
            if (context.Request.Url!.AbsolutePath == "/v1/traces" && text.Contains("Npgsql")) all.Append(text);
            context.Response.Close();
        }

        return all.ToString();
    }
}
