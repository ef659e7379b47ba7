using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>
/// Running totals that fall (1–5月 below 1–4月), and stocks that nothing leaves and that are smaller than before. What is known to go below
/// zero may fall.
/// </summary>
internal sealed class CumulativeRule : ConsistencyRule
{
    public override bool Load(LoadPlan plan, ReportedFigures figures) =>
        Load(plan, figures.Columns, Runs(figures).SelectMany(run => run));

    public override IEnumerable<AuditRow> Find(ReportedFigures figures) =>
        Runs(figures).SelectMany(run => OfRun(figures.Context, figures.Indicator, run, figures.Covered));

    private static IEnumerable<List<Period>> Runs(ReportedFigures figures)
    {
        var indicator = figures.Indicator;
        List<Period> known = [.. figures.Known.Where(period => period.Months >= indicator.ShortestMonths)];
        IEnumerable<List<Period>> runs = indicator.Nature switch
        {
            Nature.Flow => figures.Context.Dataset.GoesBelowZero(indicator.Id)
                ? []
                : known.GroupBy(period => period.First).Select(run => run.OrderBy(period => period.End).ToList()),
            Nature.Stock => indicator.Cumulative ? [[.. known.OrderBy(period => period.End)]] : [],
            Nature.Ratio => [],
        };
        return runs.Where(run => run.Count > 1);
    }

    private static IEnumerable<AuditRow> OfRun(
        EvaluationContext context, Indicator indicator, List<Period> run, IReadOnlyList<Period> covered)
    {
        foreach (var fall in FallingTotals.Of(run.ConvertAll(period => context.Dataset.Actuals(indicator.Id, period, context.RegionIndex))))
        {
            if (!covered.Contains(fall.Period) || context.RegionIndex.IndexOf(fall.Region) is not (>= 0 and var index)) continue;
            // A part that went elsewhere took its share along.
            if (context.Tree.Changes.HasMoved(context.RegionIndex.Regions[index], fall.Before.First, fall.Period.Last)) continue;
            yield return AuditRow.Finding(
                indicator, context.RegionIndex.Regions[index], fall.Period, fall.Value.In(indicator.Unit),
                fall.ValueBefore.In(indicator.Unit), AuditVerdict.Contradiction, AuditCause.FallingCumulative, [fall.Before.ToString()]);
        }
    }
}
