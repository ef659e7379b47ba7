using System.Text.Json.Nodes;

namespace Indicators.Api.Tests.OpenApi;

/// <summary>
/// What of a contract a later one breaks, by meaning: what was answered is gone or other, what was taken is refused, what nobody had to say
/// must be said. What is added breaks nothing: clients pass over what they do not know.
/// </summary>
internal sealed class BreakingChanges
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch", "head", "options"];

    private readonly JsonObject _before;
    private readonly JsonObject _after;
    private readonly List<string> _found = [];

    private BreakingChanges(JsonObject before, JsonObject after) => (_before, _after) = (before, after);

    /// <summary>A sentence each: where, and what.</summary>
    public static IReadOnlyList<string> Between(JsonObject before, JsonObject after)
    {
        var changes = new BreakingChanges(before, after);
        foreach (var (path, operations) in before["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject().Where(one => Methods.Contains(one.Key)))
            {
                var where = $"{method.ToUpperInvariant()} {path}";
                if (after["paths"]![path]?[method] is JsonObject now) changes.Compare(where, operation!.AsObject(), now);
                else changes._found.Add($"{where} is gone");
            }
        }

        return [.. changes._found.Distinct()];
    }

    private void Compare(string where, JsonObject before, JsonObject after)
    {
        Parameters(where, Named(before, _before), Named(after, _after));
        Body(where, Followed(before["requestBody"], _before), Followed(after["requestBody"], _after));
        if (IsOpen(before) && !IsOpen(after)) _found.Add($"{where} needs a key now");
        foreach (var (status, response) in before["responses"]!.AsObject().Where(one => one.Key.StartsWith('2')))
        {
            if (Followed(after["responses"]![status], _after) is not { } now) _found.Add($"{where} answers {status} no more");
            else Response($"{where} {status}", Followed(response, _before)!, now);
        }
    }

    private void Parameters(string where, Dictionary<string, JsonObject> before, Dictionary<string, JsonObject> after)
    {
        foreach (var (name, parameter) in before)
        {
            if (!after.TryGetValue(name, out var now)) _found.Add($"{where} takes {name} no more");
            else new SchemaChanges(_before, _after, IsSent: true, _found).Compare($"{where} {name}", parameter["schema"], now["schema"]);
        }

        foreach (var (name, parameter) in after.Where(parameter => Is(parameter.Value, "required")))
        {
            if (!before.TryGetValue(name, out var then) || !Is(then, "required")) _found.Add($"{where} {name} is required now");
        }
    }

    private void Body(string where, JsonObject? before, JsonObject? after)
    {
        if (after is not null && Is(after, "required") && (before is null || !Is(before, "required")))
            _found.Add($"{where} needs a body now");
        foreach (var (type, media) in before?["content"]?.AsObject() ?? [])
        {
            if (after?["content"]?[type] is not { } now) _found.Add($"{where} takes {type} no more");
            else new SchemaChanges(_before, _after, IsSent: true, _found).Compare($"{where} body", media!["schema"], now["schema"]);
        }
    }

    private void Response(string where, JsonObject before, JsonObject after)
    {
        foreach (var (type, media) in before["content"]?.AsObject() ?? [])
        {
            if (after["content"]?[type] is not { } now) _found.Add($"{where} is {type} no more");
            else new SchemaChanges(_before, _after, IsSent: false, _found).Compare(where, media!["schema"], now["schema"]);
        }

        foreach (var (name, header) in before["headers"]?.AsObject() ?? [])
        {
            if (!Is(Followed(header, _before)!, "required")) continue;
            if (Followed(after["headers"]?[name], _after) is not { } now || !Is(now, "required"))
                _found.Add($"{where} may lack the header {name} now");
        }
    }

    private static Dictionary<string, JsonObject> Named(JsonObject operation, JsonObject document) =>
        (operation["parameters"]?.AsArray() ?? []).Select(parameter => Followed(parameter, document)!)
            .ToDictionary(parameter => $"{parameter["in"]} {parameter["name"]}");

    private static bool IsOpen(JsonObject operation) =>
        operation["security"] is not JsonArray { Count: > 0 } schemes || schemes.Any(scheme => scheme!.AsObject().Count == 0);

    private static bool Is(JsonObject node, string what) => node[what]?.GetValue<bool>() is true;

    /// <summary>What stands there, or in the components that it refers to.</summary>
    internal static JsonObject? Followed(JsonNode? node, JsonObject document) => node?["$ref"]?.GetValue<string>() is { } reference
        ? reference.Split('/').Skip(1).Aggregate((JsonNode)document, (at, name) => at[name]!).AsObject()
        : node?.AsObject();
}
