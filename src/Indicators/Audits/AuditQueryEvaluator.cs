using Indicators.Storage;

namespace Indicators.Audits;

/// <summary>Sets what was printed beside what follows from what is stored, and finds what cannot all be true.</summary>
public static class AuditQueryEvaluator
{
    /// <param name="at">
    /// Opens the state that an earlier revision left, to find figures that have been revised since they were printed.
    /// </param>
    /// <returns>In order of indicator, period, region and measure.</returns>
    public static IReadOnlyList<AuditRow> Answer(this AuditQuery query, Snapshot snapshot, Func<long, Snapshot> at)
    {
        var scope = new AuditScope(query, snapshot.Catalogue);
        var past = new HistoricalCheck(snapshot, at);
        // What was printed and reported is counted for all indicators before any of it is read; then one after the other is let go.
        Queue<IndicatorAudit> audits = new([.. query.Indicators.Select(indicator => new IndicatorAudit(scope, snapshot, indicator))]);
        List<AuditRow> rows = [];
        while (audits.TryDequeue(out var audit)) rows.AddRange(audit.Rows(past));
        return rows;
    }
}
