using Indicators.Api.Http.Caching;

namespace Indicators.Api.Http.Formats;

/// <summary>A row a line, as it stands in the items of the JSON.</summary>
public sealed class NdjsonFormat() : AnswerFormat("ndjson", "with a row a line", MediaTypes.Ndjson)
{
    public override void Write<TRow>(SegmentedBuffer body, Answer<TRow> answer) => Write(body, answer.Columns, answer.Rows);

    public static void Write<TRow>(SegmentedBuffer body, IReadOnlyList<AnswerColumn<TRow>> shown, IEnumerable<TRow> rows)
        where TRow : IAnswerRow<TRow>
    {
        AnswerColumn<TRow>[] columns = [.. shown];
        var names = JsonCells.Names(columns);
        foreach (var row in rows)
        {
            new JsonCells(body).Row(row, columns, names);
            body.Append("\n"u8);
        }
    }
}
