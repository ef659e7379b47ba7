using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Indicators.Api.Tests.Contract;

/// <summary>The committed contract, as answers are held against it: each schema is compiled when it is first needed.</summary>
public sealed class ContractDocument
{
    private const string Schemas = "#/components/schemas/";
    private const string Definitions = "https://indicators.test/contract";

    private static readonly Lazy<ContractDocument> Held = new(() => new(File.ReadAllText(Path.Combine(Folder, "indicators.v1.json"))));

    private readonly BuildOptions _building = new() { SchemaRegistry = new(), Dialect = Dialect.Draft202012 };
    private readonly ConcurrentDictionary<string, Lazy<JsonSchema>> _compiled = new();
    private readonly JsonObject _document;
    private readonly IReadOnlyList<(string[] Segments, JsonObject Operations)> _paths;

    private ContractDocument(string json)
    {
        _document = JsonNode.Parse(json)!.AsObject();
        _paths =
        [
            .. _document["paths"]!.AsObject().OrderBy(path => path.Key.Count(c => c == '{'))
                .Select(path => (path.Key.Split('/'), path.Value!.AsObject())),
        ];
        var definitions = _document["components"]!["schemas"]!.DeepClone();
        StrictSchema.Close(definitions, isMapOfSchemas: true);
        Compile(new JsonObject { ["$id"] = Definitions, ["$defs"] = definitions });
    }

    /// <summary>Where contracts are kept.</summary>
    public static string Folder => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(FilePath())!, "../../../openapi"));

    public static ContractDocument Committed => Held.Value;

    public JsonSchema Problem => Schema(new JsonObject { ["$ref"] = $"{Schemas}ProblemBody" });

    /// <summary>What answers a request; null when the contract has nothing such.</summary>
    public JsonObject? Operation(HttpMethod method, string path)
    {
        var segments = path.Split('/');
        var found = _paths.FirstOrDefault(known => known.Segments.Length == segments.Length
            && known.Segments.Zip(segments).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second));
        return found.Operations?[method == HttpMethod.Head ? "get" : method.Method.ToLowerInvariant()]?.AsObject();
    }

    /// <summary>How the answer of a status is described; null when it is not listed.</summary>
    public JsonObject? Response(JsonObject operation, int status) => Followed(operation["responses"]![$"{status}"]);

    /// <summary>What stands there, or in the components that it refers to.</summary>
    public JsonObject? Followed(JsonNode? node) => node?["$ref"]?.GetValue<string>() is { } reference
        ? reference.Split('/').Skip(1).Aggregate((JsonNode)_document, (at, name) => at[name]!).AsObject()
        : node?.AsObject();

    public JsonSchema Schema(JsonNode schema) => _compiled.GetOrAdd(schema.ToJsonString(), json => new(() =>
    {
        var strict = JsonNode.Parse(json)!.AsObject();
        StrictSchema.Close(strict);
        return Compile(strict);
    })).Value;

    /// <summary>A list whose rows have these columns and no others.</summary>
    public JsonObject OfFields(JsonNode list, IReadOnlyList<string> fields)
    {
        var envelope = Followed(list)!.DeepClone().AsObject();
        var items = envelope["properties"]!["items"]!.AsObject();
        var row = Followed(items["items"])!.DeepClone().AsObject();
        row["properties"] = new JsonObject(row["properties"]!.AsObject().Where(column => fields.Contains(column.Key))
            .Select(column => KeyValuePair.Create(column.Key, column.Value?.DeepClone())));
        row["required"] = new JsonArray([.. fields.Select(name => (JsonNode)name)]);
        items["items"] = row;
        return envelope;
    }

    private JsonSchema Compile(JsonObject schema)
    {
        var json = schema.ToJsonString().Replace(Schemas, $"{Definitions}#/$defs/");
        return JsonSchema.Build(JsonDocument.Parse(json).RootElement, _building);
    }

    private static string FilePath([CallerFilePath] string caller = "") => caller;
}
