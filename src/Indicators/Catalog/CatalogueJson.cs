using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Indicators.Regions;

namespace Indicators.Catalog;

/// <summary>An item of the catalogue as JSON. Its id and revision are not part of it.</summary>
internal static class CatalogueJson
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

    public static string Write<T>(T item) => JsonSerializer.Serialize(item, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    private static void LeaveOutIdentity(JsonTypeInfo type)
    {
        if (type.Type != typeof(Indicator) && type.Type != typeof(Group))
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
