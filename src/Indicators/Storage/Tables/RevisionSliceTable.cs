using System.Data.Common;
using Indicators.Periods;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>A period, with the revision that first wrote something for it.</summary>
internal readonly record struct FirstWritten(Period Period, long Revision);

/// <summary>Which revision touched which slice: the source of versions.</summary>
internal static class RevisionSliceTable
{
    /// <summary>
    /// The newest revision, not after one, that touched each slice; 0 when none did. One seek each, however many revisions there are.
    /// </summary>
    public static IEnumerable<(SliceKey Slice, long Version)> Versions(Session session, IEnumerable<SliceKey> slices, long revision)
    {
        using var statement = session.Prepare(
            $"""
            WITH slice (store, indicator, period) AS (
              VALUES {string.Join(", ", slices.Select(slice => $"({(int)slice.Store}, {slice.Indicator}, {slice.Period})"))}
            )
            SELECT store, indicator, period, coalesce((
              SELECT max(revision)
              FROM revision_slice
              WHERE store = slice.store
                AND indicator = slice.indicator
                AND period = slice.period
                AND revision <= @revision
            ), 0)
            FROM slice
            """,
            "revision");
        foreach (var reader in statement.Read(revision))
        {
            yield return (Key(reader), reader.GetInt64(3));
        }
    }

    /// <summary>What the revisions after one and up to another touched, in order of revision.</summary>
    public static IEnumerable<(SliceKey Slice, long Revision)> Changes(Session session, long after, long until, int limit)
    {
        using var statement = session.Prepare(
            """
            SELECT store, indicator, period, revision
            FROM revision_slice
            WHERE revision > @after AND revision <= @until
            ORDER BY revision
            LIMIT @limit
            """,
            "after", "until", "limit");
        foreach (var reader in statement.Read(after, until, limit))
        {
            yield return (Key(reader), reader.GetInt64(3));
        }
    }

    /// <summary>The periods of an indicator, in order of their keys: a few seeks for each, however many revisions touched it.</summary>
    public static IEnumerable<FirstWritten> Periods(Session session, TableKind store, int indicator)
    {
        using var statement = session.Prepare(
            """
            WITH RECURSIVE step (period) AS (
              SELECT min(period)
              FROM revision_slice
              WHERE store = @store AND indicator = @indicator
              UNION ALL
              SELECT (
                SELECT min(period)
                FROM revision_slice
                WHERE store = @store AND indicator = @indicator AND period > step.period
              )
              FROM step
              WHERE step.period IS NOT NULL
            )
            SELECT period, (
              SELECT min(revision)
              FROM revision_slice
              WHERE store = @store AND indicator = @indicator AND period = step.period
            )
            FROM step
            WHERE period IS NOT NULL
            """,
            "store", "indicator");
        foreach (var reader in statement.Read((int)store, indicator))
        {
            yield return new FirstWritten(Period.FromKey(reader.GetInt32(0)), reader.GetInt64(1));
        }
    }

    /// <summary>
    /// What the revisions after one and up to another touched, in order; without the rows for the whole of a store, and without marks.
    /// </summary>
    public static IReadOnlyList<SliceKey> Touched(Session session, long after, long upTo) =>
    [
        .. session.Query<Row>(
            $"""
            SELECT DISTINCT
              store,
              indicator,
              period
            FROM revision_slice
            WHERE revision > @after AND revision <= @upTo AND indicator > 0
              AND (store < {(int)TableKind.Break} OR store = {(int)TableKind.Calendar})
            ORDER BY store, indicator, period
            """,
            new { after, upTo }).Select(row => new SliceKey((TableKind)row.Store, row.Indicator, row.Period)),
    ];

    /// <summary>Those of the revisions after one and up to another that changed the catalogue, the oldest first.</summary>
    public static IEnumerable<long> OfCatalogue(Session session, long after, long upTo) => session.Query<long>(
        $"""
        SELECT DISTINCT revision
        FROM revision_slice
        WHERE revision > @after AND revision <= @upTo AND indicator = 0
          AND store IN ({string.Join(", ", SliceKey.WholeCatalogue.Select(slice => (int)slice.Store))})
        ORDER BY revision
        """,
        new { after, upTo });

    /// <summary>
    /// The revisions that wrote actuals or targets of some indicators for spans that begin in some months, the newest first.
    /// </summary>
    public static IReadOnlyList<long> Writers(Session session, IEnumerable<int> indicators, int firstMonth, int endBoundary, long upTo) =>
    [
        .. session.Query<long>(
            $"""
            SELECT DISTINCT revision
            FROM revision_slice
            WHERE store IN ({(int)TableKind.Actual}, {(int)TableKind.Target})
              AND indicator IN ({string.Join(", ", indicators)})
              AND period >= @from
              AND period < @until
              AND revision <= @upTo
            ORDER BY revision DESC
            """,
            new { from = firstMonth << 10, until = endBoundary << 10, upTo }),
    ];

    /// <summary>The revisions, of some in a row, that touched figures of some indicators.</summary>
    public static IEnumerable<long> Touching(Session session, IEnumerable<int> indicators, long first, long last) => session.Query<long>(
        $"""
        SELECT DISTINCT revision
        FROM revision_slice
        WHERE revision >= @first
          AND revision <= @last
          AND store IN ({(int)TableKind.Actual}, {(int)TableKind.Target}, {(int)TableKind.Declared})
          AND indicator IN ({string.Join(", ", indicators)})
        """,
        new { first, last });

    /// <summary>The slices of figures that revisions after one touched, each with the first of these.</summary>
    public static IEnumerable<(SliceKey Slice, long Revision)> OfFigures(Session session, long after)
    {
        using var statement = session.Prepare(
            $"""
            SELECT store, indicator, period, min(revision)
            FROM revision_slice
            WHERE revision > @after
              AND store IN ({(int)TableKind.Actual}, {(int)TableKind.Target}, {(int)TableKind.Declared})
            GROUP BY store, indicator, period
            """,
            "after");
        foreach (var reader in statement.Read(after))
        {
            yield return (Key(reader), reader.GetInt64(3));
        }
    }

    public static void Insert(Session session, IEnumerable<SliceKey> slices, long revision)
    {
        foreach (var slice in slices.OrderBy(slice => (slice.Store, slice.Indicator, slice.Period)))
        {
            session.Write(
                "INSERT INTO revision_slice (store, indicator, period, revision) VALUES (@store, @indicator, @period, @revision)",
                ["store", "indicator", "period", "revision"],
                (int)slice.Store, slice.Indicator, slice.Period, revision);
        }
    }

    private static SliceKey Key(DbDataReader reader) => new((TableKind)reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2));

    private sealed class Row
    {
        public int Store { get; init; }

        public int Indicator { get; init; }

        public int Period { get; init; }
    }
}
