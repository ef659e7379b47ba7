using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Audits;

/// <summary>
/// Stored figures against each other: spans, cumulatives, regions and their parts, stocks and what is added, totals and their parts; and
/// so targets.
/// </summary>
internal sealed class ConsistencyAudit(AuditQuery query, Snapshot snapshot)
{
    public IEnumerable<AuditRow> Of(Indicator indicator)
    {
        if (indicator.Nature == Nature.Ratio) return [];
        var values = query.Asks(AuditMeasure.Value) ? OfValues(indicator) : [];
        return query.Asks(AuditMeasure.Target) ? values.Concat(OfTargets(indicator)) : values;
    }

    private IEnumerable<AuditRow> OfTargets(Indicator indicator)
    {
        var spans = new TargetSpanFindings(query, snapshot).Of(indicator);
        return indicator.Parts.Count > 0 ? spans.Concat(new TargetParts(query, snapshot).Of(indicator)) : spans;
    }

    private IEnumerable<AuditRow> OfValues(Indicator indicator)
    {
        var known = snapshot.ActualPeriods(indicator.Id);
        if (known.Count == 0) return [];
        var context = Sheet(indicator, known);
        if (context.RegionIndex.Count == 0) return [];
        List<Period> covered = [.. known.Where(period => query.Covers(indicator, period))];
        context.Columns(indicator).Load(covered);
        return
        [
            .. SpanFindings.Of(context, indicator, covered),
            .. CumulativeFindings.Of(context, indicator, known, covered),
            .. ChildFindings.Of(context, indicator, covered),
            .. InflowFindings.Of(context, indicator, query),
            .. PartFindings.Of(context, indicator, covered),
        ];
    }

    // Only the regions that have ever reported it.
    private EvaluationContext Sheet(Indicator indicator, IReadOnlyList<Period> known)
    {
        var all = new RegionIndex(query.RegionsOf(snapshot.Catalogue.Regions));
        var reporting = snapshot.Actuals(indicator.Id, [.. known], all.Ids).Values.SelectMany(slice => slice.Regions).ToHashSet();
        Region[] regions = [.. all.Regions.Where(region => reporting.Contains(region.Id))];
        var options = new EvaluationOptions { Regions = new RegionScope(regions, null, null) };
        return new EvaluationContext(options, snapshot.Catalogue, new SnapshotDataset(snapshot), new RegionIndex(regions));
    }
}
