using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Indicators.Catalogue;
using Indicators.Periods;
using CellName = Indicators.Imports.Sheets.CellName;

namespace Indicators.Api.Features.Imports;

/// <summary>
/// An empty form for the figures of some indicators and regions, as the rules of statutory forms have it: number, maker, approval and
/// validity at the head, who filled, checked and signed it at the foot. Filled, it is read back without a question.
/// </summary>
/// <param name="without">Indicators that have no period so short: they are named, and have no column.</param>
internal sealed class TemplateWorkbook(
    Region within, IReadOnlyList<Region> regions, IReadOnlyList<Indicator> indicators, IReadOnlyList<Indicator> without, Period period,
    bool asksTargets)
{
    private const uint HeadingRow = 6;
    private const string Statuses = "\"正式,快报,预计\"";

    private int Width => 3 + (asksTargets ? 3 : 2) * indicators.Count;

    private string Without => without.Count == 0
        ? ""
        : $"{string.Join('、', without.Select(indicator => indicator.Name))}没有这样短的时期，不列入本表。";

    public byte[] Write()
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            var data = new SheetData();
            sheet.Worksheet = new Worksheet(Frozen(), Widths(), data, Merged(), Choices());
            workbook.Workbook.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "填报表" }));
            Fill(data);
        }

        return file.ToArray();
    }

    private void Fill(SheetData data)
    {
        Add(data, 1, $"{within.Name}{period.Label(Language.Chinese)}统计报表");
        Add(data, 2, $"表　　号：{All(indicator => indicator.FormNumber)}");
        Add(data, 3, $"制定机关：{All(indicator => indicator.FormMaker ?? indicator.Authority)}");
        Add(data, 4, $"批准文号：{All(indicator => indicator.FormApproval)}");
        Add(data, 5, $"有效期至：{All(indicator => indicator.FormValidUntil)}");
        Add(data, HeadingRow, [
            "行政区划代码", "地区", .. indicators.SelectMany(Headings), "数据状态",
        ]);
        var row = HeadingRow;
        foreach (var region in regions) Add(data, ++row, region.Code, region.Name);
        Add(data, row + 1, $"注：上年同期按可比口径填写；空格表示无此数，0 表示数为零。{Without}");
        Add(data, row + 2, "单位负责人：　　　　统计负责人：　　　　填表人：　　　　联系电话：　　　　报出日期：");
    }

    private string All(Func<Indicator, string?> of) => string.Join('、', indicators.Select(of).OfType<string>().Distinct());

    private IEnumerable<string> Headings(Indicator indicator)
    {
        var name = $"{indicator.Name}（{indicator.Unit}）";
        return asksTargets ? [name, $"{name}上年同期", $"{name}全年目标"] : [name, $"{name}上年同期"];
    }

    private static void Add(SheetData data, uint number, params IReadOnlyList<string> texts) =>
        data.AppendChild(new Row(texts.Select(Cell)) { RowIndex = number });

    private static Cell Cell(string text) =>
        new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    private static SheetViews Frozen() => new(new SheetView(new Pane
    {
        HorizontalSplit = 2,
        VerticalSplit = HeadingRow,
        TopLeftCell = $"C{HeadingRow + 1}",
        ActivePane = PaneValues.BottomRight,
        State = PaneStateValues.Frozen,
    })
    {
        WorkbookViewId = 0,
        TabSelected = true,
    });

    private Columns Widths() => new(
        new Column { Min = 1, Max = 1, Width = 14, CustomWidth = true }, new Column { Min = 2, Max = 2, Width = 18, CustomWidth = true },
        new Column { Min = 3, Max = (uint)Width, Width = 22, CustomWidth = true });

    private MergeCells Merged() => new(new MergeCell { Reference = $"A1:{Column(Width)}1" });

    private DataValidations Choices() => new(new DataValidation(new Formula1(Statuses))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        SequenceOfReferences = new() { InnerText = $"{Column(Width)}{HeadingRow + 1}:{Column(Width)}{HeadingRow + regions.Count}" },
    })
    {
        Count = 1,
    };

    private static string Column(int number) => CellName.Column(number);
}
