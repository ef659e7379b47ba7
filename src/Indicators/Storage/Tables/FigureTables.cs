using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>All tables of figures.</summary>
internal static class FigureTables
{
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

    /// <summary>The months that each region has figures in now, by its id.</summary>
    public static IReadOnlyDictionary<int, ReportedMonths> MonthsByRegion(Session session) => session.Query<RegionMonths>(
        """
        SELECT
          region,
          min(period) AS earliest,
          max(period) AS latest
        FROM (
          SELECT region, period FROM actual
          UNION ALL
          SELECT region, period FROM target
          UNION ALL
          SELECT region, period FROM declared
        ) AS figure
        GROUP BY region
        """).ToDictionary(row => row.Region, row => new ReportedMonths(row.Earliest.First, row.Latest.First));

    private sealed class RegionMonths
    {
        public int Region { get; init; }

        public Period Earliest { get; init; }

        public Period Latest { get; init; }
    }
}
