using System.Net;
using System.Text.Json;
using Indicators.Api.Tests.Faults;

namespace Indicators.Api.Tests.Telemetry;

/// <summary>The log as an operator has it: that of a process in production.</summary>
public sealed class JsonLogTests : IDisposable
{
    private const string AdminKey = "secret-of-the-administrator";

    private readonly TestDatabase _database = new();
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("indicators-").FullName;

    [Fact]
    public async Task Each_line_is_an_object_with_its_time_and_whatever_is_asked_from_wherever_it_was_started_none_says_what()
    {
        using var service = await RunningService.Start(
            _database.ConnectionString, "", "Production", _elsewhere, $"--Indicators:AdminKey={AdminKey}");
        var key = ("X-Api-Key", AdminKey);
        const string row = """{ "indicator": "gdp", "region": "360100", "period": "2013", "value": 271828 }""";
        (await service.Client.Post("/api/v1/actuals", $$"""{ "actuals": [{{row}}] }""", key)).ShouldBe(HttpStatusCode.OK);
        (await service.Client.Get("/api/v1/actuals?indicator=gdp&region=360100", key)).ShouldBe(HttpStatusCode.OK);
        (await service.Client.Get("/api/v1/regions/360100")).ShouldBe(HttpStatusCode.Unauthorized);
        (await service.Client.Get("/api/v1/regions/360100", ("X-Api-Key", "ind_0123456789_wrong")))
            .ShouldBe(HttpStatusCode.Forbidden);
        await service.Client.Post("/api/v1/%0A%7B%22Message%22:%22forged%22%7D", "{}", key);

        await service.Terminate();
        await service.HasEnded();

        var lines = service.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.ShouldAllBe(line => line.GetProperty("Timestamp").GetDateTimeOffset().Offset == TimeSpan.Zero);
        var messages = lines.ConvertAll(line => line.Text("Message"));
        messages.ShouldContain(message => message.Contains("started: ") && message.Contains(", revision 0, history "));
        messages[^1].ShouldContain("stopped: ");
        messages[^1].ShouldContain(", revision 1, history ");
        var requests = lines.FindAll(line => line.Text("Category").EndsWith("RequestLog")).ConvertAll(line => line.GetProperty("State"));
        string[] told = ["Method", "Route", "Status", "Key", "Revision"];
        requests.ConvertAll(of => string.Join(' ', told.Select(name => of.Text(name))).Trim()).ShouldBe(
        [
            "POST /api/v1/actuals 200 AdminKey 1", "GET /api/v1/regions/{code} 401", "GET /api/v1/regions/{code} 403",
            "POST - 404 AdminKey",
        ]);
        requests.ShouldAllBe(of => of.GetProperty("Milliseconds").GetDouble() > 0 && of.Text("Request").Length > 0);
        foreach (var secret in (string[])[AdminKey, "ind_0123456789", "271828", "360100", "indicator=", "forged"])
            service.Lines.ShouldAllBe(line => !line.Contains(secret));
    }

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_elsewhere, recursive: true);
    }
}
