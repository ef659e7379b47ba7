using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Indicators.Api.Http.Formats;

/// <summary>One property of a row, written by the serializer's own converter of its type or, when it is an object, column by column itself.</summary>
internal abstract class JsonColumn<T>(JsonPropertyInfo property)
{
    private readonly JsonEncodedText _name = JsonEncodedText.Encode(property.Name);

    /// <summary>Null for a column that is always there.</summary>
    public SelectableColumnAttribute? Only { get; } = property.ColumnOf();

    public static JsonColumn<T>[] All { get; } = [.. JsonFormat.Columns(typeof(T)).Select(Of)];

    public void Write(Utf8JsonWriter writer, T row)
    {
        writer.WritePropertyName(_name);
        WriteValue(writer, row);
    }

    protected abstract void WriteValue(Utf8JsonWriter writer, T row);

    private static JsonColumn<T> Of(JsonPropertyInfo property)
    {
        var kind = JsonFormat.IsObject(property.PropertyType) ? typeof(Nested<>) : typeof(Typed<>);
        return (JsonColumn<T>)Activator.CreateInstance(kind.MakeGenericType(typeof(T), property.PropertyType), property)!;
    }

    private static Func<T, TValue?> Getter<TValue>(JsonPropertyInfo property) =>
        ((PropertyInfo)property.AttributeProvider!).GetMethod!.CreateDelegate<Func<T, TValue?>>();

    private sealed class Typed<TValue>(JsonPropertyInfo property) : JsonColumn<T>(property)
    {
        private readonly Func<T, TValue?> _get = Getter<TValue>(property);
        private readonly JsonConverter<TValue> _converter = (JsonConverter<TValue>)JsonFormat.Options.GetConverter(typeof(TValue));

        protected override void WriteValue(Utf8JsonWriter writer, T row)
        {
            if (_get(row) is { } value) _converter.Write(writer, value, JsonFormat.Options);
            else writer.WriteNullValue();
        }
    }

    private sealed class Nested<TValue>(JsonPropertyInfo property) : JsonColumn<T>(property)
    {
        private readonly Func<T, TValue?> _get = Getter<TValue>(property);

        protected override void WriteValue(Utf8JsonWriter writer, T row)
        {
            if (_get(row) is not { } value)
            {
                writer.WriteNullValue();
                return;
            }

            writer.WriteStartObject();
            foreach (var column in JsonColumn<TValue>.All) column.Write(writer, value);
            writer.WriteEndObject();
        }
    }
}
