using System.Buffers;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>The bytes of a request, whole and in UTF-8.</summary>
public sealed class RequestBody : IDisposable
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private byte[] _buffer;
    private int _length;

    private RequestBody(int size) => _buffer = ArrayPool<byte>.Shared.Rent(size);

    /// <summary>Without the byte order mark that some editors put first.</summary>
    public ReadOnlySpan<byte> Json => Content.StartsWith(Mark) ? Content[Mark.Length..] : Content;

    /// <summary>A body that is at hand.</summary>
    public static RequestBody Of(ReadOnlySpan<byte> content)
    {
        var body = new RequestBody(content.Length) { _length = content.Length };
        content.CopyTo(body._buffer);
        return body;
    }

    private ReadOnlySpan<byte> Content => _buffer.AsSpan(0, _length);

    /// <summary>Either the body, unpacked, or why it is refused: another content type or coding, damaged, too large, not UTF-8.</summary>
    public static async Task<(RequestBody? Body, ProblemResult? Problem)> Receive(HttpRequest request)
    {
        var (body, problem) = await Take(request);
        if (body is not null) await request.HttpContext.RequestServices.GetRequiredService<WorkGate>().Enter(request.HttpContext);
        return (body, problem);
    }

    private static async Task<(RequestBody? Body, ProblemResult? Problem)> Take(HttpRequest request)
    {
        if (IsLeftOut(request)) return (Of("{}"u8), null);
        if (Unsupported(request) is { } unsupported) return (null, unsupported);
        var limit = RequestLimits.BodyBytes(request.HttpContext);
        if (request.ContentLength > limit) return (null, TooLarge(limit));

        var body = new RequestBody((int)(request.ContentLength ?? 0) + 4096);
        try
        {
            var problem = await body.Fill(request, limit);
            if (problem is null) return (body, null);
            body.Dispose();
            return (null, problem);
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private static ProblemResult TooLarge(long limit) =>
        ProblemResult.Of(StatusCodes.Status413PayloadTooLarge, ErrorCode.BodyTooLarge, limit);

    private static bool IsLeftOut(HttpRequest request) => request is { ContentLength: null or 0, ContentType: null }
        && request.Headers.TransferEncoding.Count == 0
        && request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<RequestBodyMetadata>() is { IsRequired: false };

    private static ProblemResult? Unsupported(HttpRequest request)
    {
        const int status = StatusCodes.Status415UnsupportedMediaType;
        if (!request.HasJsonContentType()) return ProblemResult.Of(status, ErrorCode.NotJson);
        if (request.GetTypedHeaders().ContentType is { Charset: { Length: > 0 } charset } && !IsUtf8(charset.Value!.Trim('"')))
            return ProblemResult.Of(
                status, new ValidationError(null, HeaderNames.ContentType, ErrorCode.UnsupportedCharset, charset.Value));
        if (ContentEncodings.CanDecode(request)) return null;
        request.HttpContext.Response.Headers.AcceptEncoding = string.Join(", ", ContentEncodings.OfRequests);
        return ProblemResult.Of(status, new ValidationError(
            null, HeaderNames.ContentEncoding, ErrorCode.UnsupportedContentCoding,
            request.Headers.ContentEncoding.ToString(), ContentEncodings.OfRequests));
    }

    private static bool IsUtf8(string charset) => charset.ToLowerInvariant() is "utf-8" or "utf8" or "us-ascii";

    // The limit is for what it unpacks to.
    private async Task<ProblemResult?> Fill(HttpRequest request, long limit)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            request.HttpContext.RequestAborted, request.HttpContext.RequestServices.GetRequiredService<Uploads>().Over);
        var aborted = ends.Token;
        await using var content = ContentEncodings.Decoded(request);
        try
        {
            while (true)
            {
                if (_length == _buffer.Length) Grow();
                var read = await content.ReadAsync(_buffer.AsMemory(_length), aborted);
                if (read == 0) return CheckEncoding();
                _length += read;
                if (_length > limit) return TooLarge(limit);
            }
        }
        catch (Exception damaged) when (damaged is InvalidDataException or InvalidOperationException)
        {
            return ProblemResult.Of(StatusCodes.Status400BadRequest, new ValidationError(
                null, HeaderNames.ContentEncoding, ErrorCode.BadContentCoding, request.Headers.ContentEncoding.ToString()));
        }
        catch (IOException broken) when (broken is not BadHttpRequestException && !aborted.IsCancellationRequested)
        {
            // So is a chunk of more bytes than a number holds.
            throw new BadHttpRequestException("The body cannot be read.", broken);
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Content.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private ProblemResult? CheckEncoding() => Utf8Text.FirstInvalid(Content) is { } at
        ? ProblemResult.Of(StatusCodes.Status400BadRequest, ErrorCode.BadEncoding, at)
        : null;
}
