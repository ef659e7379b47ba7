using System.Runtime.CompilerServices;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Observations;

/// <summary>
/// A slice as it is kept in memory: six or seven bytes a cell instead of thirty-six, and to take regions out of it is little more than a
/// copy. Immutable.
/// </summary>
/// <remarks>
/// A cell is a few numbers, each in as many bytes as it needs: how far its region is from the one before, what kind of cell it is, how far
/// its revision is from the one before, its value, whole where all of the slice are, and of few the upper end of a range and a base. Every
/// so many cells a mark says what came before, so that a county or a province is read from near where it begins.
/// </remarks>
public sealed class EncodedSlice
{
    private const int UsualBytesPerCell = 8;
    private const int CellsPerMark = 64;
    private static readonly long[] Units = [1_000_000, 10_000, 100, 1];

    private readonly Period _period;
    private readonly int _count;
    private readonly long _unit;
    private readonly byte[] _packed;
    private readonly Mark[] _marks;

    public EncodedSlice(ActualSlice slice)
    {
        (_period, _count) = (slice.Period, slice.Observations.Length);
        _unit = Array.Find(Units, unit => Array.TrueForAll(slice.Observations, cell => cell.Value.Millionths % unit == 0));
        List<byte> packed = new(_count * UsualBytesPerCell);
        List<Mark> marks = new(_count / CellsPerMark + 1);
        var (region, revision) = (0, 0L);
        for (var at = 0; at < _count; at++)
        {
            if (at % CellsPerMark == 0)
            {
                marks.Add(new(packed.Count, region, revision));
            }

            var cell = slice.Observations[at];
            Write(packed, (ulong)(slice.Regions[at] - region));
            Write(packed, (ulong)new Kind(cell).Number);
            WriteSigned(packed, cell.Revision - revision);
            WriteSigned(packed, cell.Value.Millionths / _unit);
            if (cell.Bound == Bound.Range)
            {
                WriteSigned(packed, cell.High.Millionths);
            }

            if (cell.Base is { } @base)
            {
                WriteSigned(packed, @base.Millionths);
            }

            (region, revision) = (slice.Regions[at], cell.Revision);
        }

        (_packed, _marks) = ([.. packed], [.. marks]);
    }

    /// <summary>What keeping it takes.</summary>
    public long Bytes => _packed.Length + (long)_marks.Length * Unsafe.SizeOf<Mark>();

    /// <summary>Those of some regions (in order of id).</summary>
    public ActualSlice Only(ReadOnlySpan<int> regions)
    {
        var most = Math.Min(regions.Length, _count);
        var (ids, cells) = (new int[most], new StoredObservation[most]);
        var (kept, asked) = (0, 0);
        var (begin, region, revision) = regions.Length == 0 ? default : Before(regions[0]);
        ReadOnlySpan<byte> packed = _packed.AsSpan(begin);
        while (packed.Length > 0 && asked < regions.Length)
        {
            region += (int)Read(ref packed);
            var kind = new Kind((int)Read(ref packed));
            revision += ReadSigned(ref packed);
            var value = new FixedPoint(ReadSigned(ref packed) * _unit);
            var high = kind.Bound == Bound.Range ? new FixedPoint(ReadSigned(ref packed)) : default;
            FixedPoint? @base = kind.HasBase ? new FixedPoint(ReadSigned(ref packed)) : null;
            while (asked < regions.Length && regions[asked] < region)
            {
                asked++;
            }

            if (asked < regions.Length && regions[asked] == region)
            {
                ids[kept] = region;
                cells[kept++] = new(value, kind.Status, kind.Bound, high, revision, @base, kind.Breaks);
            }
        }

        return kept == 0 ? ActualSlice.Empty(_period) : kept == most ? new(_period, ids, cells) : new(_period, ids[..kept], cells[..kept]);
    }

    // The last mark with which no cell of the region, nor of one after it, has passed.
    private Mark Before(int region)
    {
        var at = _marks.Length;
        while (at > 0 && _marks[at - 1].Region >= region)
        {
            at--;
        }

        return at > 0 ? _marks[at - 1] : default;
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

    /// <summary>What kind of cell it is, in seven bits.</summary>
    private readonly record struct Kind(int Number)
    {
        private const int Bounds = 8;
        private const int Statuses = 4 * Bounds;
        private const int Bases = 2 * Statuses;

        public Kind(in StoredObservation cell)
            : this((int)cell.Bound + (int)cell.Status * Bounds + (cell.Base is null ? 0 : Statuses) + (cell.Break ? Bases : 0))
        {
        }

        public Bound Bound => (Bound)(Number % Bounds);

        public ObservationStatus Status => (ObservationStatus)(Number % Statuses / Bounds);

        public bool HasBase => Number % Bases >= Statuses;

        public bool Breaks => Number >= Bases;
    }

    /// <summary>Where a cell begins, and what its region and revision are told from.</summary>
    private readonly record struct Mark(int Begin, int Region, long Revision);
}
