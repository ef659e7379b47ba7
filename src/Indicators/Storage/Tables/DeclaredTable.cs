using System.Data.Common;
using Indicators.Actuals;
using Indicators.Declared;
using Indicators.Figures;
using Indicators.Periods;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

internal static class DeclaredTable
{
    public static readonly VersionedTable Versions = new(
        "declared",
        ["indicator", "period", "region", "measure", "of_region", "of_indicator", "among_region", "among"],
        ["value", "decimals", "bound", "tied", "note"]);

    public static IEnumerable<Stored<DeclaredFigure>> List(Session session, Moment moment, StoredFilter filter)
    {
        using var statement = session.Prepare(
            $"""
            SELECT
              declared.indicator,
              declared.period,
              declared.region,
              declared.measure,
              declared.of_region,
              declared.of_indicator,
              declared.among_region,
              declared.among,
              declared.value,
              declared.decimals,
              declared.bound,
              declared.tied,
              declared.note,
              declared.revision,
              revision.time,
              revision.source
            FROM {Versions.At(moment)}
            LEFT JOIN revision ON revision.number = declared.revision
            {filter.Where()}
            ORDER BY indicator, period, region, measure, of_region, of_indicator, among_region, among
            {filter.Page()}
            """);
        using var reader = statement.Read();
        while (reader.Read())
        {
            var declared = Row(reader);
            yield return new(declared, declared.Revision, DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(14)), reader.Text(15));
        }
    }

    public static long Count(Session session, Moment moment, StoredFilter filter) =>
        session.Scalar<long>($"SELECT count(*) FROM {Versions.At(moment)} {filter.Where()}");

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

    /// <summary>From the columns of the table, in their order, and the revision.</summary>
    public static DeclaredFigure Row(DbDataReader reader) => new(
        new DeclaredKey(
            reader.GetInt32(0),
            Period.FromKey(reader.GetInt32(1)),
            reader.GetInt32(2),
            (DeclaredMeasure)reader.GetInt32(3),
            reader.GetInt32(4),
            reader.GetInt32(5),
            reader.GetInt32(6),
            reader.GetString(7)),
        new Figure(reader.GetInt64(8)),
        reader.GetInt32(9),
        (Bound)reader.GetInt32(10),
        reader.GetInt32(11) != 0,
        reader.Text(12),
        reader.GetInt64(13));
}
