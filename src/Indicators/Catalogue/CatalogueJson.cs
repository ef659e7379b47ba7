using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Indicators.Numbers;

namespace Indicators.Catalogue;

/// <summary>An item of the catalogue as JSON. Its id and revision are not part of it.</summary>
internal static class CatalogueJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new UnitConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutIdentity, NameMethods } },
    };

    public static string Write(object item) => JsonSerializer.Serialize(item, item.GetType(), Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    private static void LeaveOutIdentity(JsonTypeInfo type)
    {
        if (type.Type != typeof(Indicator) && !type.Type.IsAssignableTo(typeof(CatalogueItem)))
        {
            return;
        }

        foreach (var property in type.Properties.Where(property => property.Name is "id" or "revision").ToList())
        {
            type.Properties.Remove(property);
        }
    }

    // How an item of a scheme is judged says its word, which is stored in place of its type.
    private static void NameMethods(JsonTypeInfo type)
    {
        if (type.Type == typeof(ScoringMethod))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions
            {
                TypeDiscriminatorPropertyName = "method",
                DerivedTypes =
                {
                    new(typeof(ProportionalMethod), "completion"),
                    new(typeof(StepsMethod), "steps"),
                    new(typeof(PerPointMethod), "perPoint"),
                    new(typeof(RankMethod), "rank"),
                    new(typeof(EfficacyMethod), "efficacy"),
                    new(typeof(VetoMethod), "veto"),
                },
            };
        }
    }

    // An item that is stored keeps what its unit meant when it was written; a shipped one says its word, which is known.
    private sealed class UnitConverter : JsonConverter<Unit>
    {
        public override Unit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType is not JsonTokenType.String)
                return JsonSerializer.Deserialize<KeptUnit>(ref reader, options)!.ToUnit();
            return Unit.TryRead(reader.GetString(), out var unit) ? unit : throw new JsonException($"'{reader.GetString()}' is no unit.");
        }

        public override void Write(Utf8JsonWriter writer, Unit value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new KeptUnit(value.Text, value.Dimension.Code, value.Power), options);
    }

    private sealed record KeptUnit(string Text, string Dimension, int Power)
    {
        public Unit ToUnit() => new(Text, Numbers.Dimension.Of(Dimension), Power);
    }
}
