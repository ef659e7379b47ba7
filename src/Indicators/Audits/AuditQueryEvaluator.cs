using Indicators.Catalogue;
using Indicators.Numbers;
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
        var past = new HistoricalCheck(snapshot, at);
        return [.. query.Indicators.SelectMany(indicator => Of(query, snapshot, past, indicator))];
    }

    private static IEnumerable<AuditRow> Of(AuditQuery query, Snapshot snapshot, HistoricalCheck past, Indicator indicator) =>
        Published(query, snapshot, past, indicator).Concat(new ConsistencyAudit(query, snapshot).Of(indicator))
            .Where(row => query.Covers(row.Region, row.Period) && query.Asks(row.Measure) && query.Asks(row.Judgement.Verdict))
            .OrderBy(row => (row.Period, row.Region.Id, row.Measure));

    // What would follow from figures that the reader may not see is not said to be missing, nor another.
    private static IEnumerable<AuditRow> Published(AuditQuery query, Snapshot snapshot, HistoricalCheck past, Indicator indicator)
    {
        var before = snapshot.Viewer?.Withheld;
        AuditRow[] rows = [.. new PublishedFigureAudit(query, snapshot, past).Of(indicator)];
        return snapshot.Viewer?.Withheld == before
            ? rows
            : rows.Select(row => row with
            {
                Derived = Reason.NotPermitted,
                Judgement = new(AuditVerdict.InputsMissing, AuditCause.NotPermitted, []),
                Rework = null,
            });
    }
}
