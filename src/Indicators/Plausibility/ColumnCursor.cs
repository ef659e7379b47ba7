using Indicators.Observations;

namespace Indicators.Plausibility;

/// <summary>Finds the cells of a column for regions that mostly come in their order: one pass over both.</summary>
internal sealed class ColumnCursor(ActualSlice? stored, WrittenColumn? written)
{
    private int _at;
    private int _written;

    public StoredObservation? this[int region] =>
        written is not null && written.TryFind(region, ref _written, out var cell) ? cell : Stored(region);

    private StoredObservation? Stored(int region)
    {
        if (stored is null || stored.Regions.Length == 0) return null;
        if (_at >= stored.Regions.Length || stored.Regions[_at] > region)
        {
            var found = Array.BinarySearch(stored.Regions, region);
            _at = found < 0 ? ~found : found;
        }

        while (_at < stored.Regions.Length && stored.Regions[_at] < region) _at++;
        return _at < stored.Regions.Length && stored.Regions[_at] == region ? stored.Observations[_at] : null;
    }
}
