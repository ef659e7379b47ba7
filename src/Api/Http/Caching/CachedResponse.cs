using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Security;
using Indicators.Storage.Versions;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http.Caching;

/// <summary>An answer made out, to be sent once or many times: its body, coded as clients accept it, and its headers.</summary>
/// <param name="tag">Null where nobody is to keep it.</param>
/// <param name="basis">What it was read from; null when it is not to be kept.</param>
public sealed class CachedResponse(string? tag, string contentType, SegmentedBuffer body, CacheDependencies? basis)
{
    private const int HeaderBytes = 1024;
    private static readonly string[] Kept =
    [
        HeaderNames.CacheControl, HeaderNames.Vary, HeaderNames.Link, HeaderNames.ContentDisposition, "Revision", "History", "Lights",
        Deprecation.Header, Deprecation.SunsetHeader,
    ];

    private readonly SegmentedBuffer?[] _coded = [body, null, null];
    private readonly string[] _tags = tag is null ? [] :
        [ETags.Tag(tag, ContentEncoding.Plain), ETags.Tag(tag, ContentEncoding.Gzip), ETags.Tag(tag, ContentEncoding.Brotli)];
    private KeyValuePair<string, StringValues>[] _headers = [];

    public CacheDependencies? Dependencies => basis;

    /// <summary>What whoever gets it must be permitted; empty before it was sent.</summary>
    public string Permission { get; private set; } = "";

    /// <summary>Whether it has internal figures; who gets them by a key is noted.</summary>
    public bool IsInternal { get; private set; }

    /// <summary>Whether it is a file; likewise.</summary>
    public bool IsExport { get; private set; }

    /// <summary>What keeping it takes: text compresses to a quarter at most.</summary>
    public long Bytes => HeaderBytes + body.Length + body.Length / 4;

    /// <summary>Room for an answer that is read from this basis: lent, unless it will be kept.</summary>
    public static SegmentedBuffer BodyFor(HttpContext context, CacheDependencies? basis) =>
        new(basis is null || context.Features.Get<CacheWriter>() is not { Keeps: true }, context.RequestAborted);

    /// <summary>Sends it the first time, and keeps the headers that the endpoint has set.</summary>
    public async Task SendNew(HttpContext context)
    {
        Permission = RequiredPermission.Of(context);
        (IsInternal, IsExport) = (context.HasInternalFigures(), context.IsExport());
        _headers = [.. context.Response.Headers.Where(header => Kept.Contains(header.Key))];
        context.Features.Get<CacheWriter>()?.Keep(this);
        try
        {
            await Send(context);
        }
        finally
        {
            // It was lent where nobody keeps it.
            body.Dispose();
        }
    }

    /// <summary>Sends it, or 304 when the client has it already.</summary>
    public Task Send(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var coding = ContentEncodings.Best(request, body.Length);
        foreach (var (header, value) in _headers) response.Headers[header] = value;
        if (_tags.Length > 0)
        {
            // The same answer serves who has a key and who has none.
            response.Headers.CacheControl = ETags.CacheControl(request);
            response.Headers.ETag = _tags[(int)coding];
            if (ETags.IsHeld(request, _tags[(int)coding]))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        var coded = _coded[(int)coding] ??= coding.Code(body);
        response.ContentType = contentType;
        response.ContentLength = coded.Length;
        if (coding.Name() is { } name) response.Headers.ContentEncoding = name;
        return coded.CopyTo(response.BodyWriter, context.RequestAborted);
    }
}

/// <summary>Who keeps the answer of a request, where somebody does.</summary>
/// <param name="Keeps">Whether any answer is kept.</param>
/// <param name="Pass">Says that this one cannot be: who waits for it works it out for himself.</param>
public sealed record CacheWriter(bool Keeps, Action<CachedResponse> Keep, Action Pass);
