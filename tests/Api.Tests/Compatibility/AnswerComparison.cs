using System.Text.Json;

namespace Indicators.Api.Tests.Compatibility;

/// <summary>
/// Where an answer differs from the golden one: each of its fields must be there with the same value, to the last digit, and items in the
/// same order. Fields may be added, as v1 allows.
/// </summary>
/// <param name="last">The last revision of the golden database.</param>
/// <param name="newest">
/// That of the database asked. It is later where the build that opened it ships what the golden one has not: then lists may have gained
/// items, and answers about the present may stand on the later revision.
/// </param>
internal sealed class AnswerComparison(long last, long newest)
{
    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;

    private static readonly string[] ListsOfShipped = ["/api/v1/indicators", "/api/v1/regions", "/api/v1/revisions", "/api/v1/changes"];

    /// <summary>The places that differ, such as items[2].growth, and what is there now; null where nothing is.</summary>
    public SortedDictionary<string, JsonElement> Compare(GoldenAnswer golden, JsonElement answer)
    {
        var differences = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        Compare("", golden.Answer, answer);
        return differences;

        void Compare(string place, JsonElement then, JsonElement now)
        {
            if (place is "items" && MayGain(golden)) now = Known(then, now);
            switch (then.ValueKind, now.ValueKind)
            {
                case (JsonValueKind.Object, JsonValueKind.Object):
                    foreach (var field in then.EnumerateObject())
                    {
                        now.TryGetProperty(field.Name, out var value);
                        Compare(place is "" ? field.Name : $"{place}.{field.Name}", field.Value, value);
                    }

                    break;
                case (JsonValueKind.Array, JsonValueKind.Array) when then.GetArrayLength() == now.GetArrayLength():
                    for (var i = 0; i < then.GetArrayLength(); i++) Compare($"{place}[{i}]", then[i], now[i]);
                    break;
                default:
                    if (AreEqual(then, now) || IsCursor(place, then, now) || IsLater(place, golden, then, now)) break;
                    differences.Add(place, now.ValueKind is JsonValueKind.Undefined ? Null : now);
                    break;
            }
        }
    }

    private bool MayGain(GoldenAnswer golden) =>
        golden.Path is "/api/v1/codes" || (newest > last && !golden.IsAsOf && ListsOfShipped.Contains(golden.Path));

    // The items that were there before, in the order in which they are now; an item is known by its first two fields.
    private static JsonElement Known(JsonElement then, JsonElement now)
    {
        if (now.ValueKind is not JsonValueKind.Array) return now;
        var names = then.EnumerateArray().Select(Name).ToHashSet();
        return JsonSerializer.SerializeToElement(now.EnumerateArray().Where(item => names.Contains(Name(item))));

        static string Name(JsonElement item) => string.Join(' ', item.EnumerateObject().Take(2).Select(field => field.Value.ToString()));
    }

    private static bool AreEqual(JsonElement then, JsonElement now) => then.ValueKind == now.ValueKind
        && (then.ValueKind is JsonValueKind.String ? then.ValueEquals(now.GetString()) : then.GetRawText() == now.GetRawText());

    // Where the next page begins is said in words of the service's own.
    private static bool IsCursor(string place, JsonElement then, JsonElement now) =>
        place is "next" && (then.ValueKind, now.ValueKind) is (JsonValueKind.String, JsonValueKind.String);

    // Codes stand on the catalogue, since indicators may be in units of their own.
    private bool IsLater(string place, GoldenAnswer golden, JsonElement then, JsonElement now) =>
        place is "revision" && !golden.IsAsOf && now.ValueKind is JsonValueKind.Number && now.GetInt64() <= newest
        && now.GetInt64() > (golden.Path is "/api/v1/codes" ? then.GetInt64() : last);
}
