using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Storage.Tables;

/// <summary>Where a row stands among those of its indicator.</summary>
/// <param name="Period">The key of the period.</param>
public readonly record struct StoredPlace(int Period, int Region);

/// <summary>Which stored rows are meant; what is null does not restrict. An empty list finds nothing.</summary>
public sealed record StoredFilter
{
    public IReadOnlyList<int>? Indicators { get; init; }

    public IReadOnlyList<Period>? Periods { get; init; }

    public IReadOnlyList<int>? Regions { get; init; }

    /// <summary>Of actuals only.</summary>
    public IReadOnlyList<ObservationStatus>? Statuses { get; init; }

    /// <summary>Of targets only.</summary>
    public TargetKind? Kind { get; init; }

    /// <summary>Of targets only.</summary>
    public Commitment? Commitment { get; init; }

    /// <summary>Of declared figures only; an empty list finds nothing.</summary>
    public IReadOnlyList<DeclaredMeasure>? Measures { get; init; }

    /// <summary>Of which indicators only some regions may be seen, and which; null where all may.</summary>
    internal (IReadOnlySet<int> Indicators, CoveredRegions Regions)? Withheld { get; init; }

    /// <summary>Only what comes after a place in the order of keys; then the filter names one indicator.</summary>
    public StoredPlace? After { get; init; }

    /// <summary>How many rows to pass over, in the order of keys.</summary>
    public int Offset { get; init; }

    public int? Limit { get; init; }

    /// <summary>Whether what it means is told apart by more than its key.</summary>
    public bool IsSelective => Statuses is not null || Kind is not null || Commitment is not null || Measures is not null;

    /// <summary>How many indicators, periods and regions it names together; null where it leaves one of them open.</summary>
    public long? Cells => (long?)Indicators?.Count * Periods?.Count * Regions?.Count;

    /// <summary>The conditions as SQL. Only whole numbers are ever written into it.</summary>
    /// <param name="wholes">Another column of indicators, the figures of which are to be seen as well.</param>
    internal string Where(string? wholes = null) => Conditions(wholes) is { Count: > 0 } all ? "WHERE " + string.Join(" AND ", all) : "";

    /// <summary>What any of several means, each of which restricts something.</summary>
    internal static string Where(IReadOnlyList<StoredFilter> filters) => filters is [var only]
        ? only.Where()
        : $"WHERE ({string.Join(" OR ", filters.Select(filter => $"({string.Join(" AND ", filter.Conditions(null))})"))})";

    /// <summary>Counts the rows of a table that are meant, of a page if there is one.</summary>
    internal string Counting(string table, string? wholes = null) =>
        $"SELECT count(*) FROM (SELECT 1 AS one FROM {table} {Where(wholes)} {Page()}) AS counted";

    internal string Page() => Limit is null && Offset == 0 ? "" : $"LIMIT {Limit ?? int.MaxValue} OFFSET {Offset}";

    /// <summary>Of several together there are no pages.</summary>
    internal static string Page(IReadOnlyList<StoredFilter> filters) => filters is [var only] ? only.Page() : "";

    private List<string> Conditions(string? wholes) =>
    [
        .. In("indicator", Indicators),
        .. In("period", Periods?.Select(period => period.Key)),
        .. In("region", Regions),
        .. In("status", Statuses?.Select(status => (int)status)),
        .. In("kind", Only(Kind)),
        .. In("commitment", Only(Commitment)),
        .. Seen("indicator"),
        .. wholes is null ? [] : Seen(wholes),
        .. After is { } place ? [$"(period, region) > ({place.Period}, {place.Region})"] : Array.Empty<string>(),
        .. In("measure", Measures?.Select(measure => (int)measure)),
    ];

    internal static IEnumerable<string> In(string column, IEnumerable<int>? values) =>
        values is null ? [] : values.Any() ? [$"{column} IN ({string.Join(',', values)})"] : ["1 = 0"];

    private IEnumerable<string> Seen(string column) => Withheld is not var (indicators, regions)
        ? []
        : [$"({column} NOT IN ({string.Join(',', indicators)}) OR {Within(regions)})"];

    /// <summary>
    /// Whether a row is of one of some regions while it is among them. A period's key is its first month × 1024 + its months.
    /// </summary>
    internal static string Within(CoveredRegions regions) => $"({string.Join(" OR ", In("region", regions.Always).Concat(
        regions.Partly.Select(span => $"(region = {span.Region} AND period / 1024 + period % 1024 - 1 "
            + $"BETWEEN {span.First ?? 0} AND {span.Last ?? int.MaxValue})")))})";

    private static int[]? Only<T>(T? value)
        where T : struct, Enum => value is { } one ? [Convert.ToInt32(one)] : null;
}
