using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Storage.Tables;

namespace Indicators.Storage;

/// <summary>What tells who has reported when.</summary>
public sealed partial class Snapshot
{
    /// <summary>All calendars, for an answer that goes by them.</summary>
    public CatalogueItemList<ReportingCalendar> Calendars()
    {
        _trail.See(new SliceKey(TableKind.Calendar));
        return Catalogue.Calendars;
    }

    /// <summary>A calendar by its code or name.</summary>
    public LookupResult<ReportingCalendar> FindCalendar(string text) => Find(Catalogue.Calendars, TableKind.Calendar, text);

    /// <summary>When some regions first reported a figure, by period and region; a figure reported as missing is none.</summary>
    /// <param name="regions">Ids, in their order.</param>
    public IReadOnlyDictionary<(Period Period, int Region), DateTimeOffset> FirstReports(
        int indicator, IReadOnlyCollection<Period> periods, ReadOnlyMemory<int> regions) =>
        (from slices in Seen(TableKind.Actual, [new(indicator, periods, regions)], FirstReportsOf)
         from slice in slices
         from first in slice.Value
         select (Key: (slice.Key, first.Region), first.Time)).ToDictionary(first => first.Key, first => first.Time);

    private IReadOnlyList<IReadOnlyDictionary<Period, List<(int Region, DateTimeOffset Time)>>> FirstReportsOf(
        IReadOnlyList<SliceQuestion> asked) => [.. asked.Select(FirstReportsOf)];

    private Dictionary<Period, List<(int Region, DateTimeOffset Time)>> FirstReportsOf(SliceQuestion asked) =>
        ActualTable.FirstReports(_session, _moment, new StoredFilter
        {
            Indicators = [asked.Indicator],
            Periods = [.. asked.Periods],
            Regions = asked.Regions.ToArray(),
        }).GroupBy(first => first.Period, first => (first.Region, first.Time)).ToDictionary(same => same.Key, same => same.ToList());
}
