using System.Text.Json.Nodes;

namespace Indicators.Api.Tests.Contract;

/// <summary>
/// Clients must pass over fields and codes that v1 adds, and may leave columns out, so the contract promises little. What this build serves
/// is all in the contract: for the tests, objects have no other fields, codes are no others, and rows have every column that needs no
/// asking.
/// </summary>
internal static class StrictSchema
{
    private const string Codes = "x-extensible-enum";
    private const string AskedWith = "x-asked-with";

    public static void Close(JsonNode? node, bool isMapOfSchemas = false)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) Close(item);
        }

        if (node is not JsonObject schema) return;
        foreach (var (name, inner) in schema) Close(inner, isMapOfSchemas: !isMapOfSchemas && name is "properties");
        if (isMapOfSchemas) return;
        if (schema[Codes] is JsonArray codes) schema["enum"] = Known(codes, IsNullable(schema));
        if (schema["properties"] is not JsonObject properties) return;
        schema["additionalProperties"] = false;
        schema["required"] ??= Unasked(properties);
    }

    private static JsonArray Unasked(JsonObject columns) =>
        [.. columns.Where(column => column.Value![AskedWith] is null).Select(column => (JsonNode)column.Key)];

    private static bool IsNullable(JsonObject schema) =>
        schema["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() is "null");

    private static JsonArray Known(JsonArray codes, bool isNullable) =>
        [.. codes.Select(code => code!.DeepClone()), .. isNullable ? [null] : new JsonArray()];
}
