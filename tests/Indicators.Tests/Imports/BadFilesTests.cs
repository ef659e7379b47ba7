using System.Diagnostics;
using System.Text;
using Indicators.Imports.Facts;
using Indicators.Imports.Files;

namespace Indicators.Tests.Imports;

/// <summary>Files that are to do harm, or came to some: a clear answer, soon, and from little memory.</summary>
public sealed class BadFilesTests
{
    private const long MostBytes = 200L << 20;

    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);

    public static TheoryData<string, FileFault> Harmful => new()
    {
        { "four million rows", FileFault.UnpackedTooLarge },
        { "rows without a number", FileFault.TooManyRows },
        { "a cell of 400 MB", FileFault.UnpackedTooLarge },
        { "a cell of 100 MB", FileFault.CellTooLong },
        { "a text of 100 MB that is one cell", FileFault.CellTooLong },
        { "ten million columns", FileFault.TooManyColumns },
        { "a quote that opens in a large file", FileFault.UnclosedQuote },
        { "a workbook that was cut off", FileFault.Damaged },
        { "a large text in no encoding", FileFault.Encoding },
        { "a small text in no encoding", FileFault.Encoding },
    };

    [Theory]
    [MemberData(nameof(Harmful))]
    public void It_is_refused(string what, FileFault why)
    {
        var file = Made(what);
        _ = ShippedNames.Catalogue;
        var (begun, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());

        var reading = ShippedNames.Read(file);

        reading.IsRefused.ShouldBeTrue();
        reading.Faults[0].Arguments.ShouldBe([why]);
        Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(Most);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostBytes);
    }

    [Fact]
    public void Two_sheets_that_could_both_be_meant_are_asked_about()
    {
        const string first = "咸宁市2024年\n地区\t专利授权量\n咸安区\t5\n嘉鱼县\t6", second = "咸宁市2024年\n地区\t专利授权量\n咸安区\t5\n嘉鱼县\t8";
        var file = MadeWorkbook.Of(("上报", first), ("定稿", second));

        var question = ShippedNames.Read(file).Questions.ShouldHaveSingleItem();

        (question.Kind, question.IsOptional).ShouldBe((QuestionKind.Sheets, false));
        question.Choices.ShouldBe(["上报", "定稿"]);
        var answered = ShippedNames.Read(file, new() { Answers = new Dictionary<string, string> { [question.Id] = "定稿" } });
        answered.Facts.Select(fact => (fact.Cell, fact.Value)).ShouldBe([("上报!B3", "5"), ("定稿!B4", "8")]);
        ShippedNames.Read(MadeWorkbook.Of(("上报", first), ("定稿", first))).Questions.ShouldBeEmpty();
    }

    private static byte[] Made(string what) => what switch
    {
        "four million rows" => ShippedNames.File("12-daxiao.xlsx"),
        "rows without a number" => MadeWorkbook.Of(("x", Repeated("<row><c/></row>", 1_200_000))),
        "a cell of 400 MB" => MadeWorkbook.Of(("x", Cell(400))),
        "a cell of 100 MB" => MadeWorkbook.Of(("x", Cell(100))),
        "a text of 100 MB that is one cell" => Filled("地区,专利授权量\n咸安区,", 100 << 20),
        "ten million columns" => Encoding.UTF8.GetBytes(new string(',', 10_000_000)),
        "a quote that opens in a large file" => Filled("地区,专利授权量\n\"咸安区,5\n", 20 << 20, "嘉鱼县,6\n"),
        "a workbook that was cut off" => ShippedNames.File("02-yuebao.xlsx")[..4000],
        "a large text in no encoding" => [.. Filled("地区,专利授权量\n", 20 << 20, "咸安区,5\n"), 0xFF, 0xFF, 0x80],
        "a small text in no encoding" => [.. "地区,专利授权量\n"u8, 0xFF, 0xFF, 0x80, (byte)'\n'],
        _ => throw new ArgumentException($"No file is {what}.", nameof(what)),
    };

    private static Action<StreamWriter> Cell(int megabytes) => xml =>
    {
        xml.Write("<row><c t=\"inlineStr\"><is><t>");
        Repeated(new string('5', 1 << 20), megabytes)(xml);
        xml.Write("</t></is></c></row>");
    };

    private static Action<StreamWriter> Repeated(string text, int times) => xml =>
    {
        for (var at = 0; at < times; at++) xml.Write(text);
    };

    private static byte[] Filled(string head, int bytes, string line = "5")
    {
        var (file, row) = (new byte[bytes], Encoding.UTF8.GetBytes(line));
        var at = Encoding.UTF8.GetBytes(head, file);
        for (; at + row.Length <= bytes; at += row.Length) row.CopyTo(file, at);
        return file[..at];
    }
}
