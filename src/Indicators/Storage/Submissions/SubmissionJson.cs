using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Storage.Submissions;

/// <summary>Submissions as they are stored: periods by their keys, figures in millionths, regions and indicators by their ids.</summary>
internal static class SubmissionJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters = { new OfNumber<Period>(period => period.Key, key => Period.FromKey((int)key)), new OfNumber<FixedPoint>(
            figure => figure.Millionths, millionths => new(millionths)) },
    };

    public static string Write<T>(T item) => JsonSerializer.Serialize(item, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    private sealed class OfNumber<T>(Func<T, long> number, Func<long, T> of) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => of(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(number(value));
    }
}
