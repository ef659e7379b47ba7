using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;

namespace Indicators.Api.Tests.Faults;

/// <summary>
/// Writes that can be told apart: write n sets the same ten cells of its lane to n, under a key of its own. What was not answered is sent
/// again, as any careful client does.
/// </summary>
public sealed class WriteStream : IDisposable
{
    private static readonly string[] Regions = [.. Enumerable.Range(1, 10).Select(n => $"36{n:00}00")];

    private readonly ConcurrentDictionary<int, long> _acknowledged = [];
    private readonly ConcurrentDictionary<int, int> _unanswered = [];
    private readonly ConcurrentDictionary<int, int> _newest = [];
    private readonly SemaphoreSlim _answers = new(0);
    private int _last;

    public int Acknowledged => _acknowledged.Count;

    public bool HasUnanswered => !_unanswered.IsEmpty;

    /// <summary>The newest revision that was acknowledged.</summary>
    public long Newest => _acknowledged.Values.DefaultIfEmpty().Max();

    /// <summary>Waits for so many more to be acknowledged.</summary>
    public async Task More(int writes)
    {
        for (var i = 0; i < writes; i++) await _answers.WaitAsync();
    }

    /// <summary>Writes on one lane, the unanswered first, as long as the service answers and the stream is not told to stop.</summary>
    public async Task Write(Client client, int lane, Func<bool> isOver)
    {
        try
        {
            foreach (var write in _unanswered.Where(write => write.Value == lane).Select(write => write.Key).Order().ToList())
                await Send(client, lane, write);
            while (!isOver()) await Send(client, lane, Interlocked.Increment(ref _last));
        }
        catch (HttpRequestException)
        {
            // The service is gone, or its database.
        }
    }

    /// <summary>
    /// Reads a lane until the stream is told to stop: what was acknowledged before it was asked for is there, all ten cells of one write.
    /// Of two answers one may be kept, and the next is worked out anew.
    /// </summary>
    /// <returns>How often it was read.</returns>
    public async Task<int> Read(Client client, int lane, Func<bool> isOver)
    {
        var asked = 0;
        for (; !isOver(); asked++)
        {
            var known = _newest.GetValueOrDefault(lane);
            var anew = asked % 2 == 0 ? "" : $"&limit={Regions.Length + asked % 1_000}";
            var answer = await client.Get($"/api/v1/actuals?indicator=patent-applications&period={2001 + lane}{anew}");
            var values = answer.ShouldBe(HttpStatusCode.OK).Items.Select(row => int.Parse(row.Text("value"))).ToList();
            if (known == 0 && values.Count == 0) continue;
            values.Count.ShouldBe(Regions.Length);
            values.Distinct().ShouldHaveSingleItem().ShouldBeGreaterThanOrEqualTo(known);
        }

        return asked;
    }

    /// <summary>
    /// Every acknowledged write is there under its revision, whole and once; the revisions and their changes have no gap.
    /// </summary>
    public async Task ShouldBeKept(Client client)
    {
        _unanswered.ShouldBeEmpty();
        var changes = await Changes(client);
        var revisions = changes.GroupBy(row => row.GetProperty("revision").GetInt64())
            .ToDictionary(rows => rows.Key, rows => rows.ToList());

        revisions.Keys.ShouldBe(Enumerable.Range(1, _last).Select(number => (long)number));
        _acknowledged.Values.Order().ShouldBe(revisions.Keys);
        foreach (var (write, revision) in _acknowledged)
        {
            revisions[revision].Select(row => row.GetProperty("item").Text("region")).ShouldBe(Regions);
            revisions[revision].ShouldAllBe(row => row.Text("op") == "put" && row.GetProperty("item").Text("value") == $"{write}");
        }

        var times = (await client.Get("/api/v1/revisions")).Items.Select(row => row.GetProperty("time").GetDateTimeOffset()).ToList();
        times.ShouldBe(times.OrderDescending());
        times.Count.ShouldBe(_last);
        var now = (await client.Get("/api/v1/actuals")).Items.Select(row => row.ToString());
        now.ShouldBe(
            changes.Select(row => row.GetProperty("item")).GroupBy(Cell).Select(cell => cell.Last().ToString()), ignoreOrder: true);
    }

    public void Dispose() => _answers.Dispose();

    private static string Cell(JsonElement row) => $"{row.Text("period")} {row.Text("region")}";

    private static async Task<List<JsonElement>> Changes(Client client)
    {
        List<JsonElement> rows = [];
        const string path = "/api/v1/changes?since=0&limit=777";
        for (string? next = path; next is not null;)
        {
            var page = (await client.Get(next)).ShouldBe(HttpStatusCode.OK);
            rows.AddRange(page.Items);
            next = page.Next is { } cursor ? $"{path}&cursor={cursor}" : null;
        }

        return rows;
    }

    private async Task Send(Client client, int lane, int write)
    {
        _unanswered[write] = lane;
        var rows = Regions.Select(region =>
            $$"""{ "indicator": "patent-applications", "region": "{{region}}", "period": "{{2001 + lane}}", "value": {{write}} }""");
        var answer = await client.Post(
            "/api/v1/actuals", $$"""{ "actuals": [{{string.Join(',', rows)}}] }""", ("Idempotency-Key", $"write-{write}"));
        if (answer.Status is HttpStatusCode.ServiceUnavailable)
            throw new HttpRequestException(answer.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "storage-unavailable").Text);
        _acknowledged[write] = answer.ShouldBe(HttpStatusCode.OK).Revision;
        _newest[lane] = write;
        _unanswered.TryRemove(write, out _);
        _answers.Release();
    }
}
