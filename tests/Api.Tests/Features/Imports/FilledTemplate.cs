using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Indicators.Api.Tests.Features.Imports;

/// <summary>A template with numbers in some of its cells.</summary>
internal static class FilledTemplate
{
    public static byte[] Of(byte[] template, params (string Cell, string Number)[] numbers)
    {
        using var file = new MemoryStream();
        file.Write(template);
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ToList();
            foreach (var (cell, number) in numbers)
            {
                rows.Single(row => row.RowIndex! == uint.Parse(cell[1..])).AppendChild(
                    new Cell { CellReference = cell, CellValue = new CellValue(number) });
            }
        }

        return file.ToArray();
    }

    /// <summary>Its texts, row by row.</summary>
    public static IEnumerable<string> Texts(byte[] template)
    {
        using var file = new MemoryStream(template);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        return [.. document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Text>().Select(text => text.Text)];
    }
}
