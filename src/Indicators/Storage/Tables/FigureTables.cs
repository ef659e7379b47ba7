using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>All tables of figures.</summary>
internal static class FigureTables
{
    private static readonly (TableKind Store, string Name)[] Tables =
        [(TableKind.Actual, "actual"), (TableKind.Target, "target"), (TableKind.Declared, "declared")];

    /// <summary>Null for a table that has no figures.</summary>
    public static TableKind? StoreOf(VersionedTable table) =>
        Array.Find(Tables, own => own.Name == table.Name) is { Name: not null } found ? found.Store : null;

    /// <summary>Whether an indicator has figures now: what it means cannot change then.</summary>
    public static bool Has(Session session, int indicator) => session.Scalar<long>(
        """
        SELECT
          CASE
            WHEN EXISTS (SELECT 1 FROM actual WHERE indicator = @indicator) THEN 1
            WHEN EXISTS (SELECT 1 FROM target WHERE indicator = @indicator) THEN 1
            WHEN EXISTS (SELECT 1 FROM declared WHERE indicator = @indicator) THEN 1
            ELSE 0
          END
        """,
        new { indicator }) != 0;

    /// <summary>The periods in which some regions have, or have had, figures of an indicator.</summary>
    public static IEnumerable<Period> Periods(Session session, TableKind store, int indicator, CoveredRegions regions)
    {
        VersionedTable table = store switch
        {
            TableKind.Actual or TableKind.Break or TableKind.BelowZero or >= TableKind.OfNation and <= TableKind.OfZone =>
                ActualTable.Versions,
            TableKind.Target => TargetTable.Versions,
            TableKind.Declared => DeclaredTable.Versions,
            TableKind.Catalogue or TableKind.Region or TableKind.Group or TableKind.Scheme
                or TableKind.Calendar =>
                throw new ArgumentOutOfRangeException(nameof(store), store, "It has no figures."),
        };
        return session.Query<int>(
            $"""
            SELECT period FROM {table.Name} WHERE indicator = @indicator AND {StoredFilter.Within(regions)}
            UNION
            SELECT period FROM {table.Name}_history WHERE indicator = @indicator AND {StoredFilter.Within(regions)}
            """,
            new { indicator }).Select(Period.FromKey);
    }

    /// <summary>
    /// The months that each region has figures in now, by its id. A period's key is its first month × 1024 + its months.
    /// </summary>
    public static IReadOnlyDictionary<int, ReportedMonths> MonthsByRegion(Session session) => session.Query<RegionMonths>(
        """
        SELECT
          region,
          min(period / 1024) AS first,
          min(period / 1024 + period % 1024 - 1) AS first_end,
          max(period / 1024) AS last
        FROM (
          SELECT region, period FROM actual
          UNION ALL
          SELECT region, period FROM target
          UNION ALL
          SELECT region, period FROM declared
        ) AS figure
        GROUP BY region
        """).ToDictionary(row => row.Region, row => new ReportedMonths(row.First, row.FirstEnd, row.Last));

    /// <summary>
    /// The periods that regions have figures in now, by the region's id; found slice by slice, as the keys begin with them.
    /// </summary>
    public static ILookup<int, Period> Periods(Session session, IReadOnlyCollection<int> regions)
    {
        if (regions.Count == 0) return Enumerable.Empty<int>().ToLookup(region => region, _ => default(Period));
        var listed = string.Join(',', regions);
        return Tables.SelectMany(table => session.Query<RegionPeriod>(
            $"""
            SELECT DISTINCT
              figure.region,
              figure.period
            FROM (SELECT DISTINCT indicator, period FROM revision_slice WHERE store = {(int)table.Store} AND period <> 0) AS slice
            JOIN {table.Name} AS figure ON figure.indicator = slice.indicator
              AND figure.period = slice.period
              AND figure.region IN ({listed})
            """)).Distinct().ToLookup(row => row.Region, row => row.Period);
    }

    /// <summary>
    /// Whether any figure is of a region now, or names it. No key begins with regions: actuals, of which there are many, are looked up in
    /// each slice that was ever written.
    /// </summary>
    public static bool HasOfRegion(Session session, int region) => session.Scalar<long>(
        $"""
        SELECT
          CASE
            WHEN EXISTS (SELECT 1 FROM target WHERE region = @region OR set_by = @region) THEN 1
            WHEN EXISTS (SELECT 1 FROM declared WHERE region = @region OR of_region = @region OR among_region = @region) THEN 1
            WHEN EXISTS (
              SELECT 1
              FROM (SELECT DISTINCT indicator, period FROM revision_slice WHERE store = {(int)TableKind.Actual}) AS slice
              JOIN actual ON actual.indicator = slice.indicator AND actual.period = slice.period AND actual.region = @region) THEN 1
            ELSE 0
          END
        """,
        new { region }) != 0;

    private sealed record RegionPeriod
    {
        public int Region { get; init; }

        public Period Period { get; init; }
    }

    private sealed class RegionMonths
    {
        public int Region { get; init; }

        public int First { get; init; }

        public int FirstEnd { get; init; }

        public int Last { get; init; }
    }
}
