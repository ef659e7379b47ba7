using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Measures.Spans;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Audits;

/// <summary>
/// The level wanted of a flow against those that the same region set, with the same commitment and operator, for spans that make it up:
/// told where they do not add up to it.
/// </summary>
internal sealed class TargetSpanFindings(AuditQuery query, Snapshot snapshot)
{
    public IEnumerable<AuditRow> Of(Indicator indicator)
    {
        if (indicator.Nature != Nature.Flow) return [];
        var known = snapshot.TargetPeriods(indicator.Id);
        var wholes = known.Where(period => query.Covers(indicator, period) && SpanTiling.Fewest(period, known) is not null).ToList();
        if (wholes.Count == 0) return [];
        var read = wholes.SelectMany(whole => SpanTiling.Helping(whole, known)).Union(wholes).ToList();
        return snapshot.Targets(indicator.Id, read, new RegionIndex(query.RegionsOf(snapshot.Catalogue.Regions)).Ids)
            .Where(target => target.Key.Kind is TargetKind.Level)
            .GroupBy(target => target.Key.Region)
            .SelectMany(ofRegion => Of(indicator, wholes, [.. ofRegion]));
    }

    private IEnumerable<AuditRow> Of(Indicator indicator, IReadOnlyList<Period> wholes, List<Target> levels) =>
        from period in wholes
        from made in TargetSpans.Made(period, levels)
        let whole = levels.Find(level => level.Key == made.Key && level.Terms.Operator == made.Terms.Operator)
        where whole is not null && whole.Terms.Value != made.Terms.Value
        let parts = made.Parts!.Select(part => part.ValueIn(indicator.Unit)).ToList()
        select new AuditRow(
            indicator, snapshot.Catalogue.Regions[made.Key.Region], period, AuditMeasure.Target, whole.ValueIn(indicator.Unit),
            made.ValueIn(indicator.Unit), new(RoundedSum.Of(whole.ValueIn(indicator.Unit), parts), AuditCause.TargetParts, []))
        {
            Against = [.. made.Parts!.Select(part => part.Key.Period.ToString())],
        };
}
