using System.Collections;

namespace Indicators.Observations;

/// <summary>Packed actuals and a few others between them, in the order of their keys.</summary>
internal sealed class MergedActuals : IReadOnlyList<Actual>
{
    private readonly PackedActuals _packed;
    private readonly List<(int At, Actual Actual)> _others = [];

    /// <param name="others">Of keys that none of the packed ones has.</param>
    public MergedActuals(PackedActuals packed, IReadOnlyList<Actual> others)
    {
        _packed = packed;
        foreach (var other in others.OrderBy(actual => (actual.Key.Indicator, actual.Key.Period.Key, actual.Key.Region)))
            _others.Add((~packed.IndexOf(other.Key) + _others.Count, other));
    }

    public int Count => _packed.Count + _others.Count;

    public Actual this[int index]
    {
        get
        {
            var (low, high) = (0, _others.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_others[middle].At < index) low = middle + 1;
                else high = middle;
            }

            return low < _others.Count && _others[low].At == index ? _others[low].Actual : _packed[index - low];
        }
    }

    public IEnumerator<Actual> GetEnumerator()
    {
        for (var at = 0; at < Count; at++) yield return this[at];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
