using Indicators.Api.Http.Caching;

namespace Indicators.Api.Http.Formats;

/// <summary>A row a line, as it stands in the items of the JSON.</summary>
public sealed class NdjsonFormat() : AnswerFormat("ndjson", "with a row a line", MediaTypes.Ndjson)
{
    public override void Write<TRow>(SegmentedBuffer body, Answer<TRow> answer) => Write(body, answer.Columns, answer.Rows);

    public static void Write<TRow>(SegmentedBuffer body, IReadOnlyList<AnswerColumn<TRow>> shown, IEnumerable<TRow> rows)
        where TRow : IAnswerRow<TRow>
    {
        var cells = new JsonCells(body);
        var lines = cells.Objects(shown);
        foreach (var row in rows)
        {
            lines.Next(row);
            lines.Write();
            cells.EndLine();
        }
    }
}
