using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
using Json.Schema;

namespace Indicators.Api.Tests.Contract;

/// <summary>
/// Holds every answer against the contract: its status, media type, headers and body. While a new contract is accepted it lets all pass.
/// </summary>
public sealed class ContractHandler : DelegatingHandler
{
    /// <summary>Those that HTTP itself has for any answer.</summary>
    private static readonly HashSet<string> CommonHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Cache-Control", "Pragma", "Date", "Server", "Transfer-Encoding", "Vary",
        "Access-Control-Allow-Origin", "Access-Control-Expose-Headers",
        "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Strict-Transport-Security",
        "Deprecation", "Sunset",
    };

    public bool IsAccepting { get; init; } = Environment.GetEnvironmentVariable("ACCEPT") == "1";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (IsAccepting) return response;
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var faults = Faults(request, response, body).Take(20).ToList();
        return faults.Count == 0 ? response : throw new InvalidDataException(
            $"{request.Method} {request.RequestUri} {(int)response.StatusCode} is not as the contract says: {string.Join("; ", faults)}");
    }

    private static IEnumerable<string> Faults(HttpRequestMessage request, HttpResponseMessage response, byte[] body)
    {
        var contract = ContractDocument.Committed;
        var path = request.RequestUri!.AbsolutePath;
        if (contract.Operation(request.Method, path) is { } operation)
        {
            if (contract.Response(operation, (int)response.StatusCode) is not { } described) return ["the status is not listed"];
            var content = Content(
                contract, described, response, request.Method == HttpMethod.Head ? null : body, Fields(request.RequestUri));
            return Headers(contract, described, response).Concat(content);
        }

        // What has no route is told so like everything else.
        return path.StartsWith("/api/") && body.Length > 0 ? Wrong(contract.Problem, response, body) : [];
    }

    private static IEnumerable<string> Headers(ContractDocument contract, JsonObject described, HttpResponseMessage response)
    {
        foreach (var (name, header) in described["headers"]?.AsObject() ?? [])
        {
            var expected = contract.Followed(header)!;
            if (!response.Headers.TryGetValues(name, out var values))
            {
                if (expected["required"]?.GetValue<bool>() is true) yield return $"header {name} is missing";
                continue;
            }

            var text = string.Join(", ", values);
            var isNumber = expected["schema"]!["type"]!.GetValue<string>() is "integer" && long.TryParse(text, out _);
            var value = isNumber ? text : JsonSerializer.Serialize(text);
            foreach (var fault in Wrong(contract.Schema(expected["schema"]!), value)) yield return $"header {name}{fault}";
        }

        foreach (var (name, _) in response.Headers.NonValidated)
        {
            if (!CommonHeaders.Contains(name) && described["headers"]?[name] is null) yield return $"header {name} is not listed";
        }
    }

    private static List<string> Content(
        ContractDocument contract, JsonObject described, HttpResponseMessage response, byte[]? body, string[] fields)
    {
        if (described["content"] is not JsonObject content) return body is { Length: > 0 } ? ["there is a body"] : [];
        var type = response.Content.Headers.ContentType?.MediaType;
        if (type is null || content[type] is not JsonObject media) return [$"the media type {type} is not listed"];
        if (body is null || !type.EndsWith("json") || type is "application/x-ndjson") return [];
        var isList = type is "application/json" && fields.Length > 0;
        return Wrong(contract.Schema(isList ? contract.OfFields(media["schema"]!, fields) : media["schema"]!), response, body);
    }

    private static string[] Fields(Uri asked) =>
        HttpUtility.ParseQueryString(asked.Query)["fields"]?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static List<string> Wrong(JsonSchema schema, HttpResponseMessage response, byte[] body)
    {
        using Stream decoded = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(new MemoryStream(body), CompressionMode.Decompress),
            "gzip" => new GZipStream(new MemoryStream(body), CompressionMode.Decompress),
            _ => new MemoryStream(body),
        };
        using var json = JsonDocument.Parse(decoded);
        return Wrong(schema, json.RootElement);
    }

    private static List<string> Wrong(JsonSchema schema, string json)
    {
        using var value = JsonDocument.Parse(json);
        return Wrong(schema, value.RootElement);
    }

    // Details cost more than the answer: only what is wrong is told in full.
    private static List<string> Wrong(JsonSchema schema, JsonElement value)
    {
        if (schema.Evaluate(value, Options(OutputFormat.Flag)).IsValid) return [];
        return
        [
            .. from place in schema.Evaluate(value, Options(OutputFormat.List)).Details ?? []
               from error in place.Errors ?? []
               select $"{place.InstanceLocation}: {error.Value}",
        ];
    }

    private static EvaluationOptions Options(OutputFormat format) => new() { OutputFormat = format, RequireFormatValidation = true };
}
