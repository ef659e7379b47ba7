using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http.Formats;

/// <summary>What an answer is written as: the word format, else what the client accepts, else JSON.</summary>
public static class MediaTypes
{
    public const string Json = "application/json";
    public const string Csv = "text/csv";
    public const string Ndjson = "application/x-ndjson";
    public const string JsonStat = "application/vnd.jsonstat+json";
    public const string SdmxCsv = "application/vnd.sdmx.data+csv";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>What a list can be written as, what is preferred first.</summary>
    public static IReadOnlyList<string> OfRows { get; } = [.. AnswerFormat.All.Select(format => format.MediaType)];

    /// <summary>What rows of a kind can be written as.</summary>
    public static string[] OfRowsOf<TRow>()
        where TRow : IAnswerRow<TRow> =>
        [.. AnswerFormat.All.Where(format => format.CanWrite<TRow>()).Select(format => format.MediaType)];

    /// <summary>Refuses, before anything is read or written, whoever accepts nothing that the route can answer with.</summary>
    public static void UseNegotiation(this WebApplication app) => app.Use(next => context =>
        OfferedBy(context.GetEndpoint()) is { Count: > 0 } offered && Of(context.Request, offered) is null
            ? NotAcceptable(context.Request, offered).ExecuteAsync(context)
            : next(context));

    /// <summary>
    /// The one that the client wants most, of equals that which it names more closely, or first; null when it accepts none.
    /// </summary>
    public static string? Of(HttpRequest request, IReadOnlyList<string> offered)
    {
        var word = request.Query[ListParameters.Format.Name].ToString();
        return word.Length > 0
            ? AnswerFormat.All.FirstOrDefault(format => format.Word == word)?.MediaType ?? Json
            : Accepted(request, offered);
    }

    /// <summary>Likewise by the header Accept alone.</summary>
    public static string? Accepted(HttpRequest request, IReadOnlyList<string> offered)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || accept is ["" or "*/*"]) return offered[0];
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges)) return null;
        return offered
            .Select(type => (Type: type, Range: Closest(ranges, type)))
            .Where(match => match.Range is { Quality: not 0 })
            .OrderByDescending(match => match.Range!.Quality ?? 1)
            .ThenByDescending(match => Closeness(match.Range!))
            .ThenBy(match => ranges.IndexOf(match.Range!))
            .FirstOrDefault().Type;
    }

    /// <summary>The address of the next page.</summary>
    public static string Following(HttpRequest request, string cursor)
    {
        var words = new QueryBuilder(request.Query
            .Where(word => word.Key != QueryParameter.Cursor.Name)
            .Select(word => KeyValuePair.Create(word.Key, word.Value.ToString())))
        {
            { QueryParameter.Cursor.Name, cursor },
        };
        return $"{request.PathBase}{request.Path}{words}";
    }

    private static IReadOnlyList<string> OfferedBy(Endpoint? endpoint) =>
    [
        .. endpoint?.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>()
            .Where(produced => produced.StatusCode is >= 200 and < 300)
            .SelectMany(produced => produced.ContentTypes).Distinct() ?? [],
    ];

    // Among those that include the type, the one that says most about it.
    private static MediaTypeHeaderValue? Closest(IList<MediaTypeHeaderValue> ranges, string type)
    {
        var written = MediaTypeHeaderValue.Parse($"{type}; charset=utf-8");
        return ranges.Where(written.IsSubsetOf).MaxBy(Closeness);
    }

    private static int Closeness(MediaTypeHeaderValue range) =>
        range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2 + range.Parameters.Count(parameter => parameter.Name != "q");

    private static ProblemResult NotAcceptable(HttpRequest request, IReadOnlyList<string> offered) => ProblemResult.Of(
        StatusCodes.Status406NotAcceptable,
        new ValidationError(null, HeaderNames.Accept, ErrorCode.NotAcceptable, request.Headers.Accept.ToString(), offered));
}
