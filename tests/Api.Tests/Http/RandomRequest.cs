using System.Text;
using System.Text.Json;

namespace Indicators.Api.Tests.Http;

/// <summary>A request in parts, each of which can be spoilt before it is put together.</summary>
internal sealed class RandomRequest
{
    public required string Method { get; set; }

    public required string Path { get; set; }

    public string Version { get; set; } = "HTTP/1.1";

    /// <summary>The names that the route reads.</summary>
    public required IReadOnlyList<string> Known { get; init; }

    /// <summary>Words of the query, as they stand in the URL.</summary>
    public List<string> Words { get; init; } = [];

    public List<(string Name, string Value)> Headers { get; } = [];

    public byte[]? Body { get; set; }

    public string ContentType { get; set; } = "application/json";

    /// <summary>How the body is framed; by its length when that is not set.</summary>
    public string? Framing { get; set; }

    /// <summary>One that the contract's own examples make up, of every route.</summary>
    public static IReadOnlyList<Func<RandomRequest>> All(JsonElement contract) =>
    [
        .. from path in contract.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           select (Func<RandomRequest>)(() => Of(path.Name, operation.Name.ToUpperInvariant(), operation.Value)),
    ];

    // The language comes first: what is spoilt after it must not hide in which to say so.
    public byte[] Written(string language)
    {
        var head = new StringBuilder()
            .Append($"{Method} {Path}{(Words.Count > 0 ? "?" : "")}{string.Join('&', Words)} {Version}\r\n")
            .Append($"Accept-Language: {language}\r\nHost: localhost\r\nConnection: close\r\n");
        foreach (var (name, value) in Headers) head.Append($"{name}: {value}\r\n");
        if (Body is not null) head.Append($"Content-Type: {ContentType}\r\n");
        if (Framing is not null || Body is not null) head.Append($"{Framing ?? $"Content-Length: {Body!.Length}"}\r\n");
        return [.. Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), .. Body ?? []];
    }

    public override string ToString() => Encoding.UTF8.GetString(Written("zh"));

    private static RandomRequest Of(string path, string method, JsonElement operation)
    {
        List<JsonElement> words = operation.TryGetProperty("parameters", out var parameters)
            ? [.. parameters.EnumerateArray().Where(parameter => parameter.Text("in") == "query")]
            : [];
        var body = operation.TryGetProperty("requestBody", out var taken)
            ? taken.GetProperty("content").GetProperty("application/json").GetProperty("example").GetRawText()
            : null;
        return new()
        {
            Method = method,
            Path = path.Replace("regions/{code}", "regions/360100").Replace("{code}", "gdp").Replace("{number}", "1"),
            Known = [.. words.Select(word => word.Text("name"))],
            Words = [.. words.Where(IsNeeded).Select(word => $"{word.Text("name")}={Uri.EscapeDataString(Example(word))}")],
            Body = body is null ? null : Encoding.UTF8.GetBytes(body),
        };
    }

    private static bool IsNeeded(JsonElement word) =>
        (word.TryGetProperty("required", out var required) && required.GetBoolean()) || word.Text("name") is "region";

    private static string Example(JsonElement word)
    {
        if (word.TryGetProperty("example", out var example)) return example.ToString();
        var schema = word.GetProperty("schema");
        if (schema.TryGetProperty("items", out var items)) schema = items;
        return schema.TryGetProperty("enum", out var choices) ? choices[0].ToString() : "1";
    }
}
