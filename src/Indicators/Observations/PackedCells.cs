using System.Runtime.CompilerServices;
using Indicators.Numbers;

namespace Indicators.Observations;

/// <summary>
/// What is kept of the cells of a slice, in order of region: a few numbers each, in as many bytes as they need. The first two say how far
/// its region and its revision are from those of the cell before. Immutable.
/// </summary>
/// <remarks>
/// Every so many cells a mark says what came before, so that a county or a province is read from near where it begins.
/// </remarks>
internal sealed class PackedCells
{
    /// <summary>In millionths: the largest unit that values are told in.</summary>
    public const long LargestUnit = 1_000_000;

    private const int CellsPerMark = 64;

    private readonly byte[] _numbers;
    private readonly Mark[] _marks;

    private PackedCells(byte[] numbers, Mark[] marks) => (_numbers, _marks) = (numbers, marks);

    /// <summary>What keeping them takes.</summary>
    public long Bytes => _numbers.Length + (long)_marks.Length * Unsafe.SizeOf<Mark>();

    /// <summary>From a cell on that no cell of the region, nor of one after it, comes before.</summary>
    public Reader From(int region)
    {
        var at = _marks.Length;
        while (at > 0 && _marks[at - 1].Region >= region)
        {
            at--;
        }

        return new(_numbers, at > 0 ? _marks[at - 1] : default);
    }

    /// <summary>The largest unit that a value, and those that are whole in another unit, are whole in.</summary>
    public static long UnitOf(FixedPoint value, long others)
    {
        while (value.Millionths % others != 0)
        {
            others /= 100;
        }

        return others;
    }

    /// <param name="cells">How many there will be.</param>
    /// <param name="usualBytes">What one usually takes.</param>
    public sealed class Writer(int cells, int usualBytes)
    {
        private readonly List<byte> _numbers = new(cells * usualBytes);
        private readonly List<Mark> _marks = new(cells / CellsPerMark + 1);
        private int _cells;
        private int _region;
        private long _revision;

        public void Begin(int region, long revision)
        {
            if (_cells++ % CellsPerMark == 0)
            {
                _marks.Add(new(_numbers.Count, _region, _revision));
            }

            Write((ulong)(region - _region));
            WriteSigned(revision - _revision);
            (_region, _revision) = (region, revision);
        }

        public void Write(ulong number)
        {
            for (; number >= 0x80; number >>= 7)
            {
                _numbers.Add((byte)(number | 0x80));
            }

            _numbers.Add((byte)number);
        }

        // Small ones of either sign are small: 0, -1, 1, -2 …
        public void WriteSigned(long number) => Write((ulong)((number << 1) ^ (number >> 63)));

        public PackedCells End() => new([.. _numbers], [.. _marks]);
    }

    public ref struct Reader
    {
        private readonly ReadOnlySpan<byte> _numbers;
        private int _at;

        internal Reader(byte[] numbers, Mark from)
        {
            _numbers = numbers;
            (_at, Region, Revision) = (from.Begin, from.Region, from.Revision);
        }

        /// <summary>Of the cell begun last.</summary>
        public int Region { get; private set; }

        public long Revision { get; private set; }

        /// <summary>Begins the next cell, whose other numbers must be read before the one after it.</summary>
        public bool MoveNext()
        {
            if (_at == _numbers.Length)
            {
                return false;
            }

            Region += (int)Read();
            Revision += ReadSigned();
            return true;
        }

        public ulong Read()
        {
            var number = (ulong)_numbers[_at++];
            if (number < 0x80) return number;
            number &= 0x7F;
            for (var shift = 7; ; shift += 7)
            {
                ulong next = _numbers[_at++];
                number |= (next & 0x7F) << shift;
                if (next < 0x80) return number;
            }
        }

        public long ReadSigned()
        {
            var number = Read();
            return (long)(number >> 1) ^ -(long)(number & 1);
        }
    }

    /// <summary>Where a cell begins, and what its region and revision are told from.</summary>
    internal readonly record struct Mark(int Begin, int Region, long Revision);
}
