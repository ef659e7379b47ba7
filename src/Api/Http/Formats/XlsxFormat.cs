using Indicators.Api.Http.Caching;
using Indicators.Measures;

namespace Indicators.Api.Http.Formats;

/// <summary>
/// A workbook: a sheet with the rows under a header that stays in sight, numbers as numbers, and one with notes on where they come from
/// and how they are to be read.
/// </summary>
public sealed class XlsxFormat() : AnswerFormat("xlsx", "with a sheet of notes", MediaTypes.Xlsx)
{
    public override string ContentType => MediaType;

    public override bool HasHeader => true;

    public override bool HasLabels => true;

    public override void Write<TRow>(SegmentedBuffer body, Answer<TRow> answer)
    {
        AnswerColumn<TRow>[] columns = [.. answer.Columns.SelectMany(column => column.Flat)];
        var headings = Array.ConvertAll(columns, column => ColumnHeadings.Of(column, answer.Shape));
        var places = Array.ConvertAll(
            columns, column => column.Traits.Unit is MeasureUnit.Percent or MeasureUnit.Points ? answer.Shape.Decimals : (int?)null);
        var notes = new AnswerNotes(answer.Shape, answer.Newest.Revision);
        using var workbook = new Workbook(body);
        using (var sheet = workbook.Sheet(notes.RowsTitle, headings))
        {
            var cells = new SheetCells(sheet, answer.Shape.LabelLanguage, notes);
            foreach (var row in answer.Rows)
            {
                notes.Of(row);
                sheet.BeginRow();
                for (var at = 0; at < columns.Length; at++)
                {
                    cells.Places = places[at];
                    columns[at].Write(cells, row);
                }

                sheet.EndRow();
            }
        }

        using var last = workbook.Sheet(notes.Title, notes.Headings);
        foreach (var (what, text) in notes.All()) last.Row(what, text);
    }
}
