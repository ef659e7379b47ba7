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

/// <summary>Answers with rows, as JSON or CSV, or with 304 when the client has them already.</summary>
public sealed class PageResult<T>(
    QueryParameters words, Envelope<T> envelope, IReadOnlyList<string> chosen, CacheDependencies? basis = null)
    : IResult, IEndpointMetadataProvider, IStatusCodeHttpResult
{
    // Let go when they are written: a slow client must not keep all that they were worked out on.
    private Envelope<T>? _envelope = envelope;

    public int? StatusCode => StatusCodes.Status200OK;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(
            StatusCodes.Status200OK, typeof(Envelope<T>), [.. MediaTypes.OfRows]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified));
    }

    public Task ExecuteAsync(HttpContext httpContext) => Written(httpContext)?.SendNew(httpContext) ?? Task.CompletedTask;

    // Null when the client has it already.
    private CachedResponse? Written(HttpContext httpContext)
    {
        var (request, response, written) = (httpContext.Request, httpContext.Response, _envelope!);
        var format = MediaTypes.Of(request, MediaTypes.OfRows)!;
        if (written.Next is { } next) response.Headers.Link = $"<{MediaTypes.Following(request, next)}>; rel=\"next\"";
        var tag = ETags.Set(httpContext, written.Revision, $"{format} {written.Next}");
        _envelope = null;
        if (ETags.IsHeldByClient(httpContext, tag)) return null;
        if (format is MediaTypes.Csv)
            response.Headers.ContentDisposition = $"attachment; filename=\"{words.Request.Path.Value!.Split('/')[^1]}.csv\"";

        var body = format is MediaTypes.Csv ? SegmentedBuffer.Of(CsvFormat<T>.Write(written.Items, chosen)) : JsonFormat.Write(written);
        return new CachedResponse(tag, $"{format}; charset=utf-8", body, basis);
    }
}
