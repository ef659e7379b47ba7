namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>The body of a bulk write: a list of rows of one shape, and what is said about the whole.</summary>
/// <param name="list">The field that holds the rows, such as actuals.</param>
public sealed class BulkBodySchema(string list, RowSchema rows)
{
    public RowSchema Rows => rows;

    public BodyField List { get; } = new(list, BodyFieldType.Rows, "The rows: all are stored, or none.") { Required = true, Rows = rows };

    /// <summary>What is said about the whole.</summary>
    public WholeFields About { get; } = new();

    /// <summary>The body itself as a row.</summary>
    public RowSchema Whole => field ??= new($"{rows.Name}s", [List, .. About.All]);
}
