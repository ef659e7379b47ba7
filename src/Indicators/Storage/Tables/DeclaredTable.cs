using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>The figures that reports printed.</summary>
internal static class DeclaredTable
{
    public static readonly FigureTable<DeclaredFigure> Versions = new(
        "declared",
        ["indicator", "period", "region", "measure", "of_region", "of_indicator", "among_region", "among"],
        ["value", "decimals", "bound", "tied", "note"],
        Item);

    public static IEnumerable<StoredItem<DeclaredFigure>> List(
        Session session, ReadPoint moment, StoredFilter filter, RevisionOrigins origins) => StoredItem<DeclaredFigure>.Of(
            Versions.Read(
                session,
                moment,
                $"""
                {filter.Where("of_indicator")}
                ORDER BY indicator, period, region, measure, of_region, of_indicator, among_region, among
                {filter.Page()}
                """),
            origins);

    public static long Count(Session session, ReadPoint moment, StoredFilter filter) =>
        session.Scalar<long>(filter.Counting(Versions.At(moment), "of_indicator"));

    /// <summary>Whether a figure among them is a share of one of some indicators.</summary>
    public static bool HasSharesOf(Session session, ReadPoint moment, StoredFilter filter, IEnumerable<int> indicators)
    {
        var of = $"of_indicator IN ({string.Join(',', indicators)})";
        var where = filter.Where() is { Length: > 0 } conditions ? $"{conditions} AND {of}" : $"WHERE {of}";
        return session.Scalar<long>($"SELECT CASE WHEN EXISTS (SELECT 1 FROM {Versions.At(moment)} {where}) THEN 1 ELSE 0 END") != 0;
    }

    public static object?[] Values(DeclaredFigure declared) =>
    [
        .. Values(declared.Key),
        declared.Value.Millionths,
        (short)declared.Decimals,
        (short)declared.Bound,
        (short)(declared.Tied ? 1 : 0),
        declared.Note,
    ];

    public static object?[] Values(DeclaredKey key) =>
    [
        key.Indicator,
        key.Period.Key,
        key.Region,
        (short)key.Measure,
        key.OfRegion,
        key.OfIndicator,
        key.AmongRegion,
        key.Among,
    ];

    private static DeclaredFigure Item(IRowValues row) => new(
        new DeclaredKey(
            (int)row.Number(0),
            Period.FromKey((int)row.Number(1)),
            (int)row.Number(2),
            (DeclaredMeasure)row.Number(3),
            (int)row.Number(4),
            (int)row.Number(5),
            (int)row.Number(6),
            row.Words(7)!),
        new FixedPoint(row.Number(8)),
        (int)row.Number(9),
        (Bound)row.Number(10),
        row.Number(11) != 0,
        row.Words(12),
        row.Number(13));
}
