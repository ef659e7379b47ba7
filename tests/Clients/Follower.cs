using System.Net;
using System.Text.Json;

namespace Indicators.Clients.Tests;

/// <summary>
/// Keeps a copy of what is stored, as docs/follow.md tells another system to: once whole as of a revision, from then on what changed. A
/// service that is away is asked again; where its history is another now, the copy begins anew.
/// </summary>
internal sealed class Follower(Func<HttpClient> service)
{
    private static readonly Dictionary<string, string[]> Keys = new()
    {
        ["regions"] = ["code", "from"],
        ["indicators"] = ["code"],
        ["actuals"] = ["indicator", "region", "period"],
        ["targets"] = ["indicator", "region", "period", "kind", "commitment", "setBy"],
        ["declared"] = ["indicator", "region", "period", "measure", "of", "among"],
    };

    // What follows from other rows, and does not come again when these change.
    private static readonly string[] Followed = ["firstPeriod", "lastPeriod", "frequencies"];

    private string? _since;

    /// <summary>Rows as their routes list them, without what follows from others, by resource and key.</summary>
    public Dictionary<string, string> Rows { get; } = [];

    public int Beginnings { get; private set; }

    /// <summary>Comes up with the service; false while it is away.</summary>
    public async Task<bool> CatchUp()
    {
        try
        {
            if (_since is null) await Begin();
            else await Follow();
            return true;
        }
        catch (Exception away) when (away is HttpRequestException or IOException or TaskCanceledException)
        {
            return false;
        }
    }

    private async Task Begin()
    {
        using var newest = await Get("revisions?limit=1");
        var revision = Header(newest, "Revision");
        Rows.Clear();
        foreach (var resource in Keys.Keys)
        {
            using var all = await Get($"{resource}?asOf={revision}&format=ndjson");
            foreach (var line in (await all.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                Put(resource, JsonDocument.Parse(line).RootElement);
        }

        _since = $"{revision}:{Header(newest, "History")}";
        Beginnings++;
    }

    private async Task Follow()
    {
        for (string? page = $"changes?since={_since}&latest=true&limit=500"; page is not null;)
        {
            using var answer = await Get(page);
            if (answer.StatusCode is HttpStatusCode.Gone)
            {
                _since = null;
                return;
            }

            var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            foreach (var change in json.GetProperty("items").EnumerateArray()) Apply(change);
            page = json.GetProperty("next").GetString() is { } next
                ? $"changes?since={_since}&latest=true&limit=500&cursor={next}"
                : null;
            if (page is null) _since = $"{Header(answer, "Revision")}:{Header(answer, "History")}";
        }
    }

    private void Apply(JsonElement change)
    {
        var (resource, item) = ($"{change.GetProperty("resource")}", change.GetProperty("item"));
        if (!Keys.ContainsKey(resource)) return;
        if ($"{change.GetProperty("op")}" is "put") Put(resource, item);
        else Rows.Remove(KeyOf(resource, item));
    }

    private void Put(string resource, JsonElement row) => Rows[KeyOf(resource, row)] = string.Join(
        ',', row.EnumerateObject().Where(field => !Followed.Contains(field.Name)));

    private static string KeyOf(string resource, JsonElement row) => string.Join(
        ' ', Keys[resource].Select(key => row.TryGetProperty(key, out var part) ? $"{part}" : "").Prepend(resource));

    private async Task<HttpResponseMessage> Get(string path)
    {
        var answer = await service().GetAsync($"/api/v1/{path}");
        return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Gone
            ? answer
            : throw new HttpRequestException($"{answer.StatusCode}");
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();
}
