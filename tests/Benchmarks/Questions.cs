using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Benchmarks;

/// <summary>What the benchmarks ask about the counties of the whole country.</summary>
public static class Questions
{
    public static FigureQuery Of(
        Snapshot snapshot, Indicator indicator, Period period, IReadOnlyList<string> measures, RankingKey? by = null) => new()
        {
            Indicators = [indicator],
            Periods = new PeriodChoice([period]),
            Regions = new RegionScope([], snapshot.Catalogue.Regions.Nation, RegionLevel.County),
            Measures = MeasureRegistry.Asked(measures, by ?? RankingKey.Value),
            By = by ?? RankingKey.Value,
        };

    /// <summary>Asks and looks at every figure of every row.</summary>
    public static int Answer(Database database, Indicator indicator, Period period, IReadOnlyList<string> measures, RankingKey? by = null)
    {
        using var snapshot = database.Read();
        var query = Of(snapshot, indicator, period, measures, by);
        RankingKey[] keys = [.. query.Measures.SelectMany(measure => measure.RankingKeys)];
        var figures = 0;
        foreach (var row in query.Answer(snapshot))
        {
            foreach (var key in keys) figures += key.Of(row.Columns, row.Index).HasValue ? 1 : 0;
        }

        return figures;
    }
}
