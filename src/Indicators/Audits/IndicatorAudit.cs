using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Numbers;
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
        (_scope, _snapshot, _dataset) = (scope.Seen(snapshot, indicator), snapshot, new(snapshot) { CountsStored = true });
        _published = new(_scope, _dataset, indicator);
        _consistency = new(_scope, _dataset, indicator);
        _begun = _dataset.Plan(Load);
    }

    /// <summary>In order of period, region and measure.</summary>
    public IEnumerable<AuditRow> Rows(HistoricalCheck past)
    {
        var before = _snapshot.Viewer?.Withheld;
        _dataset.Load(Load, _begun);
        var published = _published.Rows(past);
        if (_snapshot.Viewer?.Withheld != before) published = published.Select(Withheld);
        return published.Concat(_consistency.Rows())
            .Where(row => _scope.Query.Covers(row.Region, row.Period) && _scope.Query.Asks(row.Measure)
                && _scope.Query.Asks(row.Judgement.Verdict))
            .OrderBy(row => (row.Period, row.Region.Id, row.Measure));
    }

    // What would follow from figures that the reader may not see is not said to be missing, nor to be another.
    private static AuditRow Withheld(AuditRow row) => row with
    {
        Derived = Reason.NotPermitted,
        Judgement = new(AuditVerdict.InputsMissing, AuditCause.NotPermitted, []),
        Rework = null,
    };

    private void Load(LoadPlan plan)
    {
        _published.Load(plan, _snapshot);
        _consistency.Load(plan);
    }
}
