using Indicators.Figures;
using Indicators.Periods;

namespace Indicators.Actuals;

/// <summary>
/// A slice as it is kept in memory: six or seven bytes a cell instead of thirty-six, and to take regions out of it is little more than a
/// copy. Immutable.
/// </summary>
/// <remarks>
/// A cell is a few numbers, each in as many bytes as it needs: how far its region is from the one before, what kind of cell it is, how far
/// its revision is from the one before, its value, whole where all of the slice are, and the upper end of a range.
/// </remarks>
public sealed class PackedSlice
{
    // What the cache takes to keep one, however small.
    private const int BytesBesides = 400;
    private const int UsualBytesPerCell = 8;
    private const int Bounds = 8;
    private static readonly long[] Units = [1_000_000, 10_000, 100, 1];

    private readonly Period _period;
    private readonly int _count;
    private readonly long _unit;
    private readonly byte[] _packed;

    public PackedSlice(Slice slice)
    {
        (_period, _count) = (slice.Period, slice.Cells.Length);
        _unit = Array.Find(Units, unit => Array.TrueForAll(slice.Cells, cell => cell.Value.Millionths % unit == 0));
        List<byte> packed = new(_count * UsualBytesPerCell);
        var (region, revision) = (0, 0L);
        for (var at = 0; at < _count; at++)
        {
            var cell = slice.Cells[at];
            Write(packed, (ulong)(slice.Regions[at] - region));
            Write(packed, (ulong)((int)cell.Status * Bounds + (int)cell.Bound));
            WriteSigned(packed, cell.Revision - revision);
            WriteSigned(packed, cell.Value.Millionths / _unit);
            if (cell.Bound == Bound.Range)
            {
                WriteSigned(packed, cell.High.Millionths);
            }

            (region, revision) = (slice.Regions[at], cell.Revision);
        }

        _packed = [.. packed];
    }

    /// <summary>What keeping it takes.</summary>
    public long Bytes => BytesBesides + _packed.Length;

    /// <summary>Those of some regions (in order of id).</summary>
    public Slice Only(ReadOnlySpan<int> regions)
    {
        var most = Math.Min(regions.Length, _count);
        var (ids, cells) = (new int[most], new Cell[most]);
        int kept = 0, asked = 0, region = 0;
        var revision = 0L;
        ReadOnlySpan<byte> packed = _packed;
        while (packed.Length > 0 && asked < regions.Length)
        {
            region += (int)Read(ref packed);
            var kind = (int)Read(ref packed);
            revision += ReadSigned(ref packed);
            var value = new Figure(ReadSigned(ref packed) * _unit);
            var bound = (Bound)(kind % Bounds);
            var high = bound == Bound.Range ? new Figure(ReadSigned(ref packed)) : default;
            while (asked < regions.Length && regions[asked] < region)
            {
                asked++;
            }

            if (asked < regions.Length && regions[asked] == region)
            {
                ids[kept] = region;
                cells[kept++] = new(value, (Status)(kind / Bounds), bound, high, revision);
            }
        }

        return kept == 0 ? Slice.Empty(_period) : kept == most ? new(_period, ids, cells) : new(_period, ids[..kept], cells[..kept]);
    }

    private static void Write(List<byte> packed, ulong number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            packed.Add((byte)(number | 0x80));
        }

        packed.Add((byte)number);
    }

    // Small ones of either sign are small: 0, -1, 1, -2 …
    private static void WriteSigned(List<byte> packed, long number) => Write(packed, (ulong)((number << 1) ^ (number >> 63)));

    private static ulong Read(ref ReadOnlySpan<byte> packed)
    {
        var (number, at) = (0UL, 0);
        for (; packed[at] >= 0x80; at++)
        {
            number |= (ulong)(packed[at] & 0x7F) << (7 * at);
        }

        number |= (ulong)packed[at] << (7 * at);
        packed = packed[(at + 1)..];
        return number;
    }

    private static long ReadSigned(ref ReadOnlySpan<byte> packed)
    {
        var number = Read(ref packed);
        return (long)(number >> 1) ^ -(long)(number & 1);
    }
}
