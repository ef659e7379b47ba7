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

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void End_as_a_reading_or_a_refusal(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < BrokenFile.Rounds; round++)
        {
            var (name, file) = BrokenFile.Any(random);
            Reads(file, $"{name}, seed {seed}, round {round}");
        }
    }

    private static void Reads(byte[] file, string which)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ImportReading? reading = null;

        Should.NotThrow(() => reading = ShippedNames.Read(file), which);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostBytes, which);
        (reading!.IsRefused ? reading.Faults.Count : 1).ShouldBeGreaterThan(0, which);
        reading.Facts.Where(fact => !IsPlace(fact.Cell)).ShouldBeEmpty(which);
    }

    private static bool IsPlace(string cell) => cell.StartsWith("line ", StringComparison.Ordinal)
        || CellName.Read(cell.AsSpan(cell.IndexOf('!') + 1)) is not null;
}
