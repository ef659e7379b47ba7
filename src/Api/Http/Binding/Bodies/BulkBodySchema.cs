using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>The body of a bulk write: a list of rows of one shape, and what is said about the whole.</summary>
/// <param name="list">The field that holds the rows, such as actuals.</param>
public sealed class BulkBodySchema(string list, RowSchema rows)
{
    public RowSchema Rows => rows;

    public BodyField List { get; } = new(list, BodyFieldType.Rows, "The rows: all are stored, or none.") { Required = true, Rows = rows };

    public BodyField Source { get; } = BodyField.Text("source", "Where the figures come from: a report, an office.", maxLength: 1000);

    public BodyField Note { get; } = BodyField.Text("note", "What is to be said about the whole.", maxLength: 4000);

    public BodyField Reason { get; } = BodyField.Choice<WriteReason>(
        "reason", "Why final figures are replaced: a revision 修订 of who publishes them, or a correction 更正 of what was wrong.");

    public BodyField Correct { get; } = new(
        "correct", BodyFieldType.Boolean, "true lets what is final become provisional or estimated again; a note must say why.");

    private readonly BodyField _reason = BodyField.Text("reason", "Why.", required: true, maxLength: 1000);

    private readonly BodyField _document = BodyField.Text("document", "The number of the document that says so.", required: true);

    public BodyField Override => field ??= new(
        "override", BodyFieldType.Object, "By what right figures are changed that a key outside your scope wrote.")
    {
        Rows = new("Override", [_reason, _document]),
    };

    /// <summary>The body itself as a row.</summary>
    public RowSchema Whole => field ??= new($"{rows.Name}s", [List, Source, Note, Correct, Reason, Override]);

    /// <summary>Null where it is a fault.</summary>
    public Override? OverrideOf(BodyRow row) =>
        (row.Text(_reason), row.Text(_document)) is ({ } reason, { } document) ? new(reason, document) : null;
}
