using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>
/// For each of some regions the newest of a few periods that it reported; found from the newest back, and of those alone that are still
/// without one, so that little is read where most have reported. Of few all is read at once: to ask again takes longer than that.
/// </summary>
/// <param name="periods">The newest first; of them <see cref="Most"/> are looked through, as there may be a row for every county.</param>
internal sealed class LastReports(EvaluationContext context, Indicator indicator, RegionIndex regions, IEnumerable<Period> periods)
{
    public const int Most = 24;

    private const int Few = 24;

    private readonly List<Period> _periods = [.. periods.Take(Most)];
    private readonly Period?[] _found = new Period?[regions.Count];
    private EvaluationContext _open = context.Beside(regions);
    private LoadPlan? _asked;
    private int _seen;

    public Period? this[int index] => _found[index];

    private RegionIndex Regions => regions;

    /// <summary>Whether another of the same indicator asks for the same.</summary>
    public bool IsSame(LastReports other) =>
        _periods.SequenceEqual(other._periods) && regions.Ids.Span.SequenceEqual(other.Regions.Ids.Span);

    /// <summary>Whether all that is looked at is there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan)
    {
        // Nothing is read before all have asked.
        if (_asked == plan) return false;
        // The more were looked through in vain, the more are read at once.
        while (_seen < _periods.Count && _open.RegionIndex.Count > 0)
        {
            var most = _open.RegionIndex.Count <= Few ? Most : _seen + 1;
            var (next, columns) = (_periods.Skip(_seen).Take(most).ToList(), new StoredColumns(_open, indicator));
            var isThere = true;
            foreach (var period in next) isThere &= columns.LoadTold(plan, period);
            if (!isThere)
            {
                _asked = plan;
                return false;
            }

            next.ForEach(period => See(period, columns));
            _seen += next.Count;
            _open = context.Beside(new(_open.RegionIndex.Regions.Where(region => _found[regions.IndexOf(region.Id)] is null)));
        }

        return true;
    }

    private void See(Period period, StoredColumns columns)
    {
        foreach (var (region, told) in _open.RegionIndex.Regions.Zip(columns.Told(period)))
        {
            if (told.Value is not null) _found[regions.IndexOf(region.Id)] ??= period;
        }
    }
}
