using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Indicators.Api.Http.Formats;

/// <summary>What is said of a column whatever it is a column of.</summary>
public interface IAnswerColumn
{
    string Name { get; }

    /// <summary>For the contract; empty where the name says all.</summary>
    string Doc { get; }

    /// <summary>Of its values.</summary>
    Type Type { get; }

    /// <summary>Whether a row may be without a value.</summary>
    bool IsNullable { get; }

    /// <summary>The column is there when one of these was asked for; null for one that is always there.</summary>
    IReadOnlyList<string>? Choices { get; }
}

/// <summary>A row that describes its columns itself; the columns of others are their properties.</summary>
public interface IAnswerRow<TRow>
    where TRow : IAnswerRow<TRow>
{
    static abstract IReadOnlyList<AnswerColumn<TRow>> Columns { get; }
}

/// <summary>A column of an answer, described once: JSON, CSV, order, differences and the contract are made from it.</summary>
public abstract class AnswerColumn<TRow>(string name, string doc) : IAnswerColumn
{
    private readonly JsonEncodedText _name = JsonEncodedText.Encode(name);

    public static IReadOnlyList<AnswerColumn<TRow>> All { get; } = Described() ?? [.. JsonFormat.Columns(typeof(TRow)).Select(Of)];

    public string Name => name;

    public string Doc => doc;

    public abstract Type Type { get; }

    public bool IsNullable { get; init; }

    public IReadOnlyList<string>? Choices { get; init; }

    public bool IsIn(IReadOnlyList<string> chosen) => Choices?.Any(chosen.Contains) ?? true;

    /// <param name="get">Null where the row has no value.</param>
    public static AnswerColumn<TRow> Of<TValue>(
        string name, string doc, Func<TRow, TValue?> get, IReadOnlyList<string>? choices = null, bool nullable = true) =>
        JsonFormat.IsObject(typeof(TValue))
            ? new ObjectColumn<TValue>(name, doc, get) { Choices = choices, IsNullable = nullable }
            : new Typed<TValue>(name, doc, get) { Choices = choices, IsNullable = nullable };

    /// <summary>The value of a row; null where it has none.</summary>
    public abstract object? Get(TRow row);

    public void Write(Utf8JsonWriter writer, TRow row)
    {
        writer.WritePropertyName(_name);
        WriteValue(writer, row);
    }

    protected abstract void WriteValue(Utf8JsonWriter writer, TRow row);

    private static IReadOnlyList<AnswerColumn<TRow>>? Described() =>
        Array.Exists(typeof(TRow).GetInterfaces(), face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IAnswerRow<>))
            ? (IReadOnlyList<AnswerColumn<TRow>>?)typeof(TRow)
                .GetProperty(nameof(IAnswerRow<>.Columns), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)
            : null;

    private static AnswerColumn<TRow> Of(JsonPropertyInfo property) => (AnswerColumn<TRow>)typeof(AnswerColumn<TRow>)
        .GetMethod(nameof(OfProperty), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(property.PropertyType).Invoke(null, [property])!;

    private static AnswerColumn<TRow> OfProperty<TValue>(JsonPropertyInfo property) => Of(
        property.Name,
        "",
        ((PropertyInfo)property.AttributeProvider!).GetMethod!.CreateDelegate<Func<TRow, TValue?>>(),
        property.ColumnOf()?.Choices);

    // Written by the serializer's own converter of its type.
    private sealed class Typed<TValue>(string name, string doc, Func<TRow, TValue?> get) : AnswerColumn<TRow>(name, doc)
    {
        private readonly JsonConverter<TValue> _converter = (JsonConverter<TValue>)JsonFormat.Options.GetConverter(typeof(TValue));

        public override Type Type => typeof(TValue);

        public override object? Get(TRow row) => get(row);

        protected override void WriteValue(Utf8JsonWriter writer, TRow row)
        {
            if (get(row) is { } value) _converter.Write(writer, value, JsonFormat.Options);
            else writer.WriteNullValue();
        }
    }

    // An object is written column by column itself.
    private sealed class ObjectColumn<TValue>(string name, string doc, Func<TRow, TValue?> get) : AnswerColumn<TRow>(name, doc)
    {
        public override Type Type => typeof(TValue);

        public override object? Get(TRow row) => get(row);

        protected override void WriteValue(Utf8JsonWriter writer, TRow row)
        {
            if (get(row) is not { } value)
            {
                writer.WriteNullValue();
                return;
            }

            writer.WriteStartObject();
            foreach (var column in AnswerColumn<TValue>.All) column.Write(writer, value);
            writer.WriteEndObject();
        }
    }
}
