using Indicators.Benchmarks.Data;
using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Benchmarks.Scale;

/// <summary>What it takes to write into a database of some size and to ask it, by the clock on the wall.</summary>
/// <param name="RowsPerSecond">Of the indicators written last.</param>
/// <param name="Ranking">Milliseconds of a ranking of all regions by growth with nothing in memory: half of those asked took less.</param>
/// <param name="Series">Of the twelve months of one region, likewise.</param>
/// <param name="Correction">Of a write of one actual, likewise.</param>
public sealed record Mark(long Rows, double RowsPerSecond, double BytesPerRow, double Ranking, double Series, double Correction)
{
    private const int Times = 100;

    public static Mark Of(Engine engine, Database database, int count, long rows, double rowsPerSecond)
    {
        var (indicators, counties) = Asked(database, count);
        return new(
            rows,
            rowsPerSecond,
            (double)engine.Bytes() / rows,
            Median(Rank),
            Median((indicator, period, at) =>
                Ask(indicator, Year(indicator, period), new RegionScope([counties[at % counties.Count]], null, null))),
            Median((indicator, period, at) => Correct(new(indicator.Id, period, counties[at % counties.Count].Id), at)));

        // Every time another indicator, and a month of any of its years, so that nothing was just read.
        double Median(Action<Indicator, Period, int> act) => Clock.Median(Enumerable.Range(0, Times).Select(time =>
        {
            var indicator = indicators[Dice.Roll(indicators.Count, time, 0, 0, 8)];
            var period = Reports.PeriodOf(indicator, Reports.LastMonth - Dice.Roll(96, time, 0, 0, 9));
            return Clock.Once(() => act(indicator, period, Dice.Roll(Reports.Regions, time, 0, 0, 10)));
        }).ToList());

        void Rank(Indicator indicator, Period period, int at) =>
            Questions.Answer(database, indicator, period, ["rank"], MeasureRegistry.KeyOf("growth"));

        void Ask(Indicator indicator, IReadOnlyList<Period> periods, RegionScope regions)
        {
            using var now = database.Read();
            _ = new FigureQuery { Indicators = [indicator], Periods = new(periods), Regions = regions }.Answer(now).Count();
        }

        void Correct(ActualKey key, int at) =>
            database.WriteAndWait(
                new ChangeSet
                {
                    Note = "更正",
                    Correct = true,
                    Actuals = [new(key, new(new(1_000_000 + at), ObservationStatus.Final), null)],
                });
    }

    private static (IReadOnlyList<Indicator> Indicators, IReadOnlyList<Region> Counties) Asked(Database database, int count)
    {
        using var snapshot = database.Read();
        return (Reports.Indicators(snapshot, count), Reports.Counties(snapshot));
    }

    private static IReadOnlyList<Period> Year(Indicator indicator, Period of) =>
        [.. Enumerable.Range(of.Last / 12 * 12, 12).Select(month => Reports.PeriodOf(indicator, month))];
}
