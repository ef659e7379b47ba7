using Indicators.Benchmarks.Data;
using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Benchmarks;

/// <summary>3,000 regions ranked by completion, with growth, from columns in memory, beside the sort of an array of that size.</summary>
public static class MeasuresInMemory
{
    public static IEnumerable<Line> Run(Lab lab)
    {
        var indicator = lab.Set(Size.Hundredth).Indicator(Reports.Flow);
        var year = Period.OfYear(2024);
        var regions = Enumerable.Range(0, Reports.Regions).ToArray();
        var now = Column(2024);
        var before = Column(2023);
        var targets = Array.ConvertAll(regions, region => new Target(
            new(indicator.Id, year, region, TargetKind.Level, Commitment.Expected, region),
            new(new(1_000_000L * (5000 + Dice.Roll(5000, indicator.Id, region, 1))), null, false, TargetOperator.AtLeast),
            null));
        var yardstick = ComparisonPeriods.Of(TargetKind.Level, indicator.Nature, year, year);
        var keys = Array.ConvertAll(now, reading => reading.Value!.Value.ToDecimal());

        var times = Clock.Medians(Rank, Sort);
        yield return new("3,000 regions ranked by completion with growth, in memory", times[0]) { Limit = new(1, "as we aim", 1) };
        yield return new("the same", times[0]) { Limit = new(times[1], "Array.Sort of 3,000 decimals with their places") };

        Observation[] Column(int of) => Array.ConvertAll(
            regions, region =>
                new Observation
                {
                    Value = 1000 + Dice.Roll(9000, indicator.Id, region, of) + 0.5m,
                    Status = Observations.ObservationStatus.Final,
                });

        void Rank()
        {
            var growth = new GrowthResult[regions.Length];
            var completions = new Completion[regions.Length];
            var rates = new ValueOrReason[regions.Length];
            for (var at = 0; at < regions.Length; at++)
            {
                growth[at] = GrowthResult.Of(now[at], before[at], ofRatio: false);
                completions[at] = Completion.Of(indicator, targets[at], yardstick, now[at], null, null, RateFormula.Mirror);
                rates[at] = completions[at].Rate;
            }

            Ranking.Of(rates, higherFirst: true, TieRule.Standard);
        }

        void Sort()
        {
            var (sorted, places) = ((decimal[])keys.Clone(), (int[])regions.Clone());
            Array.Sort(sorted, places);
        }
    }
}
