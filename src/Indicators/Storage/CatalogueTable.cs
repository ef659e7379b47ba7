using Indicators.Catalog;

namespace Indicators.Storage;

/// <summary>The items of the catalogue, each as its JSON.</summary>
internal static class CatalogueTable
{
    public static readonly VersionedTable Versions = new("catalogue", ["kind", "id"], ["code", "item"]);

    // Groups and schemes are the kinds to come.
    private const int Indicator = 1;

    public static IndicatorList Indicators(Session session, Moment moment) => new(session.Query<Row>(
        $"""
        SELECT
          id,
          item,
          revision
        FROM {Versions.At(moment)}
        WHERE kind = {Indicator}
        """).Select(row => IndicatorJson.Read(row.Item) with { Id = row.Id, Revision = row.Revision }));

    /// <summary>An id that no item of any kind ever had.</summary>
    public static int NextId(Session session) => 1 + session.Scalar<int>(
        """
        SELECT coalesce(max(id), 0)
        FROM (SELECT id FROM catalogue UNION ALL SELECT id FROM catalogue_history) AS item
        """);

    public static object?[] Values(Indicator indicator) =>
        [Indicator, indicator.Id, indicator.Code, IndicatorJson.Write(indicator)];

    private sealed class Row
    {
        public int Id { get; init; }

        public string Item { get; init; } = "";

        public long Revision { get; init; }
    }
}
