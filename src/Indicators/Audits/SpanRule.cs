using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Observations;

namespace Indicators.Audits;

/// <summary>Spans that do not add up: H1 ≠ Q1 + Q2. Each disagreement once, told of its longest span.</summary>
internal sealed class SpanRule : ConsistencyRule
{
    public override bool Load(LoadPlan plan, ReportedFigures figures) => Load(plan, figures.Columns, figures.Covered);

    public override IEnumerable<AuditRow> Find(ReportedFigures figures)
    {
        var (context, indicator, covered) = (figures.Context, figures.Indicator, figures.Covered);
        if (indicator.Nature != Nature.Flow) yield break;
        HashSet<string> told = [];
        foreach (var period in covered.OrderByDescending(period => period.Months).ThenBy(period => period))
        {
            var column = context.Columns(indicator)[period];
            for (var index = 0; index < column.Length; index++)
            {
                var reading = column[index];
                if (reading.Derived
                    || !reading.Flags.HasFlag(ObservationFlags.Contradiction)
                    || reading.Derivation?.Disagreeing is not { } spans)
                    continue;
                var named = spans.Select(part => part.Span).ToList();
                if (!named.Contains(period) || !told.Add($"{index} {string.Join(' ', named.Order().Select(span => span.Key))}")) continue;
                var (value, difference) = (reading.Value!.Value, reading.Derivation.Difference);
                yield return AuditRow.Finding(
                    indicator, context.RegionIndex.Regions[index], period, value, value - difference, AuditVerdict.Contradiction,
                    AuditCause.Spans,
                    [.. named.Where(span => span != period).Select(span => span.ToString())]);
            }
        }
    }
}
