using System.Text.Json;

namespace Indicators.Api.Http;

/// <summary>
/// Reads a body in one pass and hands over one row after the other. Every fault is collected; only a body that is not JSON ends the reading
/// (<see cref="JsonException"/>).
/// </summary>
public sealed class RowReader(Body body, Faults faults)
{
    private static readonly Code OfObject = new("", "", "对象", "an object");
    private static readonly Code OfList = new("", "", "列表", "a list");

    public Faults Faults => faults;

    /// <summary>How many rows were read.</summary>
    public int Count { get; private set; }

    public string? Source { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Whether this corrects what was final.</summary>
    public bool Correct { get; private set; }

    /// <summary>Reads a list of rows and what is said about the whole.</summary>
    public void ReadList(BodyShape shape, Action<Row> take) => ReadWhole(shape.Whole, shape.Rows, take, whole =>
    {
        whole.Requires(shape.List);
        (Source, Note) = (whole.Text(shape.Source), whole.Text(shape.Note));
        Correct = whole.Truth(shape.Correct) ?? false;
    });

    /// <summary>Reads a single item that has rows of its own, such as a group with its members: first these, then the item.</summary>
    public void ReadItem(RowShape shape, RowShape rows, Action<Row> takeRow, Action<Row> take)
    {
        ReadWhole(shape, rows, takeRow, take);
        Count = 1;
    }

    /// <summary>Reads a single row, which is the body.</summary>
    public void ReadItem(RowShape shape, Action<Row> take)
    {
        var reader = Begin();
        ReadRow(ref reader, new Row(shape, body, faults), null, take);
        reader.Read();
    }

    private void ReadWhole(RowShape shape, RowShape rows, Action<Row> takeRow, Action<Row> take)
    {
        var reader = Begin();
        var whole = new Row(shape, body, faults);
        if (reader.TokenType is JsonTokenType.StartObject)
        {
            ReadFields(ref reader, whole, new Row(rows, body, faults), takeRow);
            take(whole);
        }
        else
        {
            RefuseType(ref reader, whole, null, OfObject);
        }

        reader.Read();
    }

    private Utf8JsonReader Begin()
    {
        var reader = new Utf8JsonReader(body.Json);
        reader.Read();
        return reader;
    }

    private void ReadRow(ref Utf8JsonReader reader, Row row, int? number, Action<Row> take)
    {
        row.Begin(number);
        Count++;
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            RefuseType(ref reader, row, null, OfObject);
            return;
        }

        ReadFields(ref reader, row, null, take);
        take(row);
    }

    private void ReadFields(ref Utf8JsonReader reader, Row row, Row? inner, Action<Row> take)
    {
        var guess = 0;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.ValueIsEscaped ? Token.Of(ref reader).Unescaped : reader.ValueSpan;
            var field = row.Shape.Find(name, guess);
            if (field is null && !row.Shape.IsLabel(name))
            {
                var text = System.Text.Encoding.UTF8.GetString(name);
                row.Refuse(text, FaultCode.UnknownField, text);
            }

            reader.Read();
            if (field is null)
            {
                reader.Skip();
                continue;
            }

            guess = field.Index + 1;
            if (field.Type is FieldType.Rows) ReadRows(ref reader, row, field, inner!, take);
            else row.Set(field, Token.Of(ref reader));
        }
    }

    private void ReadRows(ref Utf8JsonReader reader, Row whole, Field list, Row row, Action<Row> take)
    {
        whole.Set(list, new Token(JsonTokenType.StartArray, 0, 0, null));
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            RefuseType(ref reader, whole, list, OfList);
            return;
        }

        for (var number = 0; reader.Read() && reader.TokenType is not JsonTokenType.EndArray; number++)
            ReadRow(ref reader, row, number, take);
    }

    private static void RefuseType(ref Utf8JsonReader reader, Row row, Field? field, Code type)
    {
        row.Refuse(field, FaultCode.WrongType, type);
        reader.Skip();
    }
}
