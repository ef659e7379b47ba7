using Indicators.Benchmarks.Data;
using Indicators.Measures;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Benchmarks;

/// <summary>A quarter ranked where everybody reports only 1–n月 cumulatives, beside one that everybody reports as such.</summary>
public static class DerivedSpans
{
    private const string Quarterly = "tech-contract-turnover";

    public static IEnumerable<Line> Run(Lab lab)
    {
        var set = lab.Set("spans", database =>
        {
            Reports.Fill(database, Size.Hundredth with { Indicators = 1 });
            Fill(database);
        });
        var (derived, reported, quarter) = (set.Indicator(Reports.Flow), set.Indicator(Quarterly), Period.OfQuarter(2024, 3));
        var times = Clock.Medians(
            () => Questions.Answer(set.Database, derived, quarter, ["rank"], MeasureRegistry.KeyOf("growth")),
            () => Questions.Answer(set.Database, reported, quarter, ["rank"], MeasureRegistry.KeyOf("growth")));
        yield return new("ranking of a quarter known from 1–n月 cumulatives", times[0])
        {
            Limit = new(times[1], "of a quarter reported", 3),
        };
    }

    // As many quarters as there are cumulatives, so that both tables are alike in size and gaps.
    private static void Fill(Database database)
    {
        using var snapshot = database.Read();
        var (indicator, counties) = (snapshot.Catalogue.Indicators.OfCode(Quarterly)!.Id, Reports.Counties(snapshot));
        for (var quarter = 0; quarter < 8; quarter++)
        {
            var period = Period.OfQuarter(2023 + quarter / 4, quarter % 4 + 1);
            var cells = counties
                .Where(region => Dice.Roll(100, indicator, region.Id, quarter) >= 3)
                .Select(region => new Actual(
                    new(indicator, period, region.Id),
                    new(new(1_000_000L * (100 + Dice.Roll(900, indicator, region.Id, quarter, 1))), ObservationStatus.Final), null));
            database.WriteAndWait(new ChangeSet { Actuals = [.. cells] });
        }
    }
}
