using System.Text.Json.Nodes;

namespace Indicators.Api.Tests.Contract;

/// <summary>A request as examples make it out.</summary>
public sealed record Example(HttpMethod Method, string Path, string? Body)
{
    /// <param name="asked">The values of placeholders and words, by name; several of one go with commas between them.</param>
    public static Example Of(string method, string template, IEnumerable<KeyValuePair<string, JsonNode?>> asked, JsonNode? body)
    {
        var (path, words) = (template, new List<string>());
        foreach (var (name, value) in asked)
        {
            var text = Uri.EscapeDataString(value is JsonArray several ? string.Join(',', several) : $"{value}");
            if (path.Contains($"{{{name}}}")) path = path.Replace($"{{{name}}}", text);
            else words.Add($"{name}={text}");
        }

        return new(HttpMethod.Parse(method), words.Count == 0 ? path : $"{path}?{string.Join('&', words)}", body?.ToJsonString());
    }

    public async Task<Answer> Send(Client client)
    {
        using var content = Body is null ? null : new StringContent(Body, System.Text.Encoding.UTF8, "application/json");
        return await client.Send(Method, Path, content);
    }
}
