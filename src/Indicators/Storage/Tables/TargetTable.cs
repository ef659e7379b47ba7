using System.Data.Common;
using System.Text.Json;
using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

internal static class TargetTable
{
    public static readonly VersionedTable Versions = new(
        "target",
        ["indicator", "period", "region", "kind", "commitment", "set_by"],
        ["value", "high", "inside", "operator", "schedule", "note"]);

    private const string Columns =
        """
          target.indicator,
          target.period,
          target.region,
          target.kind,
          target.commitment,
          target.set_by,
          target.value,
          target.high,
          target.inside,
          target.operator,
          target.schedule,
          target.note,
          target.revision
        """;

    /// <summary>In order of period, region, commitment, kind and who set them.</summary>
    public static IEnumerable<Target> Read(Session session, ReadPoint moment, int indicator, SliceRange range)
    {
        using var statement = session.Prepare(
            $"""
            SELECT
            {Columns}
            FROM {Versions.At(moment)}
            WHERE indicator = @indicator
              AND {range.Condition}
            ORDER BY period, region, commitment, kind, set_by
            """,
            ["indicator", .. SliceRange.Parameters]);
        foreach (var (period, first, last) in range.Scans)
        {
            foreach (var reader in statement.Read(indicator, period, first, last))
            {
                yield return Target(reader);
            }
        }
    }

    public static IEnumerable<StoredItem<Target>> List(Session session, ReadPoint moment, StoredFilter filter) => session.Query<Row>(
        $"""
        SELECT
        {Columns},
          revision.time,
          revision.source
        FROM {Versions.At(moment)}
        LEFT JOIN revision ON revision.number = target.revision
        {filter.Where()}
        ORDER BY indicator, period, region, commitment, kind, set_by
        {filter.Page()}
        """).Select(row => row.ToStored());

    public static long Count(Session session, ReadPoint moment, StoredFilter filter) =>
        session.Scalar<long>($"SELECT count(*) FROM {Versions.At(moment)} {filter.Where()}");

    public static object?[] Values(Target target) =>
    [
        .. Values(target.Key),
        target.Terms.Value.Millionths,
        target.Terms.High?.Millionths,
        (short)(target.Terms.Inside ? 1 : 0),
        (short)target.Terms.Operator,
        target.Terms.Schedule is { } schedule ? JsonSerializer.Serialize(schedule) : null,
        target.Note,
    ];

    public static object?[] Values(TargetKey key) =>
        [key.Indicator, key.Period.Key, key.Region, (short)key.Kind, (short)key.Commitment, key.SetBy];

    private static decimal[]? Shares(string? schedule) =>
        schedule is null ? null : JsonSerializer.Deserialize<decimal[]>(schedule);

    // From the columns in their order: slices have thousands of targets.
    private static Target Target(DbDataReader reader) => new(
        new TargetKey(
            reader.GetInt32(0),
            Period.FromKey(reader.GetInt32(1)),
            reader.GetInt32(2),
            (TargetKind)reader.GetInt32(3),
            (Commitment)reader.GetInt32(4),
            reader.GetInt32(5)),
        new TargetTerms(
            new FixedPoint(reader.GetInt64(6)),
            reader.Number(7) is { } high ? new FixedPoint(high) : null,
            reader.GetInt32(8) != 0,
            (TargetOperator)reader.GetInt32(9),
            Shares(reader.Text(10)),
            reader.GetInt64(12)),
        reader.Text(11));

    public sealed class Row : VersionedRow<Target>
    {
        public int Indicator { get; init; }

        public Period Period { get; init; }

        public int Region { get; init; }

        public TargetKind Kind { get; init; }

        public Commitment Commitment { get; init; }

        public int SetBy { get; init; }

        public FixedPoint Value { get; init; }

        public FixedPoint? High { get; init; }

        public bool Inside { get; init; }

        public TargetOperator Operator { get; init; }

        public string? Schedule { get; init; }

        public string? Note { get; init; }

        public override Target ToItem() => new(
            new TargetKey(Indicator, Period, Region, Kind, Commitment, SetBy),
            new TargetTerms(Value, High, Inside, Operator, Shares(Schedule), Revision),
            Note);
    }
}
