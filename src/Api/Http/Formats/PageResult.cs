using System.Reflection;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Caching;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;
using Microsoft.AspNetCore.Http.Metadata;

namespace Indicators.Api.Http.Formats;

/// <summary>The rows of an answer.</summary>
/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Revision">The newest revision among what was read.</param>
public sealed record Envelope<T>(IReadOnlyList<T> Items, string? Next, long Revision);

/// <summary>
/// Answers with rows, in the format asked for, or with 304 when the client has them already. They are written when it is made, in memory,
/// so that what they were worked out on is let go before the first byte is sent: a slow client keeps none of it.
/// </summary>
public sealed class PageResult<TRow> : IResult, IEndpointMetadataProvider, IStatusCodeHttpResult
    where TRow : IAnswerRow<TRow>
{
    // Nothing when the client has it already.
    private readonly Func<HttpContext, Task> _send = _ => Task.CompletedTask;

    /// <param name="basis">What the rows were read from; null when they are not to be kept.</param>
    public PageResult(QueryParameters words, Answer<TRow> answer, CacheDependencies? basis = null)
    {
        var (context, format) = (words.Request.HttpContext, AnswerFormat.Of(words.Request));
        if (answer.Next is { } next)
            context.Response.Headers.Link = $"<{MediaTypes.Following(words.Request, next)}>; rel=\"next\"";
        if (!Begin(words, answer.Newest, answer.Next, format, out var tag)) return;
        if (tag is null) basis = null;
        var body = CachedResponse.BodyFor(context, basis);
        format.Write(body, answer);
        body.Complete();
        _send = new CachedResponse(tag, format.ContentType, body, basis).SendNew;
    }

    /// <summary>Any number of rows, in pieces of NDJSON that are made as they are sent.</summary>
    /// <param name="newest">The newest revision among what they are read from.</param>
    public PageResult(QueryParameters words, HistoryPoint newest, IEnumerable<SegmentedBuffer> pieces)
    {
        var format = AnswerFormat.Of(words.Request);
        if (Begin(words, newest, "all", format, out var tag)) _send = new StreamedResponse(tag, format.ContentType, pieces).Send;
    }

    public int? StatusCode => StatusCodes.Status200OK;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(
            StatusCodes.Status200OK, typeof(Envelope<TRow>), MediaTypes.OfRowsOf<TRow>()));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified));
    }

    public Task ExecuteAsync(HttpContext httpContext) => _send(httpContext);

    // False when the client has it already.
    private static bool Begin(QueryParameters words, HistoryPoint newest, string? next, AnswerFormat format, out string? tag)
    {
        var context = words.Request.HttpContext;
        tag = context.IsNeverKept() ? null : ETags.Set(context, newest, $"{format.MediaType} {next}");
        if (ETags.IsHeldByClient(context, tag)) return false;
        var name = words.Request.Path.Value!.Split('/')[^1];
        if (format.IsFile) context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{format.Word}\"";
        return true;
    }
}
