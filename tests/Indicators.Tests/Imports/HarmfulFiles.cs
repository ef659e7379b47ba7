using System.Text;

namespace Indicators.Tests.Imports;

/// <summary>Files that are to do harm, or came to some.</summary>
internal static class HarmfulFiles
{
    private static readonly Dictionary<string, Func<byte[]>> Makers = new()
    {
        ["four million rows"] = () => Workbook(Repeated("<row><c t=\"inlineStr\"><is><t>5</t></is></c></row>", 4_000_000)),
        ["rows without a number"] = () => Workbook(Repeated("<row><c/></row>", 1_200_000)),
        ["a cell of 400 MB"] = () => Workbook(Cell(400)),
        ["a cell of 100 MB"] = () => Workbook(Cell(100)),
        ["a text of 100 MB that is one cell"] = () => Filled("地区,专利授权量\n咸安区,", 100 << 20),
        ["ten million columns"] = () => Encoding.UTF8.GetBytes(new string(',', 10_000_000)),
        ["a quote that opens in a large file"] = () => Filled("地区,专利授权量\n\"咸安区,5\n", 20 << 20, "嘉鱼县,6\n"),
        ["a workbook that was cut off"] = () => Workbook(Repeated("<row><c><v>5</v></c></row>", 1000))[..^400],
        ["an old workbook that says it has sectors of 2 GB"] = () => OldWorkbook(31),
        ["a large text in no encoding"] = () => [.. Filled("地区,专利授权量\n", 20 << 20, "咸安区,5\n"), 0xFF, 0xFF, 0x80],
        ["a small text in no encoding"] = () => [.. "地区,专利授权量\n"u8, 0xFF, 0xFF, 0x80, (byte)'\n'],
    };

    public static IEnumerable<string> Names => Makers.Keys;

    public static byte[] Of(string name) => Makers[name]();

    private static byte[] Workbook(Action<StreamWriter> rows) => MadeWorkbook.Of(("x", rows));

    // The head of a compound file, and two sectors.
    private static byte[] OldWorkbook(byte sector)
    {
        var file = new byte[3 * 512];
        byte[] head = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        head.CopyTo(file, 0);
        (file[26], file[28], file[29], file[30], file[32], file[44]) = (3, 0xFE, 0xFF, sector, 6, 1);
        return file;
    }

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
