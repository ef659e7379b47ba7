using System.Collections;
using System.Runtime.InteropServices;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Observations;

/// <summary>Where a figure of a file stands: its line or row, and its column, from 1.</summary>
public readonly record struct SourcePlace(int Line, int Column);

/// <summary>
/// Actuals of a large file of which nothing but a value and a status is said, and where each stands: 32 bytes each. Once they are sorted,
/// they are in the order of their keys, and no key is twice among them.
/// </summary>
/// <param name="most">How many there may be.</param>
/// <param name="expected">How many there are likely to be: for more, memory is taken anew.</param>
public sealed class PackedActuals(int most, int expected) : IReadOnlyList<Actual>
{
    private Row[] _rows = GC.AllocateUninitializedArray<Row>(Math.Clamp(expected, 1, most));
    private readonly HashSet<int> _indicators = [];

    public int Count { get; private set; }

    /// <summary>The ids of their indicators.</summary>
    public IReadOnlySet<int> Indicators => _indicators;

    public Actual this[int index] =>
        new(_rows[index].Key, new(new FixedPoint(_rows[index].Value), (ObservationStatus)_rows[index].Status), null);

    /// <summary>False where there are as many as there may be.</summary>
    public bool TryAdd(ActualKey key, FixedPoint value, ObservationStatus status, SourcePlace place)
    {
        if (Count == most) return false;
        if (Count == _rows.Length) Array.Resize(ref _rows, Math.Min(2 * Count, most));
        _rows[Count++] = new(key, value.Millionths, (byte)status, place);
        if (Count == 1 || key.Indicator != _rows[Count - 2].Key.Indicator) _indicators.Add(key.Indicator);
        return true;
    }

    public SourcePlace PlaceOf(int index) => new(_rows[index].Line, _rows[index].Column);

    /// <summary>Where a key stands among them; where it does not, the complement of where it would. They are sorted.</summary>
    public int IndexOf(ActualKey key)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = _rows[middle].CompareKey(key);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return ~low;
    }

    /// <summary>Brings them in order; of those that are twice the first stays.</summary>
    /// <returns>Those that say something else than the first of their key, where they stand, and which that is.</returns>
    public IReadOnlyList<(SourcePlace Place, Actual Actual, int First)> Sort(int mostTold)
    {
        if (!IsInOrder()) _rows.AsSpan(0, Count).Sort(Row.Compare);
        var (kept, told) = (Math.Min(Count, 1), new List<(SourcePlace, Actual, int)>());
        for (var at = 1; at < Count; at++)
        {
            if (_rows[at].CompareKey(_rows[kept - 1].Key) != 0) _rows[kept++] = _rows[at];
            else if (told.Count < mostTold && !this[at].Equals(this[kept - 1])) told.Add((PlaceOf(at), this[at], kept - 1));
        }

        Count = kept;
        return told;
    }

    /// <summary>These and others, which have other keys, in the order of keys.</summary>
    public IReadOnlyList<Actual> With(IReadOnlyList<Actual> others) => others.Count == 0 ? this : new MergedActuals(this, others);

    public IEnumerator<Actual> GetEnumerator()
    {
        for (var at = 0; at < Count; at++) yield return this[at];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool IsInOrder()
    {
        for (var at = 1; at < Count; at++)
        {
            if (Row.Compare(_rows[at - 1], _rows[at]) > 0) return false;
        }

        return true;
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Row(ActualKey key, long value, byte status, SourcePlace place)
    {
        public readonly long Value = value;
        public readonly int Line = place.Line;
        private readonly int _indicator = key.Indicator;
        private readonly int _period = key.Period.Key;
        private readonly int _region = key.Region;
        public readonly ushort Column = (ushort)place.Column;
        public readonly byte Status = status;

        public ActualKey Key => new(_indicator, Period.FromKey(_period), _region);

        public int CompareKey(ActualKey key) =>
            _indicator != key.Indicator ? _indicator.CompareTo(key.Indicator)
            : _period != key.Period.Key ? _period.CompareTo(key.Period.Key)
            : _region.CompareTo(key.Region);

        // By key, and then by place.
        public static int Compare(Row one, Row other) =>
            one._indicator != other._indicator ? one._indicator.CompareTo(other._indicator)
            : one._period != other._period ? one._period.CompareTo(other._period)
            : one._region != other._region ? one._region.CompareTo(other._region)
            : one.Line != other.Line ? one.Line.CompareTo(other.Line)
            : one.Column.CompareTo(other.Column);
    }
}
