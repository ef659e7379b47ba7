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

    /// <summary>The periods in which some regions have, or have had, figures of an indicator.</summary>
    public static IEnumerable<Period> Periods(Session session, TableKind store, int indicator, int[] regions)
    {
        var table = store switch
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
            SELECT period FROM {table.Name} WHERE indicator = @indicator AND region IN ({string.Join(',', regions)})
            UNION
            SELECT period FROM {table.Name}_history WHERE indicator = @indicator AND region IN ({string.Join(',', regions)})
            """,
            new { indicator }).Select(Period.FromKey);
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
}
