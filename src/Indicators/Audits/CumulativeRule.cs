using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>Running totals that fall (1–5月 below 1–4月), and stocks that nothing leaves and that are smaller than before.</summary>
internal sealed class CumulativeRule : ConsistencyRule
{
    public override bool Load(LoadPlan plan, ReportedFigures figures) =>
        Load(plan, figures.Columns, Runs(figures.Indicator, figures.Known).SelectMany(run => run));

    public override IEnumerable<AuditRow> Find(ReportedFigures figures) => Runs(figures.Indicator, figures.Known)
        .SelectMany(run => OfRun(figures.Context, figures.Indicator, run, figures.Covered));

    private static IEnumerable<List<Period>> Runs(Indicator indicator, IReadOnlyList<Period> known)
    {
        IEnumerable<List<Period>> runs = indicator.Nature switch
        {
            Nature.Flow => known.GroupBy(period => period.First).Select(run => run.OrderBy(period => period.End).ToList()),
            Nature.Stock => indicator.Cumulative ? [[.. known.OrderBy(period => period.End)]] : [],
            Nature.Ratio => [],
        };
        return runs.Where(run => run.Count > 1);
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
