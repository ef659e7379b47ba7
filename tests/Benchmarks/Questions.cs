using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Benchmarks;

/// <summary>What the benchmarks ask about the counties of the whole country.</summary>
public static class Questions
{
    public static FigureQuery Of(Snapshot snapshot, Indicator indicator, Period period, MeasureSet measures, RankingKey by = RankingKey.Value) => new()
    {
        Indicators = [indicator],
        Periods = new PeriodChoice([period]),
        Regions = new RegionScope([], snapshot.Catalogue.Regions.Nation, RegionLevel.County),
        Measures = measures,
        RankBy = by,
    };

    /// <summary>Asks and looks at every figure of every row.</summary>
    public static int Answer(Database database, Indicator indicator, Period period, MeasureSet measures, RankingKey by = RankingKey.Value)
    {
        using var snapshot = database.Read();
        var figures = 0;
        foreach (var row in Of(snapshot, indicator, period, measures, by).Answer(snapshot))
        {
            if (row.Actual.Value is not null) figures++;
            if (measures.HasFlag(MeasureSet.Growth) && row.Growth.Rate.HasValue) figures++;
            if (measures.HasFlag(MeasureSet.Completion) && row.Completion is { Rate.HasValue: true }) figures++;
        }

        return figures;
    }
}
