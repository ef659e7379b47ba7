using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Audits;

/// <summary>The audit of one indicator, read by one plan: its first stage is counted at once, and read when rows are asked for.</summary>
internal sealed class IndicatorAudit
{
    private readonly AuditScope _scope;
    private readonly Snapshot _snapshot;
    private readonly SnapshotDataset _dataset;
    private readonly PublishedFigureAudit _published;
    private readonly ConsistencyAudit _consistency;
    private readonly LoadPlan _begun;

    public IndicatorAudit(AuditScope scope, Snapshot snapshot, Indicator indicator)
    {
        (_scope, _snapshot, _dataset) = (scope, snapshot, new(snapshot));
        _published = new(scope, _dataset, indicator);
        _consistency = new(scope, _dataset, indicator);
        _begun = _dataset.Plan(Load);
    }

    /// <summary>In order of period, region and measure.</summary>
    public IEnumerable<AuditRow> Rows(HistoricalCheck past)
    {
        _dataset.Load(Load, _begun);
        return _published.Rows(past).Concat(_consistency.Rows())
            .Where(row => _scope.Query.Covers(row.Region, row.Period) && _scope.Query.Asks(row.Measure)
                && _scope.Query.Asks(row.Judgement.Verdict))
            .OrderBy(row => (row.Period, row.Region.Id, row.Measure));
    }

    private void Load(LoadPlan plan)
    {
        _published.Load(plan, _snapshot);
        _consistency.Load(plan);
    }
}
