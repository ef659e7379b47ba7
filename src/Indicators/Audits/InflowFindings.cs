using Indicators.Catalogue;
using Indicators.Measures.Columns;

namespace Indicators.Audits;

/// <summary>期初 + 新增 ≥ 期末, and of what nothing leaves 期初 + 新增 = 期末, for every span that additions were reported for.</summary>
internal static class InflowFindings
{
    public static IEnumerable<AuditRow> Of(EvaluationContext context, Indicator indicator, AuditQuery query)
    {
        if (indicator.Inflow is not { } code) yield break;
        foreach (var period in context.Dataset.ActualPeriods(RecalculationInputs.Named(context, code).Id)
            .Where(period => query.Covers(indicator, period)))
        {
            var opening = period.Previous.LastMonth;
            var (before, after) = (context.Columns(indicator)[opening], context.Columns(indicator)[period.LastMonth]);
            for (var index = 0; index < after.Length; index++)
            {
                var added = RecalculationInputs.Added(context, indicator, period.First, period.End, index);
                if (!before[index].Exact.HasValue || !after[index].Exact.HasValue || !added.HasValue) continue;
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
}
