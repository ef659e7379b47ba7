using System.Text.Json;
using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

internal static class TargetTable
{
    public static readonly FigureTable<Target> Versions = new(
        "target",
        ["indicator", "period", "region", "kind", "commitment", "set_by"],
        ["value", "high", "inside", "operator", "schedule", "note"],
        Item);

    // Thousands of rows pass here for one answer, and each column read costs: one number tells all that is short, and what else there is.
    private const int Commitments = 16;
    private const int Operators = 4 * Commitments;
    private const int Inside = 8 * Operators;
    private const int Others = 2 * Inside;

    private static readonly string Columns =
        $"""
          target.period,
          target.region,
          target.kind + {Commitments} * target.commitment + {Operators} * target.operator + {Inside} * target.inside
            + CASE
                WHEN target.set_by = target.region AND target.high IS NULL AND target.schedule IS NULL AND target.note IS NULL THEN 0
                ELSE {Others}
              END AS short,
          target.value,
          target.revision,
          target.set_by,
          target.high,
          target.schedule,
          target.note
        """;

    /// <summary>In order of the scans, period, region, commitment, kind and who set them: of which scan, and the target.</summary>
    public static IEnumerable<(int Scan, Target Target)> Read(Session session, ReadPoint moment, IReadOnlyList<SliceScan> scans)
    {
        var statement =
            $"""
            SELECT
            {Columns}
            FROM {Versions.At(moment)}
            WHERE indicator = @indicator
              AND 
            """;

        // In the order of the key, which costs nothing.
        var rows = session.ScanEach(
            SliceScan.Parameters,
            scans.Select(scan => ($"{statement}{scan.Condition} ORDER BY period, region, kind, commitment, set_by", scan.Values)));
        var (at, together) = (0, new List<Target>());
        foreach (var (scan, row) in rows)
        {
            var target = Target(row, scans[scan].Indicator);
            if (together is [var one, ..]
                && (at, one.Key.Region, one.Key.Period) != (scan, target.Key.Region, target.Key.Period))
            {
                foreach (var sorted in Sorted(together)) yield return (at, sorted);
                together.Clear();
            }

            at = scan;
            together.Add(target);
        }

        foreach (var sorted in Sorted(together)) yield return (at, sorted);
    }

    public static IEnumerable<StoredItem<Target>> List(
        Session session, ReadPoint moment, IReadOnlyList<StoredFilter> filters, RevisionOrigins origins) => StoredItem<Target>.Of(
            Versions.Read(
                session,
                moment,
                $"""
                {StoredFilter.Where(filters)}
                ORDER BY indicator, period, region, commitment, kind, set_by
                {StoredFilter.Page(filters)}
                """),
            origins);

    public static long Count(Session session, ReadPoint moment, StoredFilter filter) =>
        session.Scalar<long>(filter.Counting(Versions.At(moment)));

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

    private static IEnumerable<Target> Sorted(List<Target> ofRegion) => ofRegion.Count < 2
        ? ofRegion
        : ofRegion.OrderBy(target => (target.Key.Commitment, target.Key.Kind, target.Key.SetBy));

    private static Target Target(RowScan row, int indicator)
    {
        var (region, told) = ((int)row.Number(1), (int)row.Number(2));
        var hasOthers = told >= Others;
        return new(
            new TargetKey(
                indicator,
                Period.FromKey((int)row.Number(0)),
                region,
                (TargetKind)(told % Commitments),
                (Commitment)(told % Operators / Commitments),
                hasOthers ? (int)row.Number(5) : region),
            new TargetTerms(
                new FixedPoint(row.Number(3)),
                hasOthers && !row.IsNull(6) ? new FixedPoint(row.Number(6)) : null,
                told % Others >= Inside,
                (TargetOperator)(told % Inside / Operators),
                hasOthers ? Shares(row.Words(7)) : null,
                row.Number(4)),
            hasOthers ? row.Words(8) : null);
    }

    private static Target Item(IRowValues row) => new(
        new TargetKey(
            (int)row.Number(0),
            Period.FromKey((int)row.Number(1)),
            (int)row.Number(2),
            (TargetKind)row.Number(3),
            (Commitment)row.Number(4),
            (int)row.Number(5)),
        new TargetTerms(
            new FixedPoint(row.Number(6)),
            row.IsNull(7) ? null : new FixedPoint(row.Number(7)),
            row.Number(8) != 0,
            (TargetOperator)row.Number(9),
            Shares(row.Words(10)),
            row.Number(12)),
        row.Words(11));
}
