using Indicators.Actuals;
using Indicators.Catalog;
using Indicators.Periods;
using Indicators.Regions;
using Indicators.Storage;
using Indicators.Targets;

namespace Indicators.Benchmarks.Data;

/// <summary>
/// Reports as bureaus send them: flows as 1–n月 cumulatives, stocks as month-ends, 3 of 100 never, 1 of 100 corrected a month
/// later, and a yearly target for each. Every month of an indicator is one write.
/// </summary>
public static class Reports
{
    public const int Regions = 3000;
    public const int LastMonth = 2024 * 12 + 11;

    public const string Flow = "patent-applications";
    public const string Stock = "high-tech-enterprises";

    public static IReadOnlyList<Region> Counties(Snapshot snapshot) =>
        [.. snapshot.Catalogue.Regions.Within(snapshot.Catalogue.Regions.Nation, Level.County, LastMonth).Take(Regions)];

    public static void Fill(Database database, Size size)
    {
        var (indicators, regions) = Catalogue(database, size.Indicators);
        foreach (var indicator in indicators)
        {
            var totals = new long[regions.Length];
            for (var month = LastMonth - size.Months + 1; month <= LastMonth; month++)
            {
                var isFirst = month == LastMonth - size.Months + 1;
                var corrections = isFirst ? [] : Cells(indicator, regions, month - 1, totals, corrected: true).ToList();
                for (var at = 0; at < regions.Length; at++) totals[at] = Next(indicator, regions[at], month, totals[at]);
                var reports = Cells(indicator, regions, month, totals, corrected: false);
                database.Write(new Submission { Source = "月报", Actuals = [.. corrections, .. reports] }).Wait();
            }

            for (var year = (LastMonth - size.Months + 1) / 12; year <= LastMonth / 12; year++)
            {
                database.Write(new Submission { Source = "年度计划", Targets = [.. regions.Select(region => Target(indicator, region, year))] }).Wait();
            }
        }
    }

    public static Period PeriodOf(Indicator indicator, int month) =>
        indicator.Nature == Nature.Stock ? new Period(month, 1) : new Period(month / 12 * 12, month % 12 + 1);

    private static (List<Indicator> Indicators, int[] Regions) Catalogue(Database database, int count)
    {
        using var snapshot = database.Read();
        string[] first = [Flow, Stock];
        var all = snapshot.Catalogue.Indicators.All.Where(indicator => indicator is { ShortestPeriod: Frequency.Month, Nature: not Nature.Ratio });
        return (
            [.. all.OrderBy(indicator => Array.IndexOf(first, indicator.Code) is >= 0 and var at ? at : first.Length).Take(count)],
            [.. Counties(snapshot).Select(region => region.Id)]);
    }

    private static IEnumerable<Actual> Cells(Indicator indicator, int[] regions, int month, long[] totals, bool corrected)
    {
        for (var at = 0; at < regions.Length; at++)
        {
            var (region, isCorrected) = (regions[at], Dice.Roll(100, indicator.Id, regions[at], month, 1) == 0);
            if (Dice.Roll(100, indicator.Id, region, month, 2) < 3 || (corrected && !isCorrected)) continue;
            var value = corrected ? totals[at] + 1_000_000 : totals[at];
            var status = month > LastMonth - 2 && Dice.Roll(20, indicator.Id, region, month, 3) == 0 ? Status.Provisional : Status.Final;
            yield return new(new(indicator.Id, PeriodOf(indicator, month), region), new(new(value), status), null);
        }
    }

    // Regions differ in size by up to a hundred times, grow by some percent a year, and are busier at a year's end.
    private static long Next(Indicator indicator, int region, int month, long before)
    {
        var size = 1 + Dice.Roll(100, indicator.Id, region, 0, 4);
        var growth = 100 + (month - 2010 * 12) * (2 + Dice.Roll(8, indicator.Id, region, 0, 5)) / 12;
        var season = month % 12 == 11 ? 150 : 100;
        var amount = (long)size * growth * season / 2500 * (50 + Dice.Roll(100, indicator.Id, region, month, 6)) / 100;
        if (indicator.Nature == Nature.Stock) return (100L * size * growth / 100 + amount) * 1_000_000;
        return (month % 12 == 0 ? 0 : before) + amount * 1_000_000;
    }

    private static Target Target(Indicator indicator, int region, int year)
    {
        var wanted = 10L * (1 + Dice.Roll(100, indicator.Id, region, 0, 4)) * (60 + Dice.Roll(80, indicator.Id, region, year, 7));
        return new(
            new(indicator.Id, Period.OfYear(year), region, TargetKind.Level, Commitment.Expected, region),
            new(new(wanted * 1_000_000), null, false, Operator.AtLeast),
            null);
    }
}
