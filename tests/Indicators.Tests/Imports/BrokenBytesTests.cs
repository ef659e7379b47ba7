using System.IO.Compression;
using Indicators.Imports.Facts;
using Indicators.Imports.Sheets;

namespace Indicators.Tests.Imports;

/// <summary>
/// The bytes of real workbooks changed, and those of the parts within: each ends as a reading or as a refusal, from bounded memory, and
/// nothing else. INDICATORS_FUZZ=2000 tries longer.
/// </summary>
public sealed class BrokenBytesTests
{
    private const long MostBytes = 400L << 20;

    private static readonly string[] Files =
        ["02-yuebao.xlsx", "03-tongbao.xlsx", "05-riqi-gongshi.xlsx", "11-hebing-heji.xlsx", "13-fsnd.xls", "14-tongbao.xls"];

    private static readonly string[] Words =
    [
        "999999999999", "-1", "A1:XFD1048576", "<c r=\"ZZZZ9\">", "</row>", "<!--", "&#x0;", "&bomb;", "1E+400", "t=\"s\"", "<f>A1</f>",
        "<mergeCell ref=\"B2:A1\"/>", "s=\"77777\"", "min=\"0\"", "<![CDATA[", "<row r=\"0\">",
    ];

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void End_as_a_reading_or_a_refusal(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < EveryCellTests.Rounds(); round++)
        {
            var name = Files[random.Next(Files.Length)];
            var file = ShippedNames.File(name);
            var isWithin = name.EndsWith("xlsx", StringComparison.Ordinal) && random.Next(4) > 0;
            Reads(isWithin ? WithPart(file, random) : Changed(file, random), $"{name}, seed {seed}, round {round}");
        }
    }

    private static void Reads(byte[] file, string which)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ImportReading? reading = null;

        Should.NotThrow(() => reading = ShippedNames.Read(file), which);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostBytes, which);
        (reading!.IsRefused ? reading.Faults.Count : 1).ShouldBeGreaterThan(0, which);
        reading.Facts.Where(fact => CellName.Read(fact.Cell.AsSpan(fact.Cell.IndexOf('!') + 1)) is null).ShouldBeEmpty(which);
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
                    changed.InsertRange(at, System.Text.Encoding.ASCII.GetBytes(Words[random.Next(Words.Length)]));
                    break;
            }
        }

        return [.. changed];
    }
}
