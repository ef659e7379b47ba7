using System.Text;
using Indicators.Imports.Files;
using Indicators.Imports.Sheets;

namespace Indicators.Tests.Imports;

/// <summary>Nothing is silent: every cell that is not empty ends as a fact, a fault, in question, or ignored by name.</summary>
public sealed class EveryCellTests
{
    [Theory]
    [MemberData(nameof(TwelveFormsTests.Forms), MemberType = typeof(TwelveFormsTests))]
    public void Of_the_twelve_forms(string name)
    {
        if (name.EndsWith("ndjson", StringComparison.Ordinal) || name.StartsWith("10") || name.StartsWith("12")) return;
        Silent(ShippedNames.File(name)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_forms_with_any_cells_changed(int seed)
    {
        var random = new Random(seed);
        string[] files =
            ["01-fsnd-export.csv", "02-yuebao.xlsx", "03-tongbao.xlsx", "04-zhibiao-x-diqu.tsv", "08-mingxi.csv", "09-mingcheng.csv"];
        for (var i = 0; i < BrokenFile.Rounds; i++)
        {
            var text = Written(WorkbookOf(ShippedNames.File(files[random.Next(files.Length)])).Sheets[0], random);
            Silent(Encoding.UTF8.GetBytes(text)).ShouldBeEmpty(text);
        }
    }

    private static string Written(Sheet sheet, Random random)
    {
        string[] others =
        [
            "", "合计", "…", "—", "12%", "近50", "同比", "2023年", "西湖区", "foo", "1,234", "=SUM(A1)", "其中：x", "注：y", "单位：亿元", "*5",
            "新增70", "上升3位", "力争300", "持平", "全年预计", "基期", "数量", "占比", "上年末", "截至6月底", "2024.1-5", "合计",
        ];
        return string.Join('\n', Enumerable.Range(1, sheet.LastRow).Select(row => string.Join('\t', Enumerable.Range(1, sheet.LastColumn)
            .Select(column => random.Next(12) == 0 ? others[random.Next(others.Length)] : sheet[row, column].Text.Replace('\n', ' ')))));
    }

    private static List<string> Silent(byte[] file)
    {
        var reading = ShippedNames.Read(file);
        if (reading.IsRefused) return [];
        var told = reading.Facts.Select(fact => fact.Cell).Concat(reading.Facts.Select(fact => fact.BaseCell).OfType<string>())
            .Concat(reading.Faults.SelectMany(fault => fault.Affected.Append(fault.Cell ?? "")))
            .Concat(reading.Questions.SelectMany(question => question.Affected.Append(question.Cell))).ToHashSet();
        var ignored = reading.Ignored.Select(cells => cells.Cells.Split('!') is [var sheet, var range] ? (sheet, range) : ("", cells.Cells))
            .Select(cells => (Sheet: cells.Item1, Range: CellRange.Read(cells.Item2)!.Value)).ToList();
        var sheets = WorkbookOf(file).Sheets.Where(sheet => sheet.HasCells).ToList();
        return
        [
            .. from sheet in sheets
               let name = sheets.Count > 1 ? sheet.Name : ""
               from row in sheet.Rows
               from column in row.Filled
               let cell = (name.Length > 0 ? $"{name}!" : "") + CellName.Of(row.Number, column)
               where !told.Contains(cell) && !ignored.Exists(cells => cells.Sheet == name && cells.Range.Holds(row.Number, column))
               select $"{cell} {row[column].Text}",
        ];
    }

    private static Workbook WorkbookOf(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return WorkbookReader.Read(stream, WorkbookReader.FormatOf(stream));
    }
}
