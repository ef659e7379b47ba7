using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Indicators.Api.Tests.Faults;

/// <summary>
/// Clients that say nothing, say it a byte at a time, or ask and do not read: 20 of each;
/// <c>INDICATORS_CLIENTS=500 dotnet test tests/Api.Tests --filter HostileClientTests</c> has 500, and waits until the slow ones are cut.
/// </summary>
public sealed class HostileClientTests : IDisposable
{
    private const string Large = "/api/v1/measures?indicator=gdp&within=100000&level=county&period=2010,2011,2012,2013,2014,2015";
    private const string SlowHead = "GET /api/v1/codes HTTP/1.1\r\nHost: loc";
    private const string SlowBody =
        "POST /api/v1/actuals HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{";
    private const long MostResident = 700L << 20;

    private static readonly string? Given = Environment.GetEnvironmentVariable("INDICATORS_CLIENTS");
    private static readonly int Each = int.Parse(Given ?? "20", CultureInfo.InvariantCulture);

    private readonly TestDatabase _database = new();
    private readonly List<TcpClient> _clients = [];
    private readonly List<TcpClient> _slow = [];

    [Fact]
    public async Task Who_says_nothing_or_little_or_does_not_read_keeps_nobody_waiting()
    {
        using var service = await RunningService.Start(_database.ConnectionString);
        for (var at = 0; at < Each; at++)
        {
            await Connect(service, "");
            _slow.Add(await Connect(service, at % 2 == 0 ? SlowHead : SlowBody));
            await Connect(service, $"GET {Large}&decimals={at % 7} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }

        for (var asked = 0; asked < 5; asked++)
        {
            (await service.Client.Get("/health/live")).ShouldBe(HttpStatusCode.OK);
            (await service.Client.Get($"/api/v1/measures?indicator=gdp&region=360100&period={2010 + asked}")).ShouldBe(HttpStatusCode.OK);
            var row = $$"""{ "indicator": "gdp", "region": "360100", "period": "{{2010 + asked}}", "value": 1 }""";
            (await service.Client.PostRows("actuals", row)).ShouldBe(HttpStatusCode.OK);
        }

        service.ResidentBytes.ShouldBeLessThan(MostResident);
        if (Given is null) return;
        await Task.WhenAll(_slow.Select(WhenCut)).WaitAsync(TimeSpan.FromMinutes(2));
        (await service.Client.Get("/health/ready")).ShouldBe(HttpStatusCode.OK);
    }

    public void Dispose()
    {
        foreach (var client in _clients) client.Dispose();
        _database.Dispose();
    }

    private async Task<TcpClient> Connect(RunningService service, string said)
    {
        var client = new TcpClient();
        _clients.Add(client);
        await client.ConnectAsync(IPAddress.Loopback, service.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(said));
        return client;
    }

    private static async Task WhenCut(TcpClient client)
    {
        var told = new byte[4096];
        try
        {
            while (await client.GetStream().ReadAsync(told) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Cut off is cut off.
        }
    }
}
