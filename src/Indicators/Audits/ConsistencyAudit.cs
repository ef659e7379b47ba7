using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>
/// Stored figures of an indicator against each other: spans, cumulatives, regions and their parts, stocks and what is added, totals and
/// their parts; and targets: of totals and their parts, of periods and their parts.
/// </summary>
internal sealed class ConsistencyAudit(AuditScope scope, Dataset dataset, Indicator indicator)
{
    private static readonly ConsistencyRule[] Rules =
        [new SpanRule(), new CumulativeRule(), new ChildrenRule(), new InflowRule(), new PartsRule()];

    private readonly IReadOnlyList<Period> _known =
        indicator.Nature != Nature.Ratio && scope.Query.Asks(AuditMeasure.Value) ? dataset.ActualPeriods(indicator.Id) : [];

    private readonly TargetParts? _targets = indicator.Nature != Nature.Ratio && scope.Query.Asks(AuditMeasure.Target)
        && indicator.Parts.Count > 0 ? new(scope, dataset, indicator) : null;

    private readonly TargetSpanParts? _spans =
        indicator.Nature == Nature.Flow && scope.Query.Asks(AuditMeasure.Target) ? new(scope, dataset, indicator) : null;

    private ReportedFigures? _figures;

    /// <summary>Whether all that is compared is there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan)
    {
        var isThere = (_targets is null || _targets.Load(plan)) & (_spans is null || _spans.Load(plan));
        foreach (var period in _known) isThere &= plan.Actuals(indicator, period, scope.Regions);
        if (!isThere) return false;
        _figures ??= Reported();
        foreach (var rule in Rules) isThere &= rule.Load(plan, _figures);
        return isThere;
    }

    public IEnumerable<AuditRow> Rows() => Rules.SelectMany(Find).Concat(_targets?.Rows() ?? []).Concat(_spans?.Rows() ?? []);

    private IEnumerable<AuditRow> Find(ConsistencyRule rule)
    {
        dataset.Cancellation.ThrowIfCancellationRequested();
        return rule.Find(_figures!);
    }

    // Only the regions that have ever reported it.
    private ReportedFigures Reported()
    {
        var reporting = _known.SelectMany(period => dataset.Actuals(indicator.Id, period, scope.Regions).Regions).ToHashSet();
        Region[] regions = [.. scope.Regions.Regions.Where(region => reporting.Contains(region.Id))];
        var options = new EvaluationOptions { Regions = new RegionScope(regions, null, null) };
        var context = new EvaluationContext(options, scope.Catalogue, dataset, new RegionIndex(regions));
        return new(context, indicator, regions.Length == 0 ? [] : _known, scope);
    }
}
