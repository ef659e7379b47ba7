using Indicators.Periods;

namespace Indicators.Storage;

/// <summary>What a revision can touch. The numbers are stored.</summary>
internal enum Store { Actual = 1, Target = 2, Declared = 3, Catalogue = 4, Region = 5, Group = 6 }

/// <summary>
/// The unit of versions: all regions of an indicator and a period; an indicator of the catalogue; the regions of a level (its number
/// in the place of the indicator); a group. Zeros stand for the whole catalogue, for all regions, for all groups.
/// </summary>
internal readonly record struct SliceKey(Store Store, int Indicator = 0, int Period = 0);

/// <summary>A period, with the revision that first wrote something for it.</summary>
internal readonly record struct FirstWritten(Period Period, long Revision);

/// <summary>Which revision touched which slice: the source of versions.</summary>
internal static class RevisionSliceTable
{
    /// <summary>Finds the newest revision, not after one, that touched a slice: one seek, however many revisions there are.</summary>
    public static Statement Versions(Session session) => session.Prepare(
        """
        SELECT max(revision)
        FROM revision_slice
        WHERE store = @store
          AND indicator = @indicator
          AND period = @period
          AND revision <= @revision
        """,
        "store", "indicator", "period", "revision");

    public static long Version(this Statement versions, SliceKey slice, long revision) =>
        versions.Number((int)slice.Store, slice.Indicator, slice.Period, revision);

    /// <summary>The periods of an indicator, in order of their keys: a few seeks for each, however many revisions touched it.</summary>
    public static IEnumerable<FirstWritten> Periods(Session session, Store store, int indicator, long revision)
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
        using var reader = statement.Read((int)store, indicator);
        while (reader.Read())
        {
            if (reader.GetInt64(1) is var first && first <= revision)
            {
                yield return new FirstWritten(Period.FromKey(reader.GetInt32(0)), first);
            }
        }
    }

    /// <summary>What the revisions after one and up to another touched, in order; without the rows for the whole of a store.</summary>
    public static IReadOnlyList<SliceKey> Touched(Session session, long after, long upTo) =>
    [
        .. session.Query<Row>(
            """
            SELECT DISTINCT
              store,
              indicator,
              period
            FROM revision_slice
            WHERE revision > @after AND revision <= @upTo AND indicator > 0
            ORDER BY store, indicator, period
            """,
            new { after, upTo }).Select(row => new SliceKey((Store)row.Store, row.Indicator, row.Period)),
    ];

    public static void Insert(Session session, IEnumerable<SliceKey> slices, long revision)
    {
        using var insert = session.Prepare(
            "INSERT INTO revision_slice (store, indicator, period, revision) VALUES (@store, @indicator, @period, @revision)",
            "store", "indicator", "period", "revision");
        foreach (var slice in slices.OrderBy(slice => (slice.Store, slice.Indicator, slice.Period)))
        {
            insert.Execute((int)slice.Store, slice.Indicator, slice.Period, revision);
        }
    }

    private sealed class Row
    {
        public int Store { get; init; }

        public int Indicator { get; init; }

        public int Period { get; init; }
    }
}
