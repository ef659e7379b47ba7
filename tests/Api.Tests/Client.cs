using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Indicators.Api.Tests;

public sealed class Client(HttpClient http)
{
    public Task<Answer> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    public Task<Answer> Delete(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Delete, path, null, headers);

    public Task<Answer> Post(string path, string json, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, path, Json(json), headers);

    public Task<Answer> Put(string path, string json, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Put, path, Json(json), headers);

    /// <summary>Posts rows under the name of their route: actuals, targets, regions, indicators.</summary>
    public Task<Answer> PostRows(string list, params string[] rows) =>
        Post($"/api/v1/{list}", $$"""{ "{{list}}": [{{string.Join(',', rows)}}] }""");

    public async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request);
        return new Answer(response.StatusCode, response.Headers, response.Content.Headers, Encoding.UTF8.GetString(
            await response.Content.ReadAsByteArrayAsync()));
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}

public sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, string Text)
{
    public JsonElement Json { get; } = ContentHeaders.ContentType?.MediaType is not "application/x-ndjson" && Text.StartsWith('{')
        ? JsonDocument.Parse(Text).RootElement
        : default;

    public string Header(string name) => string.Join(',', Headers.GetValues(name));

    public IReadOnlyList<JsonElement> Items => [.. Json.GetProperty("items").EnumerateArray()];

    public JsonElement Only => Items.ShouldHaveSingleItem();

    /// <summary>Every fault as row field code: "0 value not-a-number".</summary>
    public IReadOnlyList<string> Faults =>
        [.. Json.GetProperty("errors").EnumerateArray()
            .Select(error => $"{error.GetProperty("row")} {error.GetProperty("field")} {error.GetProperty("code")}".Trim())];

    public string Message => Json.GetProperty("errors")[0].GetProperty("message").GetString()!;

    public string? Next => Json.GetProperty("next").GetString();

    public string Receipt => string.Join(' ', Json.EnumerateObject().Skip(1).Take(5).Select(count => count.Value));

    /// <summary>Every warning as row field code: "0 value unusual-change".</summary>
    public IReadOnlyList<string> Warnings =>
        [.. Json.GetProperty("warnings").EnumerateArray()
            .Select(warning => $"{warning.GetProperty("row")} {warning.GetProperty("field")} {warning.GetProperty("code")}".Trim())];

    public long Revision => Json.GetProperty("revision").GetInt64();

    public Answer ShouldBe(HttpStatusCode status)
    {
        Status.ShouldBe(status, Text);
        return this;
    }

    public Answer ShouldBeProblem(HttpStatusCode status, params string[] faults)
    {
        Status.ShouldBe(status, Text);
        ContentHeaders.ContentType!.MediaType.ShouldBe("application/problem+json");
        Json.GetProperty("status").GetInt32().ShouldBe((int)status);
        Faults.ShouldBe(faults);
        return this;
    }
}

public static class Rows
{
    public static string Text(this JsonElement row, string field) => row.GetProperty(field).ToString();
}
