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
    private readonly Indicator _indicator;
    private readonly Snapshot _snapshot;
    private readonly SnapshotDataset _dataset;
    private readonly PublishedFigureAudit _published;
    private readonly ConsistencyAudit _consistency;
    private readonly LoadPlan _begun;

    public IndicatorAudit(AuditScope scope, Snapshot snapshot, Indicator indicator)
    {
        (_indicator, _snapshot, _dataset) = (indicator, snapshot, new(snapshot, scope.Query.Scenario) { CountsStored = true });
        _scope = scope.Seen(snapshot, _dataset, indicator);
        // Of each it is asked what it reported, though it never did.
        snapshot.Cells.Look(_scope.Regions.Count);
        _published = new(_scope, _dataset, indicator);
        _consistency = new(_scope, _dataset, indicator);
        _begun = _dataset.Plan(Load);
    }

    /// <summary>In order of period, region and measure.</summary>
    public IEnumerable<AuditRow> Rows(HistoricalCheck past)
    {
        _dataset.Load(Load, _begun);
        var published = _published.Rows(past).ToList();
        return published.Select(row => Lacks(row.Claim!) ? Withheld(row) : row).Concat(_consistency.Rows())
            .Where(row => _scope.Query.Covers(row.Region, row.Period) && _scope.Query.Asks(row.Measure)
                && _scope.Query.Asks(row.Judgement.Verdict))
            .OrderBy(row => (row.Period, row.Region.Id, row.Measure));
    }

    // Its own region's figures are the reader's to see, where there is a row: of others, of parts and of wholes some may not be.
    private bool Lacks(PublishedFigure claim) => _snapshot.Viewer is { } viewer && Inputs(claim).Any(viewer.Lacks);

    private IEnumerable<int> Inputs(PublishedFigure claim)
    {
        if (claim.OfIndicator > 0) yield return claim.OfIndicator;
        if (claim.OfRegion is not null || claim.Measure is AuditMeasure.Rank or AuditMeasure.Completion) yield return _indicator.Id;
        foreach (var input in _snapshot.Catalogue.Indicators.InputsOf(_indicator)) yield return input.Id;
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
