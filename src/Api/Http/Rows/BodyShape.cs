namespace Indicators.Api.Http;

/// <summary>The body of a bulk write: a list of rows of one shape, and what is said about the whole.</summary>
/// <param name="list">The field that holds the rows, such as actuals.</param>
public sealed class BodyShape(string list, RowShape rows)
{
    public RowShape Rows => rows;

    public Field List { get; } = new(list, FieldType.Rows, "The rows: all are stored, or none.") { Required = true, Rows = rows };

    public Field Source { get; } = Field.Text("source", "Where the figures come from: a report, an office.", maxLength: 1000);

    public Field Note { get; } = Field.Text("note", "What is to be said about the whole.", maxLength: 4000);

    public Field Correct { get; } = new("correct", FieldType.Boolean, "true lets what is final become provisional or estimated again; a note must say why.");

    /// <summary>The body itself as a row.</summary>
    public RowShape Whole => field ??= new($"{rows.Name}s", [List, Source, Note, Correct]);
}
