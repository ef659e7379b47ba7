using System.Text.Json;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Labels;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>
/// Reads a body in one pass and hands over one row after the other. Every fault is collected; only a body that is not JSON ends the reading
/// (<see cref="JsonException"/>).
/// </summary>
public sealed class RowReader(RequestBody body, ValidationErrors faults)
{
    private static readonly Code OfList = new("", "", "列表", "a list");

    private Dictionary<BodyField, (BodyRow Row, Action<BodyRow> Take)> _inner = [];

    public ValidationErrors Errors => faults;

    /// <summary>How many rows were read.</summary>
    public int Count { get; private set; }

    public string? Source { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Whether what is final may become provisional again.</summary>
    public bool Correct { get; private set; }

    /// <summary>Why final figures are replaced, where it says so.</summary>
    public WriteReason? Reason { get; private set; }

    /// <summary>By what right figures of others are changed; null where none is claimed.</summary>
    public Override? Override { get; private set; }

    /// <summary>What is unlikely in the rows by themselves.</summary>
    public IReadOnlyList<WriteWarning> Warnings { get; set; } = [];

    /// <summary>The row that the key of a figure was in; null outside rows.</summary>
    public Func<object, int?> RowOf { get; set; } = _ => null;

    /// <summary>Reads a list of rows and what is said about the whole.</summary>
    public void ReadList(BulkBodySchema shape, Action<BodyRow> take) =>
        ReadLists(shape.Whole, shape.About, [new(shape.List, take)], whole => whole.Requires(shape.List));

    /// <summary>Likewise lists of several kinds.</summary>
    /// <param name="take">Of what else the body says.</param>
    public void ReadLists(RowSchema shape, WholeFields about, IReadOnlyList<ChildRows> lists, Action<BodyRow> take) => Read(
        shape,
        [.. lists, new(about.Override, row => Override = about.OverrideOf(row), about.Override.Name)],
        whole =>
        {
            take(whole);
            (Source, Note) = (whole.Text(about.Source), whole.Text(about.Note));
            Correct = whole.Truth(about.Correct) ?? false;
            Reason = whole.Choice<WriteReason>(about.Reason);
            whole.RefuseUnlessRow(about.Override);
        });

    /// <summary>
    /// Reads a single item, which is the body; what it has rows of its own for, such as a group its members, comes first.
    /// </summary>
    public void ReadItem(RowSchema shape, Action<BodyRow> take, params IReadOnlyList<ChildRows> nested)
    {
        Read(shape, nested, take);
        Count = 1;
    }

    private void Read(RowSchema shape, IReadOnlyList<ChildRows> nested, Action<BodyRow> take)
    {
        _inner = nested.ToDictionary(inner => inner.Field, inner => (new BodyRow(inner.Field.Rows!, body, faults, inner.Path), inner.Take));
        var reader = new Utf8JsonReader(body.Json);
        reader.Read();
        ReadRow(ref reader, new BodyRow(shape, body, faults), null, take);
        reader.Read();
    }

    private void ReadRow(ref Utf8JsonReader reader, BodyRow row, int? number, Action<BodyRow> take)
    {
        row.Begin(number);
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            RefuseType(ref reader, row, null, BodyRow.OfObject);
            return;
        }

        ReadFields(ref reader, row);
        take(row);
    }

    private void ReadFields(ref Utf8JsonReader reader, BodyRow row)
    {
        var guess = 0;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.ValueIsEscaped ? JsonValueSpan.Of(ref reader).Unescaped : reader.ValueSpan;
            var field = row.Shape.Find(name, guess);
            if (field is null && !row.Shape.IsLabel(name))
            {
                var text = Echo.Of(name);
                row.Refuse(text, ErrorCode.UnknownField, text);
            }

            reader.Read();
            if (field is null)
            {
                reader.Skip();
                continue;
            }

            guess = field.Index + 1;
            ReadField(ref reader, row, field);
        }
    }

    private void ReadField(ref Utf8JsonReader reader, BodyRow row, BodyField field)
    {
        if (field.Type is BodyFieldType.Rows)
        {
            ReadRows(ref reader, row, field);
        }
        else if (field.Type is BodyFieldType.Row or BodyFieldType.Object && reader.TokenType is JsonTokenType.StartObject)
        {
            row.Set(field, new JsonValueSpan(JsonTokenType.StartObject, 0, 0, null));
            var (inner, take) = _inner[field];
            ReadRow(ref reader, inner, row.Number, take);
        }
        else
        {
            row.Set(field, JsonValueSpan.Of(ref reader));
        }
    }

    // Rows of a row are told by the number of that row.
    private void ReadRows(ref Utf8JsonReader reader, BodyRow row, BodyField list)
    {
        row.Set(list, new JsonValueSpan(JsonTokenType.StartArray, 0, 0, null));
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            RefuseType(ref reader, row, list, OfList);
            return;
        }

        var (inner, take) = _inner[list];
        for (var number = 0; reader.Read() && reader.TokenType is not JsonTokenType.EndArray; number++, Count++)
            ReadRow(ref reader, inner, row.Number ?? number, take);
    }

    private static void RefuseType(ref Utf8JsonReader reader, BodyRow row, BodyField? field, Code type)
    {
        row.Refuse(field, ErrorCode.WrongType, type);
        reader.Skip();
    }
}
