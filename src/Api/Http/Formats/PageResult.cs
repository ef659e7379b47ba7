using System.Reflection;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Caching;
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
    // Null when the client has it already.
    private readonly CachedResponse? _response;

    /// <param name="basis">What the rows were read from; null when they are not to be kept.</param>
    public PageResult(QueryParameters words, Answer<TRow> answer, CacheDependencies? basis = null)
    {
        var (context, format) = (words.Request.HttpContext, AnswerFormat.Of(words.Request));
        var headers = context.Response.Headers;
        if (answer.Next is { } next) headers.Link = $"<{MediaTypes.Following(words.Request, next)}>; rel=\"next\"";
        var tag = context.IsNeverKept() ? null : ETags.Set(context, answer.Newest, $"{format.MediaType} {answer.Next}");
        if (ETags.IsHeldByClient(context, tag)) return;
        if (format.IsFile)
            headers.ContentDisposition = $"attachment; filename=\"{words.Request.Path.Value!.Split('/')[^1]}.{format.Word}\"";

        if (tag is null) basis = null;
        var body = CachedResponse.BodyFor(context, basis);
        format.Write(body, answer);
        body.Complete();
        _response = new CachedResponse(tag, format.ContentType, body, basis);
    }

    public int? StatusCode => StatusCodes.Status200OK;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(
            StatusCodes.Status200OK, typeof(Envelope<TRow>), MediaTypes.OfRowsOf<TRow>()));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified));
    }

    public Task ExecuteAsync(HttpContext httpContext) => _response?.SendNew(httpContext) ?? Task.CompletedTask;
}
