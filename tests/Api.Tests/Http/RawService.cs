using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Indicators.Api.Tests.Faults;

namespace Indicators.Api.Tests.Http;

/// <summary>The service on Kestrel, spoken to in bytes: what no client of HTTP would send.</summary>
public sealed class RawService : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TestDatabase _database = new();
    private RunningService? _service;

    public Client Client => _service!.Client;

    public async Task InitializeAsync() => _service = await RunningService.Start(_database.ConnectionString);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _service?.Dispose();
        _database.Dispose();
    }

    /// <summary>All that comes back until the connection is closed, which the request is to ask for.</summary>
    /// <param name="end">Whether nothing more is said to come, as when a client goes away.</param>
    public async Task<string> Exchange(byte[] request, bool end = false)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var client = new TcpClient();
        await client.ConnectAsync(_service!.Address.Host, _service.Address.Port, patience.Token);
        var stream = client.GetStream();
        await stream.WriteAsync(request, patience.Token);
        if (end) client.Client.Shutdown(SocketShutdown.Send);
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, patience.Token);
        }
        catch (IOException)
        {
            // Closed on us: what came before counts.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    public async Task<RawAnswer> Send(byte[] request) => RawAnswer.Read(await Exchange(request));

    public Task<RawAnswer> Send(string request) => Send(Encoding.UTF8.GetBytes(request.ReplaceLineEndings("\r\n")));
}

/// <summary>One answer as it stands on the wire.</summary>
public sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public IReadOnlyList<string> Codes => [.. Json.GetProperty("errors").EnumerateArray().Select(error => error.Text("code"))];

    public static RawAnswer Read(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        end.ShouldBeGreaterThan(0, $"no answer: {text}");
        var lines = text[..end].Split("\r\n");
        var headers = lines[1..].Select(line => line.Split(": ", 2)).GroupBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => string.Join(", ", same.Select(pair => pair[1])), StringComparer.OrdinalIgnoreCase);
        var body = text[(end + 4)..];
        return new(
            int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture), headers,
            headers.ContainsKey("Transfer-Encoding") ? Unchunked(body) : body);
    }

    private static string Unchunked(string chunked)
    {
        var body = new MemoryStream();
        var rest = Encoding.UTF8.GetBytes(chunked).AsSpan();
        while (rest.IndexOf("\r\n"u8) is > 0 and var line
            && int.Parse(rest[..line], NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var size)
        {
            body.Write(rest.Slice(line + 2, size));
            rest = rest[(line + 2 + size + 2)..];
        }

        return Encoding.UTF8.GetString(body.ToArray());
    }
}
