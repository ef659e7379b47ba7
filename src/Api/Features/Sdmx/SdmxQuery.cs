using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Storage;
using Indicators.Storage.Tables;

namespace Indicators.Api.Features.Sdmx;

/// <summary>What a client of SDMX asks for: the figures of a key in the periods that were reported.</summary>
internal sealed record SdmxQuery(SdmxKey Key, Period? Start, Period? End, int? LastN, TrafficLightScheme Lights)
{
    /// <summary>In order of indicator, period and region.</summary>
    /// <param name="names">What areas and indicators are called, to be filled.</param>
    public IReadOnlyList<SdmxObservation> Answer(Snapshot snapshot, RowLabels labels, SdmxNames names)
    {
        // Who has one is found by reading all, of every indicator.
        if (Key.Regions.Count == 0)
            snapshot.Cells.Add(Indicators(snapshot).Sum(indicator => snapshot.CountActuals(Stored(snapshot, indicator))));
        var found = new Dictionary<(string, string, string, string), SdmxObservation>();
        foreach (var indicator in Indicators(snapshot))
        {
            foreach (var observation in Of(indicator, snapshot, labels, names).Where(IsMeant))
            {
                // Of several regions that had a code one has the figure.
                var key = (observation.Area, observation.Indicator, observation.Measure, observation.Time);
                if (!found.TryAdd(key, observation) && found[key].Value is null) found[key] = observation;
            }
        }

        return Newest([.. found.Values]);
    }

    public IReadOnlyList<Indicator> Indicators(Snapshot snapshot) => Key.Indicators.Count > 0 ? Key.Indicators : snapshot.Indicators().All;

    public IReadOnlyList<Period> Periods(Snapshot snapshot, Indicator indicator) =>
    [
        .. snapshot.ActualPeriods(indicator.Id)
            .Where(period => (Start is null || period.First >= Start.Value.First) && (End is null || period.End <= End.Value.End)),
    ];

    /// <summary>The actuals that it is about.</summary>
    public StoredFilter Stored(Snapshot snapshot, Indicator indicator) => new()
    {
        Indicators = [indicator.Id],
        Periods = Periods(snapshot, indicator),
        Regions = Key.Regions.Count > 0 ? [.. Key.Regions.Select(region => region.Id)] : null,
    };

    private bool IsMeant(SdmxObservation observation) =>
        (Key.Measures.Count == 0 || Key.Measures.Contains(observation.Measure)) && (Key.IsNamed || observation.Value is not null);

    private IEnumerable<SdmxObservation> Of(Indicator indicator, Snapshot snapshot, RowLabels labels, SdmxNames names)
    {
        var periods = Periods(snapshot, indicator);
        var regions = periods.Count == 0 ? [] : Key.Regions.Count > 0 ? Key.Regions : Reporting(Stored(snapshot, indicator), snapshot);
        if (regions.Count == 0) return [];
        var query = new FigureQuery
        {
            Indicators = [indicator],
            Periods = new(periods),
            Regions = new(regions, null, null),
            Measures = MeasureRegistry.Asked(SdmxMeasures.WordsOf(Key.Measures), RankingKey.Value),
            Lights = Lights,
        };
        var columns = FigureItem.Columns.Where(column => column.IsIn(query.Chosen())).ToList();
        var presenter = new FigurePresenter(query, columns, Precision.Default, labels);
        return SdmxObservation.Of(columns, query.Answer(snapshot).Select(row => names.Of(presenter.Show(row))));
    }

    // Whose figures nobody named: those of the regions that have one.
    private static IReadOnlyList<Region> Reporting(StoredFilter filter, Snapshot snapshot)
    {
        var ids = snapshot.ListActuals(filter).Select(stored => stored.Item.Key.Region).ToHashSet();
        return [.. ids.Order().Select(id => snapshot.Catalogue.Regions[id])];
    }

    // Periods come in order of their ends.
    private IReadOnlyList<SdmxObservation> Newest(IReadOnlyList<SdmxObservation> observations) => LastN is { } count
        ? [.. observations.GroupBy(one => (one.Area, one.Indicator, one.Measure)).SelectMany(series => Newest([.. series], count))]
        : observations;

    // Why there is no figure in a period that others reported is no observation, but where there is no other.
    private static IEnumerable<SdmxObservation> Newest(IReadOnlyList<SdmxObservation> series, int count) =>
        series.Any(one => one.Value is not null) ? series.Where(one => one.Value is not null).TakeLast(count) : series.TakeLast(1);
}

/// <summary>What is called how in an answer, by its code.</summary>
internal sealed class SdmxNames
{
    public Dictionary<string, string> Areas { get; } = [];

    public Dictionary<string, string> Indicators { get; } = [];

    public Dictionary<string, PeriodText> Times { get; } = [];

    public T Of<T>(T row)
        where T : IKeyedRow
    {
        var (indicator, area, time) = CubeFormat.KeyOf(row);
        Areas[area] = row.Region.Name;
        Indicators[indicator] = row.Indicator.Name;
        if (row.Period is { } period) Times[time] = period;
        return row;
    }
}
