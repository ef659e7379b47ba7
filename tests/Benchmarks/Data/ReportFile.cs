using System.IO.Compression;
using System.Text;

namespace Indicators.Benchmarks.Data;

/// <summary>Files of a stock's figures for the months after those in the data sets, a row for every region and month.</summary>
/// <param name="regions">Codes.</param>
public sealed class ReportFile(IReadOnlyList<string> regions)
{
    public byte[] Json(int from, int rows, int add = 0) =>
        Encoding.UTF8.GetBytes($$"""{"source":"月报","actuals":{{List(from, rows, add)}}}""");

    /// <summary>As a clerk's program writes them.</summary>
    public byte[] Csv(int from, int rows) => Encoding.UTF8.GetBytes(
        $"地区,指标,期间,数值,单位\n{string.Concat(Lines(from, rows).Select(line => $"{string.Join(',', line)}\n"))}");

    /// <summary>The same as a workbook of one sheet.</summary>
    public byte[] Xlsx(int from, int rows)
    {
        const string office = "http://schemas.openxmlformats.org";
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("xl/workbook.xml", $"<workbook xmlns=\"{office}/spreadsheetml/2006/main\" "
                + $"xmlns:r=\"{office}/officeDocument/2006/relationships\"><sheets>"
                + "<sheet name=\"月报\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{office}/package/2006/relationships\"><Relationship Id=\"r1\" "
                + $"Type=\"{office}/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            string[] head = ["地区", "指标", "期间", "数值", "单位"];
            Add("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{office}/spreadsheetml/2006/main\"><sheetData>"
                + $"{string.Concat(Lines(from, rows).Prepend(head).Select(Row))}</sheetData></worksheet>");

            void Add(string part, string xml)
            {
                using var writer = new StreamWriter(zip.CreateEntry(part, CompressionLevel.Fastest).Open());
                writer.Write(xml);
            }
        }

        return file.ToArray();
    }

    private static string Row(string[] line) => $"<row>{string.Concat(line.Select(cell => int.TryParse(cell, out _) && cell.Length < 5
        ? $"<c><v>{cell}</v></c>"
        : $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>";

    private IEnumerable<string[]> Lines(int from, int rows) =>
        Rows(from, rows, 0).Select(row => (string[])[row.Region, Reports.Stock, row.Month, $"{row.Value}", "家"]);

    /// <summary>As the baseline takes it: the list and nothing else.</summary>
    public byte[] JsonList(int from, int rows, int add = 0) => Encoding.UTF8.GetBytes(List(from, rows, add));

    private string List(int from, int rows, int add)
    {
        var items = Rows(from, rows, add)
            .Select(
                row => $$"""{"indicator":"{{Reports.Stock}}","region":"{{row.Region}}","period":"{{row.Month}}","value":{{row.Value}} }""");
        return $"[{string.Join(",\n", items)}]";
    }

    private IEnumerable<(string Region, string Month, int Value)> Rows(int from, int rows, int add)
    {
        for (var row = from; row < from + rows; row++)
        {
            var month = row / regions.Count;
            yield return (regions[row % regions.Count], $"{2025 + month / 12}-{month % 12 + 1:00}", row % 997 + 1 + add);
        }
    }
}
