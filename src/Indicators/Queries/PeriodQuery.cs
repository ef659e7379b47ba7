using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Queries;

/// <summary>A period that somebody has a figure for, as it was reported or, of a ratio, as it follows from reported parts.</summary>
/// <param name="Reported">How many of those asked for have one; a bound is one, a figure reported as missing is none.</param>
/// <param name="Expected">How many of them there were at the period's end.</param>
public sealed record ReportedPeriod(Indicator Indicator, Period Period, int Reported, int Expected);

/// <summary>One question for what is reported, validated: indicators × regions.</summary>
public sealed record PeriodQuery(IReadOnlyList<Indicator> Indicators, RegionScope Regions)
{
    /// <summary>Only actuals of these statuses are seen; null sees all.</summary>
    public IReadOnlyList<ObservationStatus>? Statuses { get; init; }

    /// <summary>In order of indicator and of the periods' ends, those that end together the shortest first.</summary>
    public IEnumerable<ReportedPeriod> Answer(Snapshot snapshot)
    {
        var dataset = new SnapshotDataset(snapshot);
        return Indicators.SelectMany(indicator => Of(indicator, snapshot.Catalogue, dataset));
    }

    private IEnumerable<ReportedPeriod> Of(Indicator indicator, CatalogueVersion catalogue, Dataset dataset)
    {
        var options = new EvaluationOptions { Regions = Regions, Statuses = Statuses };
        var known = new StoredColumns(new(options, catalogue, dataset, new RegionIndex([])), indicator).Known;
        var rows = known.ToDictionary(period => period, period => Regions.Rows(catalogue.Regions, period.Last));
        var context = new EvaluationContext(options, catalogue, dataset, new RegionIndex(rows.Values.SelectMany(regions => regions)));
        var columns = new StoredColumns(context, indicator);
        dataset.Load(plan =>
        {
            foreach (var period in known) _ = columns.LoadTold(plan, period);
        });
        return known
            .Select(period => new ReportedPeriod(
                indicator, period, Count(columns.Told(period), context.RegionIndex.IndexesOf(rows[period])), rows[period].Count))
            .Where(found => found.Reported > 0);
    }

    private static int Count(Observation[] told, int[] rows) => rows.Count(index => told[index].Value is not null);
}
