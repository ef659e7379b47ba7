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
}
