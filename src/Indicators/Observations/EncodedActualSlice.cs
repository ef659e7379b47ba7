using System.Buffers;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Observations;

/// <summary>
/// A slice of actuals as it is kept in memory: six or seven bytes a cell instead of thirty-six, and to take regions out of it is little
/// more than a copy. Immutable.
/// </summary>
/// <remarks>
/// A cell is what kind it is, its value in the largest unit that all of the slice are whole in, and of few the upper end of a range and a
/// base.
/// </remarks>
public sealed class EncodedActualSlice : IEncodedSlice<EncodedActualSlice, ActualSlice>
{
    private const int UsualBytes = 8;

    private readonly Period _period;
    private readonly int _count;
    private readonly long _unit;
    private readonly PackedCells _cells;

    public EncodedActualSlice(ActualSlice slice)
    {
        (_period, _count) = (slice.Period, slice.Observations.Length);
        _unit = slice.Observations.Aggregate(PackedCells.LargestUnit, (unit, cell) => PackedCells.UnitOf(cell.Value, unit));
        var cells = new PackedCells.Writer(_count, UsualBytes);
        for (var at = 0; at < _count; at++)
        {
            var cell = slice.Observations[at];
            cells.Begin(slice.Regions[at], cell.Revision);
            cells.Write((ulong)new Kind(cell).Number);
            cells.WriteSigned(cell.Value.Millionths / _unit);
            if (cell.Bound == Bound.Range)
            {
                cells.WriteSigned(cell.High.Millionths);
            }

            if (cell.Base is { } @base)
            {
                cells.WriteSigned(@base.Millionths);
            }
        }

        _cells = cells.End();
    }

    public static EncodedActualSlice Of(ActualSlice slice) => new(slice);

    /// <summary>What keeping it takes.</summary>
    public long Bytes => _cells.Bytes;

    /// <summary>Those of some regions (in order of id).</summary>
    public ActualSlice Only(ReadOnlySpan<int> regions)
    {
        var most = Math.Min(regions.Length, _count);
        if (most == 0)
        {
            return ActualSlice.Empty(_period);
        }

        // Mostly some of those asked for are missing: what is kept is as long as those that are there.
        var (ids, observations) = (ArrayPool<int>.Shared.Rent(most), ArrayPool<StoredObservation>.Shared.Rent(most));
        var (kept, asked) = (0, 0);
        for (var cells = _cells.From(regions[0]); asked < regions.Length && cells.MoveNext();)
        {
            var kind = new Kind((int)cells.Read());
            var value = new FixedPoint(cells.ReadSigned() * _unit);
            var high = kind.Bound == Bound.Range ? new FixedPoint(cells.ReadSigned()) : default;
            FixedPoint? @base = kind.HasBase ? new FixedPoint(cells.ReadSigned()) : null;
            while (asked < regions.Length && regions[asked] < cells.Region)
            {
                asked++;
            }

            if (asked < regions.Length && regions[asked] == cells.Region)
            {
                ids[kept] = cells.Region;
                observations[kept++] = new(value, kind.Status, kind.Bound, high, cells.Revision, @base, kind.Breaks);
            }
        }

        var slice = kept == 0 ? ActualSlice.Empty(_period) : new(_period, ids[..kept], observations[..kept]);
        ArrayPool<int>.Shared.Return(ids);
        ArrayPool<StoredObservation>.Shared.Return(observations);
        return slice;
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
}
