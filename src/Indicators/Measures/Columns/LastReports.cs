using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>
/// For each region of some columns the newest of a few periods that it reported; found from the newest back, so that little is read where
/// most have reported.
/// </summary>
/// <param name="periods">The newest first; of them <see cref="Most"/> are looked through, as there may be a row for every county.</param>
internal sealed class LastReports(StoredColumns columns, int regions, IEnumerable<Period> periods)
{
    public const int Most = 24;

    private readonly List<Period> _periods = [.. periods.Take(Most)];
    private readonly Period?[] _found = new Period?[regions];
    private int _seen;

    public Period? this[int index] => _found[index];

    /// <summary>Whether all that is looked at is there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan)
    {
        // The more were looked through in vain, the more are read at once.
        while (_seen < _periods.Count && Array.Exists(_found, period => period is null))
        {
            var next = _periods.Skip(_seen).Take(_seen + 1).ToList();
            var isThere = true;
            foreach (var period in next) isThere &= columns.LoadTold(plan, period);
            if (!isThere) return false;
            next.ForEach(See);
            _seen += next.Count;
        }

        return true;
    }

    private void See(Period period)
    {
        var told = columns.Told(period);
        for (var index = 0; index < _found.Length; index++) _found[index] ??= told[index].Value is null ? null : period;
    }
}
