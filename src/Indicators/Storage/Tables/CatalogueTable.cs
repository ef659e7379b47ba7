using System.Data.Common;
using Indicators.Assessments;
using Indicators.Catalog;
using Indicators.Regions;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>The items of the catalogue, each as its JSON.</summary>
internal static class CatalogueTable
{
    public static readonly VersionedTable Versions = new("catalogue", ["kind", "id"], ["code", "item"]);

    /// <summary>The numbers are stored.</summary>
    public enum Kind { Indicator = 1, Group = 2, Scheme = 3 }

    public static IndicatorList Indicators(Session session, Moment moment) => new(Read(session, moment, Kind.Indicator)
        .Select(row => CatalogueJson.Read<Indicator>(row.Item) with { Id = row.Id, Revision = row.Revision }));

    public static DocumentList<Group> Groups(Session session, Moment moment) => Documents<Group>(session, moment, Kind.Group);

    public static DocumentList<Scheme> Schemes(Session session, Moment moment) => Documents<Scheme>(session, moment, Kind.Scheme);

    /// <summary>An id that no item of any kind ever had.</summary>
    public static int NextId(Session session) => 1 + session.Scalar<int>(
        """
        SELECT coalesce(max(id), 0)
        FROM (SELECT id FROM catalogue UNION ALL SELECT id FROM catalogue_history) AS item
        """);

    public static object?[] Values(Indicator indicator) =>
        [(short)Kind.Indicator, indicator.Id, indicator.Code, CatalogueJson.Write(indicator)];

    public static object?[] Values(Document document) =>
        [(short)(document is Group ? Kind.Group : Kind.Scheme), document.Id, document.Code, CatalogueJson.Write(document)];

    /// <summary>From the columns of the table, in their order, and the revision.</summary>
    public static Indicator Indicator(DbDataReader reader) =>
        CatalogueJson.Read<Indicator>(reader.GetString(3)) with { Id = reader.GetInt32(1), Revision = reader.GetInt64(4) };

    /// <summary>Likewise.</summary>
    public static T Document<T>(DbDataReader reader)
        where T : Document => CatalogueJson.Read<T>(reader.GetString(3)) with { Id = reader.GetInt32(1), Revision = reader.GetInt64(4) };

    private static DocumentList<T> Documents<T>(Session session, Moment moment, Kind kind)
        where T : Document => new(Read(session, moment, kind)
            .Select(row => CatalogueJson.Read<T>(row.Item) with { Id = row.Id, Revision = row.Revision }));

    private static IEnumerable<Row> Read(Session session, Moment moment, Kind kind) => session.Query<Row>(
        $"""
        SELECT
          id,
          item,
          revision
        FROM {Versions.At(moment)}
        WHERE kind = {(int)kind}
        ORDER BY id
        """);

    private sealed class Row
    {
        public int Id { get; init; }

        public string Item { get; init; } = "";

        public long Revision { get; init; }
    }
}
