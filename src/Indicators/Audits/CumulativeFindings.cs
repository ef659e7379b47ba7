using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>Running totals that fall (1–5月 below 1–4月), and stocks that nothing leaves and that are smaller than before.</summary>
internal static class CumulativeFindings
{
    public static IEnumerable<AuditRow> Of(
        EvaluationContext context, Indicator indicator, IReadOnlyList<Period> known, IReadOnlyList<Period> covered)
    {
        var runs = indicator.Nature switch
        {
            Nature.Flow => known.GroupBy(period => period.First).Select(run => run.OrderBy(period => period.End).ToList()),
            Nature.Stock when indicator.Cumulative => [[.. known.OrderBy(period => period.End)]],
            _ => Enumerable.Empty<List<Period>>(),
        };
        return runs.Where(run => run.Count > 1).SelectMany(run => OfRun(context, indicator, run, covered));
    }

    private static IEnumerable<AuditRow> OfRun(
        EvaluationContext context, Indicator indicator, List<Period> run, IReadOnlyList<Period> covered)
    {
        var last = new (Period Period, Rational Value)?[context.RegionIndex.Count];
        foreach (var period in run)
        {
            var column = context.Columns(indicator)[period];
            for (var index = 0; index < column.Length; index++)
            {
                if (column[index] is not { Derived: false, IsExact: true, Value: { Sign: >= 0 } value }) continue;
                if (last[index] is { } before && value < before.Value && covered.Contains(period))
                {
                    yield return AuditRow.Finding(
                        indicator, context.RegionIndex.Regions[index], period, value, before.Value, AuditVerdict.Contradiction,
                        AuditCause.FallingCumulative,
                        [before.Period.ToString()]);
                }

                last[index] = (period, value);
            }
        }
    }
}
