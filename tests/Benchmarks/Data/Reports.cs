using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Benchmarks.Data;

/// <summary>
/// Reports as bureaus send them: flows as 1–n月 cumulatives, stocks as month-ends, 3 of 100 never, 1 of 100 corrected a month
/// later, and a yearly target for each. Every month is one write, as it is where all report to one office.
/// </summary>
public static class Reports
{
    /// <summary>Counts up when what is generated changes, so that sets kept from earlier runs are made anew.</summary>
    public const int Version = 2;

    public const int Regions = 3000;
    public const int LastMonth = 2024 * 12 + 11;

    public const string Flow = "patent-applications";
    public const string Stock = "high-tech-enterprises";

    /// <summary>The running total that was reported the month before.</summary>
    public static Period BeforeLast(Period cumulative) => Period.Between(cumulative.First, cumulative.End - 1);

    public static IReadOnlyList<Region> Counties(Snapshot snapshot) =>
        [.. snapshot.Catalogue.Regions.Within(snapshot.Catalogue.Regions.Nation, RegionLevel.County, LastMonth).Take(Regions)];

    /// <summary>Those that have figures, where there are so many.</summary>
    public static IReadOnlyList<Indicator> Indicators(Snapshot snapshot, int count)
    {
        string[] first = [Flow, Stock];
        var all = snapshot.Catalogue.Indicators.All
            .Where(indicator => indicator is { ShortestPeriod: Frequency.Month, Nature: not Nature.Ratio });
        return [.. all.OrderBy(indicator => Array.IndexOf(first, indicator.Code) is >= 0 and var at ? at : first.Length).Take(count)];
    }

    /// <returns>How many actuals there are of these indicators then.</returns>
    public static long Fill(Database database, Size size) => Fill(database, snapshot => Indicators(snapshot, size.Indicators), size.Months);

    /// <inheritdoc cref="Fill(Database, Size)"/>
    public static long Fill(
        Database database, Func<Snapshot, IReadOnlyList<Indicator>> which, int months, Func<Snapshot, IReadOnlyList<Region>>? whose = null)
    {
        var (indicators, regions) = Named(database, which, whose ?? Counties);
        var count = 0L;
        var totals = indicators.ToDictionary(indicator => indicator.Id, _ => new long[regions.Length]);
        for (var month = LastMonth - months + 1; month <= LastMonth; month++)
        {
            Actual[] corrections = month == LastMonth - months + 1
                ? []
                : [.. Cells(indicators, regions, month - 1, totals, corrected: true)];
            foreach (var (indicator, at) in indicators.SelectMany(indicator => regions.Select((_, at) => (indicator, at))))
            {
                totals[indicator.Id][at] = Next(indicator, regions[at], month, totals[indicator.Id][at]);
            }

            var reports = Cells(indicators, regions, month, totals, corrected: false);
            count += database.WriteAndWait(new ChangeSet { Source = "月报", Actuals = [.. corrections, .. reports] }).Inserted;
        }

        for (var year = (LastMonth - months + 1) / 12; year <= LastMonth / 12; year++)
        {
            var targets = indicators.SelectMany(indicator => regions.Select(region => Target(indicator, region, year)));
            database.WriteAndWait(new ChangeSet { Source = "年度计划", Targets = [.. targets] });
        }

        return count;
    }

    public static Period PeriodOf(Indicator indicator, int month) =>
        indicator.Nature == Nature.Stock ? new Period(month, 1) : new Period(month / 12 * 12, month % 12 + 1);

    // The snapshot ends before the first write: while one is open, SQLite's log only grows.
    private static (IReadOnlyList<Indicator> Indicators, int[] Regions) Named(
        Database database, Func<Snapshot, IReadOnlyList<Indicator>> which, Func<Snapshot, IReadOnlyList<Region>> whose)
    {
        using var snapshot = database.Read();
        return (which(snapshot), [.. whose(snapshot).Select(region => region.Id)]);
    }

    private static IEnumerable<Actual> Cells(
        IReadOnlyList<Indicator> indicators, int[] regions, int month, Dictionary<int, long[]> totals, bool corrected)
    {
        foreach (var (indicator, at) in indicators.SelectMany(indicator => regions.Select((_, at) => (indicator, at))))
        {
            var (region, total) = (regions[at], totals[indicator.Id][at]);
            var isCorrected = Dice.Roll(100, indicator.Id, region, month, 1) == 0;
            if (Dice.Roll(100, indicator.Id, region, month, 2) < 3 || (corrected && !isCorrected)) continue;
            var value = corrected ? total + 1_000_000 : total;
            var status = month > LastMonth - 2 && Dice.Roll(20, indicator.Id, region, month, 3) == 0
                ? ObservationStatus.Provisional
                : ObservationStatus.Final;
            yield return new(new(indicator.Id, PeriodOf(indicator, month), region), new(new(value), status), null);
        }
    }

    // Regions differ in size by up to a hundred times, grow by some percent a year, and are busier at a year's end.
    private static long Next(Indicator indicator, int region, int month, long before)
    {
        var season = month % 12 == 11 ? 150 : 100;
        var amount = Scale(indicator, region, month) * season / 2500 * (50 + Dice.Roll(100, indicator.Id, region, month, 6)) / 100;
        if (indicator.Nature == Nature.Stock) return (Scale(indicator, region, month) + amount) * 1_000_000;
        return (month % 12 == 0 ? 0 : before) + amount * 1_000_000;
    }

    // What a region is likely to reach, give or take.
    private static Target Target(Indicator indicator, int region, int year)
    {
        var likely = Scale(indicator, region, year * 12 + 11) * (indicator.Nature == Nature.Stock ? 100 : 12 * 100 / 25) / 100;
        var wanted = 1 + likely * (85 + Dice.Roll(40, indicator.Id, region, year, 7)) / 100;
        return new(
            new(indicator.Id, Period.OfYear(year), region, TargetKind.Level, Commitment.Expected, region),
            new(new(wanted * 1_000_000), null, false, TargetOperator.AtLeast),
            null);
    }

    private static long Scale(Indicator indicator, int region, int month)
    {
        var size = 1 + Dice.Roll(100, indicator.Id, region, 0, 4);
        return size * (100 + (month - 2010 * 12) * (2L + Dice.Roll(8, indicator.Id, region, 0, 5)) / 12);
    }
}
