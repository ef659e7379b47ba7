using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>The figures that reports printed.</summary>
internal static class DeclaredTable
{
    public static readonly VersionedTable Versions = new(
        "declared",
        ["indicator", "period", "region", "measure", "of_region", "of_indicator", "among_region", "among"],
        ["value", "decimals", "bound", "tied", "note"],
        typeof(Row));

    public static IEnumerable<StoredItem<DeclaredFigure>> List(Session session, ReadPoint moment, StoredFilter filter) => session
            .Query<Row>(
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
        {filter.Where("of_indicator")}
        ORDER BY indicator, period, region, measure, of_region, of_indicator, among_region, among
        {filter.Page()}
        """).Select(row => row.ToStored());

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

    public sealed class Row : VersionedRow<DeclaredFigure>
    {
        public int Indicator { get; init; }

        public Period Period { get; init; }

        public int Region { get; init; }

        public DeclaredMeasure Measure { get; init; }

        public int OfRegion { get; init; }

        public int OfIndicator { get; init; }

        public int AmongRegion { get; init; }

        public string Among { get; init; } = "";

        public FixedPoint Value { get; init; }

        public int Decimals { get; init; }

        public Bound Bound { get; init; }

        public bool Tied { get; init; }

        public string? Note { get; init; }

        public override DeclaredFigure ToItem() => new(
            new DeclaredKey(Indicator, Period, Region, Measure, OfRegion, OfIndicator, AmongRegion, Among),
            Value,
            Decimals,
            Bound,
            Tied,
            Note,
            Revision);
    }
}
