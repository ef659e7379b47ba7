using System.Reflection;
using Indicators.Storage.Versions;
using Microsoft.AspNetCore.Http.Metadata;

namespace Indicators.Api.Http;

/// <summary>The rows of an answer.</summary>
/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Revision">The newest revision among what was read.</param>
public sealed record Envelope<T>(IReadOnlyList<T> Items, string? Next, long Revision);

/// <summary>Answers with rows, as JSON or CSV, or with 304 when the client has them already.</summary>
public sealed class Page<T>(Words words, Envelope<T> envelope, IReadOnlyList<string> chosen, Basis? basis = null)
    : IResult, IEndpointMetadataProvider, IStatusCodeHttpResult
{
    // Let go when they are written: a slow client must not keep all that they were worked out on.
    private Envelope<T>? _envelope = envelope;

    public int? StatusCode => StatusCodes.Status200OK;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(
            StatusCodes.Status200OK, typeof(Envelope<T>), [.. Formats.OfRows]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified));
    }

    public Task ExecuteAsync(HttpContext httpContext) => Written(httpContext)?.SendNew(httpContext) ?? Task.CompletedTask;

    // Null when the client has it already.
    private Answer? Written(HttpContext httpContext)
    {
        var (request, response, written) = (httpContext.Request, httpContext.Response, _envelope!);
        var format = Formats.Of(request, Formats.OfRows)!;
        if (written.Next is { } next) response.Headers.Link = $"<{Formats.Following(request, next)}>; rel=\"next\"";
        var tag = Validity.Set(httpContext, written.Revision, $"{format} {written.Next}");
        _envelope = null;
        if (Validity.IsHeldByClient(httpContext, tag)) return null;
        if (format is Formats.Csv)
            response.Headers.ContentDisposition = $"attachment; filename=\"{words.Request.Path.Value!.Split('/')[^1]}.csv\"";

        var body = format is Formats.Csv ? Payload.Of(Csv<T>.Write(written.Items, chosen)) : Json.Write(written);
        return new Answer(tag, $"{format}; charset=utf-8", body, basis);
    }
}
