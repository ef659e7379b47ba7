using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Labels;
using Indicators.Numbers;

namespace Indicators.Api.Http.Formats;

/// <summary>How single things are written, which are objects of their own and no rows.</summary>
public static class JsonOptions
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

    /// <summary>What an object is written with, in order.</summary>
    public static IEnumerable<JsonPropertyInfo> Properties(Type type) =>
        Shapes.GetTypeInfo(type).Properties.Where(property => property.Get is not null);

    public static JsonSerializerOptions Configured(JsonSerializerOptions options)
    {
        Valued(options).Converters.Add(new RowConverter());
        return options;
    }

    private static JsonSerializerOptions Valued(JsonSerializerOptions options)
    {
        options.Encoder = EncodedText.Escaping;
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
                if (Words.Word(value) is { } word) writer.WriteStringValue(word.Text);
                else writer.WriteNullValue();
            }
        }
    }
}
