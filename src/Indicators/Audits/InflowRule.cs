using Indicators.Measures.Columns;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>期初 + 新增 ≥ 期末, and of what nothing leaves 期初 + 新增 = 期末, for every span that additions were reported for.</summary>
internal sealed class InflowRule : ConsistencyRule
{
    public override bool Load(LoadPlan plan, ReportedFigures figures)
    {
        var isThere = true;
        foreach (var period in Spans(figures))
        {
            isThere &= Load(plan, figures.Columns, [period.LastMonth]) & figures.Columns.LoadCompared(plan, Opening(period), period.Last)
                & RecalculationInputs.LoadAdded(plan, figures.Context, figures.Indicator, period.First, period.End);
        }

        return isThere;
    }

    public override IEnumerable<AuditRow> Find(ReportedFigures figures)
    {
        var (context, indicator) = (figures.Context, figures.Indicator);
        if (indicator.Inflow is not { } code) yield break;
        foreach (var period in Spans(figures))
        {
            var opening = Opening(period);
            var columns = context.Columns(indicator);
            var (before, after) = (columns.Compared(opening, period.Last), columns[period.LastMonth]);
            for (var index = 0; index < after.Length; index++)
            {
                var added = RecalculationInputs.Added(context, indicator, period.First, period.End, index);
                if (!before[index].Exact.HasValue || !after[index].Exact.HasValue || !added.HasValue) continue;
                // What came or went with another region was not added there.
                if ((before[index].Flags & ObservationFlags.OfChanges) != ObservationFlags.None) continue;
                var (closing, most) = (after[index].Exact.Value, before[index].Exact.Value + added.Value);
                if (closing <= most && !(indicator.Cumulative && closing < most)) continue;
                var region = context.RegionIndex.Regions[index];
                yield return AuditRow.Finding(
                    indicator, region, period, closing, most, AuditVerdict.Contradiction, AuditCause.Inflow,
                    [RecalculationInputs.Name(indicator, opening, region), RecalculationInputs.Name(
                        RecalculationInputs.Named(context, code), period, region)]);
            }
        }
    }

    private static Period Opening(Period period) => period.Previous.LastMonth;

    private static IEnumerable<Period> Spans(ReportedFigures figures)
    {
        if (figures.Known.Count == 0 || figures.Indicator.Inflow is not { } code) return [];
        var inflow = RecalculationInputs.Named(figures.Context, code);
        return figures.Scope.Covered(figures.Indicator, figures.Context.Dataset.ActualPeriods(inflow.Id));
    }
}
