using Indicators.Api.Http.Caching;

namespace Indicators.Api.Http.Formats;

/// <summary>
/// A table with the columns of the JSON: what is nested is named by its path (target.kind), lists are joined by |. UTF-8 with a byte order
/// mark, so that a spreadsheet reads the Chinese; cells and lines by RFC 4180.
/// </summary>
public sealed class CsvFormat() : AnswerFormat("csv", "in UTF-8 with a byte order mark", MediaTypes.Csv)
{
    public override bool HasHeader => true;

    public override void Write<TRow>(SegmentedBuffer body, Answer<TRow> answer)
    {
        AnswerColumn<TRow>[] columns = [.. answer.Columns.SelectMany(column => column.Flat)];
        body.Append("\uFEFF"u8);
        var cells = new CsvCells(body, answer.Shape.LabelLanguage);
        foreach (var column in columns) cells.Text(ColumnHeadings.Of(column, answer.Shape));
        cells.EndLine();
        var lines = new CsvRows<TRow>(cells, body, columns);
        foreach (var row in answer.Rows)
        {
            lines.Next(row);
            lines.Write();
        }
    }
}
