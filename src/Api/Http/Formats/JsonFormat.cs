using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Labels;
using Indicators.Numbers;

namespace Indicators.Api.Http.Formats;

/// <summary>The one way in which answers are written.</summary>
public static class JsonFormat
{
    public static readonly JsonSerializerOptions Options = Configured(new(JsonSerializerDefaults.Web));

    private static readonly JsonWriterOptions Writing = new() { Encoder = Options.Encoder, SkipValidation = true };

    private static readonly JsonSerializerOptions Shapes = Valued(new(JsonSerializerDefaults.Web));

    public static SegmentedBuffer Write<T>(T value)
    {
        var body = new SegmentedBuffer();
        using (var writer = new Utf8JsonWriter(body, Writing)) JsonSerializer.Serialize(writer, value, Options);
        body.Complete();
        return body;
    }

    /// <summary>What a type of row is written with, in order.</summary>
    public static IEnumerable<JsonPropertyInfo> Columns(Type type) =>
        Shapes.GetTypeInfo(type).Properties.Where(property => property.Get is not null);

    /// <summary>The choices that a column hangs on; null for one that is always there.</summary>
    public static SelectableColumnAttribute? ColumnOf(this JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(SelectableColumnAttribute), inherit: true)
            .OfType<SelectableColumnAttribute>()
            .FirstOrDefault();

    /// <summary>Whether it is written as an object with properties of its own.</summary>
    public static bool IsObject(Type type) => Shapes.GetTypeInfo(type).Kind is JsonTypeInfoKind.Object;

    public static JsonSerializerOptions Configured(JsonSerializerOptions options)
    {
        Valued(options).Converters.Add(new SelectedColumnsConverter());
        options.Converters.Add(new ListConverter());
        options.Converters.Add(new PairsConverter());
        return options;
    }

    private static JsonSerializerOptions Valued(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new DecimalConverter());
        options.Converters.Add(new CodeConverter());
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver();
        return options;
    }

    /// <summary>Without trailing zeros: 60.50 is written 60.5.</summary>
    private sealed class DecimalConverter : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Trimmed());
    }

    /// <summary>
    /// Flags and what is missing: as the serializer writes them, at a fraction of the time that it takes for a list of a few words.
    /// </summary>
    private sealed class ListConverter : JsonConverter<IReadOnlyList<string>>
    {
        public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<string[]>(ref reader, options)!;

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            for (var index = 0; index < value.Count; index++) writer.WriteStringValue(value[index]);
            writer.WriteEndArray();
        }
    }

    /// <summary>Reasons by field, likewise.</summary>
    private sealed class PairsConverter : JsonConverter<IReadOnlyDictionary<string, string>>
    {
        public override IReadOnlyDictionary<string, string> Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options)!;

        public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            if (value.Count > 0)
            {
                foreach (var (name, text) in value) writer.WriteString(name, text);
            }

            writer.WriteEndObject();
        }
    }

    /// <summary>Enums as the words of <see cref="CodeLists"/>; a value without a word, such as a bound of none, as null.</summary>
    private sealed class CodeConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

        private sealed class Of<T> : JsonConverter<T>
            where T : struct, Enum
        {
            private static readonly CodeList<T> Words = CodeLists.Of<T>();

            public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                Words.TryRead(reader.GetString() ?? "", out var value) ? value : throw new JsonException();

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
            {
                if (Words.Json(value) is { } word) writer.WriteStringValue(word);
                else writer.WriteNullValue();
            }
        }
    }
}
