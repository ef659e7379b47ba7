using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>
/// Running totals that fall (1–5月 below 1–4月), and stocks that nothing leaves and that are smaller than before. What is known to go below
/// zero may fall.
/// </summary>
internal static class CumulativeFindings
{
    public static IEnumerable<AuditRow> Of(
        EvaluationContext context, Indicator indicator, IReadOnlyList<Period> known, IReadOnlyList<Period> covered)
    {
        var runs = indicator.Nature switch
        {
            Nature.Flow when !context.Dataset.GoesBelowZero(indicator.Id) =>
                known.GroupBy(period => period.First).Select(run => run.OrderBy(period => period.End).ToList()),
            Nature.Stock when indicator.Cumulative => [[.. known.OrderBy(period => period.End)]],
            _ => Enumerable.Empty<List<Period>>(),
        };
        return runs.Where(run => run.Count > 1).SelectMany(run => OfRun(context, indicator, run, covered));
    }

    private static IEnumerable<AuditRow> OfRun(
        EvaluationContext context, Indicator indicator, List<Period> run, IReadOnlyList<Period> covered)
    {
        context.Dataset.LoadNow(plan => run.ForEach(period => plan.Actuals(indicator, period, context.RegionIndex)));
        var slices = run.ConvertAll(period => context.Dataset.Actuals(indicator.Id, period, context.RegionIndex));
        foreach (var fall in FallingTotals.Of(slices).Where(fall => covered.Contains(fall.Period)))
        {
            if (context.RegionIndex.IndexOf(fall.Region) is not (>= 0 and var index)) continue;
            Rational At(Period period) => context.Columns(indicator)[period][index].Value!.Value;
            yield return AuditRow.Finding(
                indicator, context.RegionIndex.Regions[index], fall.Period, At(fall.Period), At(fall.Before), AuditVerdict.Contradiction,
                AuditCause.FallingCumulative, [fall.Before.ToString()]);
        }
    }
}
