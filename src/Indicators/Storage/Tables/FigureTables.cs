using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>All tables of figures.</summary>
internal static class FigureTables
{
    private static readonly (TableKind Store, string Name)[] Tables =
        [(TableKind.Actual, "actual"), (TableKind.Target, "target"), (TableKind.Declared, "declared")];

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

    /// <summary>What else of figures names a region: targets that it set, shares of it and ranks within it.</summary>
    public static IEnumerable<string> Naming(Session session, int region) => session.Query<string>(
        """
        SELECT 'setBy' FROM target WHERE set_by = @region
        UNION
        SELECT 'of' FROM declared WHERE of_region = @region
        UNION
        SELECT 'among' FROM declared WHERE among_region = @region
        """,
        new { region });

    /// <summary>Whether a report printed a share of an indicator.</summary>
    public static bool HasShares(Session session, int indicator) =>
        session.Scalar<long>("SELECT count(*) FROM declared WHERE of_indicator = @indicator", new { indicator }) != 0;

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
