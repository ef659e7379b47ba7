using System.Text.Json;
using System.Text.Json.Serialization;

namespace Indicators.Api.Http.Formats;

/// <summary>A column that is there only when one of these choices was asked for: a measure's columns.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SelectableColumnAttribute(params string[] choices) : Attribute
{
    public IReadOnlyList<string> Choices => choices;
}

/// <summary>
/// A row some columns of which (<see cref="SelectableColumnAttribute"/>) are there by choice, alike in all rows of an answer.
/// </summary>
public interface ISelectedColumns
{
    [JsonIgnore]
    IReadOnlyList<string> Selected { get; }
}

/// <summary>Writes such rows, of an answer that may have thousands: which columns there are is looked up once.</summary>
internal sealed class SelectedColumnsConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(ISelectedColumns));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T>
        where T : ISelectedColumns
    {
        private Shown? _last;

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Rows of answers are only written.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var column in Columns(value.Selected)) column.Write(writer, value);
            writer.WriteEndObject();
        }

        // All rows of an answer share one list.
        private AnswerColumn<T>[] Columns(IReadOnlyList<string> chosen)
        {
            var shown = _last;
            if (!ReferenceEquals(shown?.Chosen, chosen))
                _last = shown = new(chosen, [.. AnswerColumn<T>.All.Where(column => column.IsIn(chosen))]);
            return shown!.Columns;
        }

        private sealed record Shown(IReadOnlyList<string> Chosen, AnswerColumn<T>[] Columns);
    }
}
