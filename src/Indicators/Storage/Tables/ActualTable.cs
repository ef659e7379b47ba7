using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>The actuals, by indicator, period and region: a slice is one range of the key.</summary>
internal static class ActualTable
{
    public static readonly FigureTable<Actual> Versions = new(
        "actual", ["indicator", "period", "region"], ["value", "status", "bound", "high", "base", "break", "note"], Item);

    // Thousands of rows pass here for one answer, and each column read costs: one number tells a high end, a base and a break.
    private const int Bounds = 8;
    private const int Breaks = 2 * Bounds;

    private const string Columns =
        """
          actual.period,
          actual.region,
          actual.value,
          actual.status,
          actual.bound + CASE WHEN actual.base IS NULL THEN 0 ELSE 8 END + 16 * actual.break AS kind,
          actual.revision,
          actual.high,
          actual.base
        """;

    // Boxed once: thousands of rows have them.
    private static readonly object[] Small = [.. Enumerable.Range(0, Bounds).Select(number => (object)(short)number)];
    private static readonly object Nothing = 0L;

    /// <summary>In order of the scans, period and region: of which scan, and the cell.</summary>
    public static IEnumerable<(int Scan, ActualKey Key, StoredObservation Cell)> Read(
        Session session, ReadPoint moment, IReadOnlyList<SliceScan> scans)
    {
        var statement =
            $"""
            SELECT
            {Columns}
            FROM {Versions.At(moment)}
            WHERE indicator = @indicator
              AND 
            """;
        foreach (var (scan, row) in session.ScanEach(
            SliceScan.Parameters, scans.Select(scan => ($"{statement}{scan.Condition} ORDER BY period, region", scan.Values))))
        {
            var (key, cell) = Cell(row, scans[scan].Indicator);
            yield return (scan, key, cell);
        }
    }

    public static IEnumerable<StoredItem<Actual>> List(
        Session session, ReadPoint moment, IReadOnlyList<StoredFilter> filters, RevisionOrigins origins) => StoredItem<Actual>.Of(
            Versions.Read(
                session,
                moment,
                $"{StoredFilter.Where(filters)} ORDER BY indicator, period, region {StoredFilter.Page(filters)}"),
            origins);

    /// <summary>What was replaced or deleted up to a moment, in order of indicator, period and region, the newest first.</summary>
    public static IEnumerable<EarlierItem<Actual>> Earlier(
        Session session, ReadPoint moment, IReadOnlyList<StoredFilter> filters, RevisionOrigins origins)
    {
        using var rows = session.Scan(
            $"""
            SELECT {string.Join(", ", Versions.Columns)}, began, ended
            FROM actual_history AS actual
            {StoredFilter.Where(filters)}
              AND ended <= {moment.Revision}
            ORDER BY indicator, period, region, began DESC
            """);
        List<(Actual Item, long Ended)> found = [];
        rows.Start();
        while (rows.Read()) found.Add((Versions.Of(rows), rows.Number(Versions.Columns.Count + 1)));
        var written = origins(found.SelectMany(row => (long[])[row.Item.Observation.Revision, row.Ended]).ToHashSet());
        return found.Select(row =>
        {
            var (revision, began) = (row.Item.Observation.Revision, written[row.Item.Observation.Revision]);
            return new EarlierItem<Actual>(row.Item, revision, began.Time, began.Source, row.Ended, written[row.Ended].Reason);
        });
    }

    /// <summary>When each cell was first reported, up to a moment.</summary>
    public static IEnumerable<FirstReport> FirstReports(Session session, ReadPoint moment, StoredFilter filter) => session
        .Query<FirstReport>(
        $"""
        SELECT
          actual.period,
          actual.region,
          min(coalesce(revision.submitted, revision.time)) AS time
        FROM (
          SELECT indicator, period, region, status, revision FROM actual
          UNION ALL
          SELECT indicator, period, region, status, began FROM actual_history
        ) AS actual
        JOIN revision ON revision.number = actual.revision
        {filter.Where()}
          AND actual.status <> {(int)ObservationStatus.Missing}
          AND actual.revision <= {moment.Revision}
        GROUP BY actual.period, actual.region
        """);

    /// <summary>Those of some keys that are final now. One question for all of a slice.</summary>
    public static IEnumerable<ActualKey> Final(Session session, IEnumerable<ActualKey> keys)
    {
        foreach (var slice in keys.GroupBy(key => (key.Indicator, key.Period)))
        {
            var final = session.Query<int>(
                $"""
                SELECT region
                FROM actual
                WHERE indicator = {slice.Key.Indicator}
                  AND period = {slice.Key.Period.Key}
                  AND region IN ({string.Join(',', slice.Select(key => key.Region))})
                  AND status = {(int)ObservationStatus.Final}
                """).ToHashSet();
            foreach (var key in slice.Where(key => final.Contains(key.Region)))
            {
                yield return key;
            }
        }
    }

    public static bool GoesBelowZero(Session session, ReadPoint moment, int indicator, Period period) => session.Scalar<long>(
        $"""
        SELECT count(*)
        FROM (
          SELECT 1
          FROM {Versions.At(moment)}
          WHERE indicator = @indicator AND period = @period AND (value < 0 OR base < 0)
          LIMIT 1
        ) AS below
        """,
        new { indicator, period }) > 0;

    public static long Count(Session session, ReadPoint moment, StoredFilter filter) =>
        session.Scalar<long>(filter.Counting(Versions.At(moment)));

    /// <summary>Of what was replaced or deleted up to a moment.</summary>
    public static long CountEarlier(Session session, ReadPoint moment, StoredFilter filter) => session.Scalar<long>(filter.Counting(
        $"(SELECT indicator, period, region FROM actual_history WHERE ended <= {moment.Revision}) AS actual"));

    public static object?[] Values(Actual actual) =>
    [
        actual.Key.Indicator,
        actual.Key.Period.Key,
        actual.Key.Region,
        actual.Observation.Value.Millionths,
        Small[(int)actual.Observation.Status],
        Small[(int)actual.Observation.Bound],
        actual.Observation.High.Millionths is not 0 and var high ? high : Nothing,
        actual.Observation.Base?.Millionths,
        Small[actual.Observation.Break ? 1 : 0],
        actual.Note,
    ];

    public static object?[] Values(ActualKey key) => [key.Indicator, key.Period.Key, key.Region];

    private static (ActualKey Key, StoredObservation Cell) Cell(RowScan row, int indicator)
    {
        var kind = (int)row.Number(4);
        var bound = (Bound)(kind % Bounds);
        return (
            new ActualKey(indicator, Period.FromKey((int)row.Number(0)), (int)row.Number(1)),
            new StoredObservation(
                new FixedPoint(row.Number(2)),
                (ObservationStatus)row.Number(3),
                bound,
                bound == Bound.Range ? new FixedPoint(row.Number(6)) : default,
                row.Number(5),
                kind % Breaks >= Bounds ? new FixedPoint(row.Number(7)) : null,
                kind >= Breaks));
    }

    private static Actual Item(IRowValues row) => new(
        new ActualKey((int)row.Number(0), Period.FromKey((int)row.Number(1)), (int)row.Number(2)),
        new StoredObservation(
            new FixedPoint(row.Number(3)),
            (ObservationStatus)row.Number(4),
            (Bound)row.Number(5),
            new FixedPoint(row.Number(6)),
            row.Number(10),
            row.IsNull(7) ? null : new FixedPoint(row.Number(7)),
            row.Number(8) != 0),
        row.Words(9));

    public sealed class FirstReport
    {
        public Period Period { get; init; }

        public int Region { get; init; }

        public DateTimeOffset Time { get; init; }
    }
}
