using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Indicators.Tests.Imports;

/// <summary>A real file whose bytes are changed, or those of a part within it. INDICATORS_FUZZ=2000 tries longer.</summary>
internal static class BrokenFile
{
    private static readonly string[] Files =
    [
        "01-fsnd-export.csv", "02-yuebao.xlsx", "03-tongbao.xlsx", "04-zhibiao-x-diqu.tsv", "05-riqi-gongshi.xlsx", "06-sdmx.csv",
        "07-shangbao.ndjson", "08-mingxi.csv", "09-mingcheng.csv", "11-hebing-heji.xlsx", "13-fsnd.xls", "14-tongbao.xls",
    ];

    private static readonly string[] Words =
    [
        "999999999999", "-1", "A1:XFD1048576", "<c r=\"ZZZZ9\">", "</row>", "<!--", "&#x0;", "&bomb;", "1E+400", "t=\"s\"", "<f>A1</f>",
        "<mergeCell ref=\"B2:A1\"/>", "s=\"77777\"", "min=\"0\"", "<![CDATA[", "<row r=\"0\">",
    ];

    /// <summary>How many to try of each seed.</summary>
    public static int Rounds { get; } =
        int.Parse(Environment.GetEnvironmentVariable("INDICATORS_FUZZ") ?? "25", CultureInfo.InvariantCulture);

    public static (string Name, byte[] File) Any(Random random)
    {
        var name = Files[random.Next(Files.Length)];
        var file = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Imports", "Files", name));
        var isWithin = name.EndsWith("xlsx", StringComparison.Ordinal) && random.Next(4) > 0;
        return (name, isWithin ? WithPart(file, random) : Changed(file, random));
    }

    // A part of the archive, its XML broken and packed again.
    private static byte[] WithPart(byte[] file, Random random)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var parts = zip.Entries.Where(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)).ToList();
            var name = parts[random.Next(parts.Count)].FullName;
            using var read = new MemoryStream();
            using (var part = zip.GetEntry(name)!.Open()) part.CopyTo(read);
            zip.GetEntry(name)!.Delete();
            if (random.Next(10) == 0) return Packed(stream, zip);
            using var written = zip.CreateEntry(name).Open();
            written.Write(Changed(read.ToArray(), random));
        }

        return stream.ToArray();
    }

    private static byte[] Packed(MemoryStream stream, ZipArchive zip)
    {
        zip.Dispose();
        return stream.ToArray();
    }

    private static byte[] Changed(byte[] bytes, Random random)
    {
        var changed = bytes.ToList();
        for (var change = random.Next(1, 6); change > 0 && changed.Count > 0; change--)
        {
            var at = random.Next(changed.Count);
            switch (random.Next(5))
            {
                case 0:
                    changed[at] = (byte)random.Next(256);
                    break;
                case 1:
                    changed[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    changed.RemoveRange(at, Math.Min(random.Next(1, 200), changed.Count - at));
                    break;
                case 3:
                    changed.InsertRange(at, changed.GetRange(at, Math.Min(random.Next(1, 200), changed.Count - at)));
                    break;
                default:
                    changed.InsertRange(at, Encoding.ASCII.GetBytes(Words[random.Next(Words.Length)]));
                    break;
            }
        }

        return [.. changed];
    }
}
