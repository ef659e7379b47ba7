using Indicators.Imports.Facts;
using Indicators.Imports.Files;

namespace Indicators.Tests.Imports;

/// <summary>
/// Files that are to do harm, or came to some: a clear answer, from little memory, and without more work than reading them takes. How long
/// that lasts tells the benchmark files.
/// </summary>
public sealed class BadFilesTests
{
    private const long MostBytes = 200L << 20;

    // What a file is, in which encoding, and what it says: three passes, and what a reader looks ahead.
    private const int MostPasses = 3;
    private const int LookedAhead = 1 << 20;

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
        { "an old workbook that says it has sectors of 2 GB", FileFault.Damaged },
        { "a large text in no encoding", FileFault.Encoding },
        { "a small text in no encoding", FileFault.Encoding },
    };

    [Theory]
    [MemberData(nameof(Harmful))]
    public void It_is_refused(string what, FileFault why)
    {
        using var file = new CountedStream(HarmfulFiles.Of(what));
        _ = ShippedNames.Catalogue;
        var before = GC.GetAllocatedBytesForCurrentThread();

        var reading = ShippedNames.Read(file);

        reading.IsRefused.ShouldBeTrue();
        reading.Faults[0].Arguments.ShouldBe([why]);
        file.BytesRead.ShouldBeLessThanOrEqualTo(MostPasses * file.Length + LookedAhead);
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

    [Fact]
    public void None_is_left_out() => Harmful.Select(row => (string)row[0]).ShouldBe(HarmfulFiles.Names);

    private sealed class CountedStream(byte[] file) : MemoryStream(file)
    {
        public long BytesRead { get; private set; }

        public override int Read(byte[] buffer, int offset, int count) => Counted(base.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Counted(base.Read(buffer));

        private int Counted(int read)
        {
            BytesRead += read;
            return read;
        }
    }
}
