using Indicators.Api.Http.Codes;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>
/// A word of a query, as the contract describes it. What an endpoint reads, it names by <see cref="QueryParametersMetadata"/>.
/// </summary>
public sealed record QueryParameter(string Name, string Description)
{
    public bool Required { get; init; }

    /// <summary>Several may be given, with commas between them.</summary>
    public bool Several { get; init; }

    /// <summary>All that it can be; null when it is free.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>The range of a whole number; null when it is none.</summary>
    public (int From, int To)? Range { get; init; }

    public bool IsBoolean { get; init; }

    public string? Example { get; init; }

    /// <summary>That it will go; null where it stays.</summary>
    public Deprecation? Deprecation { get; init; }

    public QueryParameter AsRequired() => this with { Required = true };

    public static QueryParameter Indicator { get; } =
        new("indicator", "Indicators: code, name or alias; several with commas.")
        { Several = true, Example = "patent-applications" };

    public static QueryParameter Region { get; } =
        new("region", "Regions: code or name; several with commas. Alone, its siblings are its peers.")
        { Several = true, Example = "360100" };

    public static QueryParameter Within { get; } =
        new("within", "The region whose parts are meant: those directly below it or, with level, all of that level.")
        { Example = "360000" };

    public static QueryParameter Level { get; } = Choice<RegionLevel>("level", "The administrative level of the regions.");

    public static QueryParameter Statistical { get; } = new(
        "statistical", "Whether zones of statistics 统计用区划, which are no administrative regions, are peers and count in totals.")
    { IsBoolean = true };

    public static QueryParameter Group { get; } = new("group", "A peer group: code or name. Its members at the period's end are the peers "
        + "and, without region, the rows.")
    { Example = "yangtze-capitals" };

    public static QueryParameter Scheme { get; } =
        new("scheme", "The scheme 考核方案 to score by: code or name.") { Required = true, Example = "county-2019" };

    public static QueryParameter Q { get; } = new("q", "Part of a code, name or alias.") { Example = "专利" };

    public static QueryParameter At { get; } =
        new("at", "The period at whose end the regions existed; without it those of today's catalogue.")
        { Example = "2013" };

    public static QueryParameter Period { get; } =
        new("period", "Periods: 2020, 2020-H1, 2020-Q2, 2020-05, 2020-01..2020-11, also ISO 8601, SDMX and Chinese forms.")
        { Several = true, Example = "2020-H1" };

    public static QueryParameter From { get; } = new("from", "Spans that begin no earlier than this period.") { Example = "2013" };

    public static QueryParameter To { get; } = new("to", "Spans that end no later than this period.") { Example = "2014" };

    public static QueryParameter Status { get; } =
        Choice<ObservationStatus>("status", "Only figures of these statuses; several with commas.") with { Several = true };

    public static QueryParameter Spans { get; } = new(
        "spans", "derived: a span nobody reported follows from those that connect its ends; reported: only what was reported.")
    {
        Choices = ["reported", "derived"],
    };

    public static QueryParameter Kind { get; } = Choice<TargetKind>("kind", "Only targets of this kind.");

    public static QueryParameter Commitment { get; } = Choice<Commitment>("commitment", "Only targets of this commitment.");

    public static QueryParameter SetBy { get; } =
        new("setBy", "The regions that set the target: code or name.") { Several = true, Example = "360000" };

    public static QueryParameter Frequency { get; } = Choice<Frequency>("frequency", "The length of the periods of a series.");

    public static QueryParameter AsOf { get; } =
        new("asOf", "As it stood at a revision (its number), an RFC 3339 time, or the end of a date at +08:00.")
        { Example = "2026-07-31" };

    public static QueryParameter DryRun { get; } = new(
        "dryRun", "true does all but store it: the receipt tells what would be, and its warnings. An Idempotency-Key is passed over.")
    { IsBoolean = true };

    public static QueryParameter Limit { get; } =
        new("limit", "At most so many rows; the rest by next. Without it all rows, or 413 above 100,000; stored rows "
            + "and changes as ndjson are any number.")
        { Range = (1, PageResult.MostRows) };

    public static QueryParameter Cursor { get; } = new("cursor", "Where the next page begins: what next said, with the same words.");

    public static QueryParameter Lang { get; } =
        new("lang", "The language of labels and messages; without it the header Accept-Language, else zh.")
        { Choices = ["zh", "en"] };

    public static QueryParameter Choice<T>(string name, string description)
        where T : struct, Enum => new(name, description) { Choices = [.. CodeLists.Of<T>().Codes.Select(code => code.Id)] };
}

/// <summary>The words an endpoint accepts; endpoint metadata, read by <see cref="Parameters"/> and by the OpenAPI document.</summary>
public sealed record QueryParametersMetadata(IReadOnlyList<QueryParameter> Parameters)
{
    private readonly HashSet<string> _names = [.. Parameters.Select(word => word.Name)];

    /// <summary>Those that will go.</summary>
    public IReadOnlyList<QueryParameter> Deprecated { get; } = [.. Parameters.Where(word => word.Deprecation is not null)];

    public bool Includes(string name) => _names.Contains(name);
}

public static class QueryParametersMetadataExtensions
{
    /// <summary>Names the words that an endpoint reads; any other is refused.</summary>
    public static RouteHandlerBuilder Reads(this RouteHandlerBuilder route, params IReadOnlyList<QueryParameter> words) =>
        route.WithMetadata(new QueryParametersMetadata(words));
}
