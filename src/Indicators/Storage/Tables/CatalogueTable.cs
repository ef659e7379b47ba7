using Indicators.Catalogue;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>The items of the catalogue, each as its JSON.</summary>
internal static class CatalogueTable
{
    public static readonly VersionedTable Versions = new("catalogue", ["kind", "id"], ["code", "item"]);

    /// <summary>The numbers are stored.</summary>
    public enum Kind { Indicator = 1, Group = 2, Scheme = 3, Calendar = 4 }

    public static IndicatorList Indicators(Session session, ReadPoint moment) =>
        new(Read<IndicatorRow>(session, moment, Kind.Indicator).Select(row => row.ToItem()));

    public static CatalogueItemList<PeerGroup> Groups(Session session, ReadPoint moment) =>
        Documents<PeerGroup>(session, moment, Kind.Group);

    public static CatalogueItemList<Scheme> Schemes(Session session, ReadPoint moment) => Documents<Scheme>(session, moment, Kind.Scheme);

    public static CatalogueItemList<ReportingCalendar> Calendars(Session session, ReadPoint moment) =>
        Documents<ReportingCalendar>(session, moment, Kind.Calendar);

    /// <summary>An id that no item of any kind ever had.</summary>
    public static int NextId(Session session) => 1 + session.Scalar<int>(
        """
        SELECT coalesce(max(id), 0)
        FROM (SELECT id FROM catalogue UNION ALL SELECT id FROM catalogue_history) AS item
        """);

    public static object?[] Values(Indicator indicator) => [.. Key(indicator), indicator.Code, CatalogueJson.Write(indicator)];

    public static object?[] Values(CatalogueItem document) => [.. Key(document), document.Code, CatalogueJson.Write(document)];

    public static object?[] Key(Indicator indicator) => [(short)Kind.Indicator, indicator.Id];

    public static object?[] Key(CatalogueItem document) => [(short)KindOf(document), document.Id];

    private static Kind KindOf(CatalogueItem document) => document switch
    {
        PeerGroup => Kind.Group,
        Scheme => Kind.Scheme,
        ReportingCalendar => Kind.Calendar,
        _ => throw new ArgumentException($"A {document.GetType().Name} is stored nowhere.", nameof(document)),
    };

    /// <summary>Whether a row, or its key, is of an indicator.</summary>
    public static bool IsIndicator(object?[] values) => values[0] is (short)Kind.Indicator;

    private static CatalogueItemList<T> Documents<T>(Session session, ReadPoint moment, Kind kind)
        where T : CatalogueItem => new(Read<DocumentRow<T>>(session, moment, kind).Select(row => row.ToItem()));

    private static IEnumerable<TRow> Read<TRow>(Session session, ReadPoint moment, Kind kind) => session.Query<TRow>(
        $"""
        SELECT
          id,
          item,
          revision
        FROM {Versions.At(moment)}
        WHERE kind = {(int)kind}
        ORDER BY id
        """);

    public sealed class IndicatorRow : VersionedRow<Indicator>
    {
        public int Id { get; init; }

        public string Item { get; init; } = "";

        public override Indicator ToItem() => CatalogueJson.Read<Indicator>(Item) with { Id = Id, Revision = Revision };
    }

    public sealed class DocumentRow<T> : VersionedRow<T>
        where T : CatalogueItem
    {
        public int Id { get; init; }

        public string Item { get; init; } = "";

        public override T ToItem() => CatalogueJson.Read<T>(Item) with { Id = Id, Revision = Revision };
    }
}
