using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Indicators.Catalog;

/// <summary>An indicator as JSON, in the words of the HTTP contract. Its id and revision are not part of it.</summary>
internal static class IndicatorJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new UnitConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutIdentity } },
    };

    public static string Write(Indicator indicator) => JsonSerializer.Serialize(indicator, Options);

    public static Indicator Read(string json) => JsonSerializer.Deserialize<Indicator>(json, Options)!;

    private static void LeaveOutIdentity(JsonTypeInfo type)
    {
        if (type.Type != typeof(Indicator))
        {
            return;
        }

        foreach (var property in type.Properties.Where(property => property.Name is "id" or "revision").ToList())
        {
            type.Properties.Remove(property);
        }
    }

    private sealed class UnitConverter : JsonConverter<Unit>
    {
        public override Unit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Unit.TryRead(reader.GetString(), out var unit) ? unit : throw new JsonException($"'{reader.GetString()}' is no unit.");

        public override void Write(Utf8JsonWriter writer, Unit value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
