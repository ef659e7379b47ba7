using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Indicators.Api.Tests.Faults;

public sealed class StoppingTests : IDisposable
{
    private const string Row = """{ "indicator": "gdp", "region": "360100", "period": "2013", "value": 1 }""";

    private readonly TestDatabase _database = new();

    [Fact]
    public async Task On_SIGTERM_what_was_acknowledged_is_kept_and_an_upload_that_still_comes_is_cut()
    {
        using var service = await RunningService.Start(_database.ConnectionString);
        using var slow = new TcpClient();
        await slow.ConnectAsync(IPAddress.Loopback, service.Address.Port);
        await slow.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            "POST /api/v1/actuals HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{"));
        (await service.Client.PostRows("actuals", Row)).ShouldBe(HttpStatusCode.OK);

        await service.Terminate();

        await service.HasEnded();
        using var again = await RunningService.Start(_database.ConnectionString);
        (await again.Client.Get("/api/v1/actuals")).Only.Text("value").ShouldBe("1");
    }

    public void Dispose() => _database.Dispose();
}
