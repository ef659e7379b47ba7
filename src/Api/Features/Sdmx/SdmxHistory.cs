using Indicators.Api.Features.Actuals;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Tables;

namespace Indicators.Api.Features.Sdmx;

/// <summary>Some observations together.</summary>
/// <param name="Action">What a client does with them: Information, Replace or Delete.</param>
/// <param name="Revision">Which wrote or deleted them; null of what stands now.</param>
/// <param name="Time">When that was.</param>
internal sealed record SdmxDataSet(
    string Action, IReadOnlyList<SdmxObservation> Observations, long? Revision = null, DateTimeOffset? Time = null);

/// <summary>Every version of what was reported: what each revision wrote, and what it deleted.</summary>
internal static class SdmxHistory
{
    private const string Written = "Replace";
    private const string Deleted = "Delete";

    private static readonly IReadOnlyList<AnswerColumn<ActualRow>> Columns =
        [.. ActualRow.Columns.Where(column => column.Name == SdmxMeasures.Actual || column.Name == "status")];

    /// <summary>In order of revision.</summary>
    public static IReadOnlyList<SdmxDataSet> Of(SdmxQuery query, Snapshot snapshot, RowLabels labels, SdmxNames names)
    {
        IReadOnlyList<StoredFilter> filters = [.. query.Indicators(snapshot).Select(indicator => query.Stored(snapshot, indicator))];
        snapshot.Cells.List(filters.Sum(filter => snapshot.CountActuals(filter) + snapshot.CountEarlierActuals(filter)));
        var versions = filters.SelectMany(filter => Versions(snapshot, filter));
        return
        [
            .. from version in versions
               group version by (version.Revision, version.Action) into set
               orderby set.Key.Revision, set.Key.Action
               select new SdmxDataSet(set.Key.Action, Shown(set), set.Key.Revision, set.First().Time),
        ];

        IReadOnlyList<SdmxObservation> Shown(IEnumerable<(long, string, DateTimeOffset?, StoredItem<Actual> Row)> set) =>
            [.. SdmxObservation.Of(Columns, set.Select(version => names.Of(new ActualRow(labels, snapshot.Catalogue, version.Row))))];
    }

    // Of one indicator.
    private static IEnumerable<(long Revision, string Action, DateTimeOffset? Time, StoredItem<Actual> Row)> Versions(
        Snapshot snapshot, StoredFilter filter)
    {
        var current = snapshot.ListActuals(filter);
        var earlier = snapshot.EarlierActuals(filter)
            .Where(row => snapshot.Sees(row.Item.Key.Indicator, row.Item.Key.Region, row.Item.Key.Period)).ToList();
        var written = current
            .Concat(earlier.Select(row => new StoredItem<Actual>(row.Item, row.Revision, row.Time, row.Source)))
            .Select(row => (row.Revision, Written, (DateTimeOffset?)row.Updated, row)).ToList();
        var puts = written.Select(version => (version.Revision, version.row.Item.Key)).ToHashSet();
        return written.Concat(
            from row in earlier
            where !puts.Contains((row.EndedBy, row.Item.Key))
            select (row.EndedBy, Deleted, snapshot.RevisionOf(row.EndedBy)?.Time, new StoredItem<Actual>(
                row.Item, row.EndedBy, row.Time, row.Source)));
    }
}
