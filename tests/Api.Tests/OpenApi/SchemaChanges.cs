using System.Text.Json.Nodes;

namespace Indicators.Api.Tests.OpenApi;

/// <summary>What a later schema breaks.</summary>
/// <param name="IsSent">
/// Whether clients send it: all that was taken is still. Otherwise they get it: nothing comes that did not come.
/// </param>
internal sealed record SchemaChanges(JsonObject Before, JsonObject After, bool IsSent, List<string> Found)
{
    private static readonly string[] Any = ["array", "boolean", "integer", "null", "number", "object", "string"];

    private readonly HashSet<(string, string)> _seen = [];

    public void Compare(string where, JsonNode? before, JsonNode? after)
    {
        if (before is null) return;
        if (after is null)
        {
            // Whatever it is now, all that was sent is taken, and anything may come.
            if (!IsSent) Found.Add($"{where} may be anything now");
            return;
        }

        if (!_seen.Add(($"{before["$ref"] ?? before.ToJsonString()}", $"{after["$ref"] ?? after.ToJsonString()}"))) return;
        var (then, now) = (BreakingChanges.Followed(before, Before)!, BreakingChanges.Followed(after, After)!);
        Types(where, then, now);
        Choices(where, then, now);
        Limits(where, then, now);
        Alternatives(where, then, now);
        Properties(where, then, now);
        if (then["items"] is { } items) Compare($"{where}[]", items, now["items"]);
        if (then["additionalProperties"] is JsonObject more) Compare($"{where}{{}}", more, now["additionalProperties"]);
    }

    private void Types(string where, JsonObject then, JsonObject now)
    {
        var (before, after) = (TypesOf(then), TypesOf(now));
        var (taken, given) = IsSent ? (after, before) : (before, after);
        foreach (var type in given.Where(type => !taken.Contains(type) && !(type is "integer" && taken.Contains("number"))))
            Found.Add(IsSent ? $"{where} can be {type} no more" : $"{where} may be {type} now");
        if ($"{then["format"]}" != $"{now["format"]}" && then["format"] is not null)
            Found.Add($"{where} is of the format {now["format"]?.ToString() ?? "none"} and not of {then["format"]}");
    }

    // New words may come where the list is open; what was a word stays one.
    private void Choices(string where, JsonObject then, JsonObject now)
    {
        foreach (var gone in Texts(then, "x-extensible-enum").Except(Texts(now, "x-extensible-enum").Concat(Texts(now, "enum"))))
            Found.Add($"{where} knows {gone} no more");
        if (then["enum"] is null && now["enum"] is null) return;
        var (before, after) = (Texts(then, "enum"), Texts(now, "enum"));
        if (IsSent && now["enum"] is not null && then["x-extensible-enum"] is null)
        {
            foreach (var gone in before.Except(after)) Found.Add($"{where} knows {gone} no more");
            if (then["enum"] is null) Found.Add($"{where} takes only some values now");
        }

        if (IsSent || then["enum"] is null) return;
        foreach (var come in after.Except(before)) Found.Add($"{where} may be {come} now");
        if (now["enum"] is null) Found.Add($"{where} may be any value now");
    }

    private void Limits(string where, JsonObject then, JsonObject now)
    {
        if (!IsSent) return;
        foreach (var limit in (string[])["maximum", "maxLength", "maxItems"])
        {
            if (now[limit] is { } most && (then[limit] is not { } before || Number(most) < Number(before)))
                Found.Add($"{where} has the {limit} {most} now");
        }

        foreach (var limit in (string[])["minimum", "minLength", "minItems"])
        {
            if (now[limit] is { } least && (then[limit] is not { } before || Number(least) > Number(before)))
                Found.Add($"{where} has the {limit} {least} now");
        }

        if (now["pattern"] is { } pattern && $"{then["pattern"]}" != $"{pattern}") Found.Add($"{where} must fit {pattern} now");
    }

    private void Alternatives(string where, JsonObject then, JsonObject now)
    {
        foreach (var kind in (string[])["oneOf", "anyOf", "allOf"])
        {
            var (before, after) = (then[kind]?.AsArray() ?? [], now[kind]?.AsArray() ?? []);
            if (before.Count == 0) continue;
            foreach (var one in before)
            {
                if (after.FirstOrDefault(other => Name(other) == Name(one)) is { } same) Compare(where, one, same);
                else if (IsSent || kind is "allOf") Found.Add($"{where} can be {Name(one)} no more");
            }

            if (IsSent || kind is "allOf") continue;
            foreach (var other in after.Where(other => before.All(one => Name(one) != Name(other))))
                Found.Add($"{where} may be {Name(other)} now");
        }
    }

    private void Properties(string where, JsonObject then, JsonObject now)
    {
        var (required, before) = (Texts(now, "required"), Texts(then, "required"));
        foreach (var (name, property) in then["properties"]?.AsObject() ?? [])
        {
            if (now["properties"]?[name] is { } same) Compare($"{where}.{name}", property, same);
            else Found.Add(IsSent ? $"{where} takes {name} no more" : $"{where}.{name} is gone");
        }

        if (IsSent) foreach (var name in required.Except(before)) Found.Add($"{where}.{name} is required now");
        else
            foreach (var name in before.Except(required).Where(name => now["properties"]?[name] is not null))
                Found.Add($"{where}.{name} may be left out now");
    }

    private static string[] TypesOf(JsonObject schema) => schema["type"] switch
    {
        null => Any,
        JsonArray several => [.. several.Select(type => $"{type}")],
        var one => [$"{one}"],
    };

    private static IReadOnlyList<string> Texts(JsonObject schema, string list) =>
        [.. (schema[list]?.AsArray() ?? []).Select(text => text is null ? "null" : $"{text}")];

    private static string Name(JsonNode? schema) => schema?["$ref"]?.GetValue<string>().Split('/')[^1] ?? $"{schema?["type"]}";

    private static decimal Number(JsonNode number) => decimal.Parse($"{number}", System.Globalization.CultureInfo.InvariantCulture);
}
