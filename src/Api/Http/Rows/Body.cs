using System.Buffers;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http;

/// <summary>The bytes of a request, whole and in UTF-8.</summary>
public sealed class Body : IDisposable
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private byte[] _buffer;
    private int _length;

    private Body(int size) => _buffer = ArrayPool<byte>.Shared.Rent(size);

    /// <summary>Without the byte order mark that some editors put first.</summary>
    public ReadOnlySpan<byte> Json => Content.StartsWith(Mark) ? Content[Mark.Length..] : Content;

    /// <summary>A body that is at hand.</summary>
    public static Body Of(ReadOnlySpan<byte> content)
    {
        var body = new Body(content.Length) { _length = content.Length };
        content.CopyTo(body._buffer);
        return body;
    }

    private ReadOnlySpan<byte> Content => _buffer.AsSpan(0, _length);

    /// <summary>Either the body, unpacked, or why it is refused: another content type or coding, damaged, too large, not UTF-8.</summary>
    public static async Task<(Body? Body, Problem? Problem)> Receive(HttpRequest request)
    {
        if (Unsupported(request) is { } unsupported) return (null, unsupported);
        var limit = Limits.BodyBytes(request.HttpContext);
        if (request.ContentLength > limit) return (null, TooLarge(limit));

        var body = new Body((int)(request.ContentLength ?? 0) + 4096);
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

    private static Problem TooLarge(long limit) => Problem.Of(StatusCodes.Status413PayloadTooLarge, FaultCode.BodyTooLarge, limit);

    private static Problem? Unsupported(HttpRequest request)
    {
        const int status = StatusCodes.Status415UnsupportedMediaType;
        if (!request.HasJsonContentType()) return Problem.Of(status, FaultCode.NotJson);
        if (request.GetTypedHeaders().ContentType is { Charset: { Length: > 0 } charset } && !IsUtf8(charset.Value!.Trim('"')))
            return Problem.Of(status, new Fault(null, HeaderNames.ContentType, FaultCode.UnsupportedCharset, charset.Value));
        if (Codings.CanDecode(request)) return null;
        request.HttpContext.Response.Headers.AcceptEncoding = string.Join(", ", Codings.OfRequests);
        return Problem.Of(status, new Fault(
            null, HeaderNames.ContentEncoding, FaultCode.UnsupportedContentCoding,
            request.Headers.ContentEncoding.ToString(), Codings.OfRequests));
    }

    private static bool IsUtf8(string charset) => charset.ToLowerInvariant() is "utf-8" or "utf8" or "us-ascii";

    // The limit is for what it unpacks to.
    private async Task<Problem?> Fill(HttpRequest request, long limit)
    {
        var aborted = request.HttpContext.RequestAborted;
        await using var content = Codings.Decoded(request);
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
            return Problem.Of(StatusCodes.Status400BadRequest, new Fault(
                null, HeaderNames.ContentEncoding, FaultCode.BadContentCoding, request.Headers.ContentEncoding.ToString()));
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

    private Problem? CheckEncoding() => Utf8Text.FirstInvalid(Content) is { } at
        ? Problem.Of(StatusCodes.Status400BadRequest, FaultCode.BadEncoding, at)
        : null;
}
