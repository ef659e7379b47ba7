using System.Text.Json;
using System.Text.Json.Serialization;

namespace Indicators.Api.Http.Formats;

/// <summary>Writes rows, and what of them was different, where they stand within a single thing: by their columns, as in lists.</summary>
internal sealed class RowConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(ChangedCells) || IsRow(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        typeToConvert == typeof(ChangedCells)
            ? new Of<ChangedCells>((writer, was) => was.Write(writer))
            : (JsonConverter)typeof(RowConverter).GetMethod(nameof(OfRow))!.MakeGenericMethod(typeToConvert).Invoke(null, null)!;

    public static JsonConverter OfRow<TRow>()
        where TRow : IAnswerRow<TRow> => new Of<TRow>((writer, row) => writer.Row(row));

    private static bool IsRow(Type type) => Array.Exists(
        type.GetInterfaces(), face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IAnswerRow<>));

    private sealed class Of<T>(Action<CellWriter, T> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Rows of answers are only written.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteRawValue(JsonFormat.TextOf(cells => write(cells, value)), skipInputValidation: true);
    }
}
