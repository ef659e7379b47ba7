using System.Buffers;
using System.Text.Unicode;

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

    /// <summary>Either the body or why it is refused: another content type, too large, not UTF-8.</summary>
    public static async Task<(Body? Body, Problem? Problem)> Receive(HttpRequest request)
    {
        if (!request.HasJsonContentType()) return (null, Problem.Of(StatusCodes.Status415UnsupportedMediaType, FaultCode.NotJson));
        var limit = Limits.BodyBytes(request.HttpContext);
        if (request.ContentLength > limit) return (null, TooLarge(limit));

        var body = new Body((int)(request.ContentLength ?? 0) + 4096);
        try
        {
            var problem = await body.Fill(request, limit) ? body.CheckEncoding() : TooLarge(limit);
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

    private async Task<bool> Fill(HttpRequest request, long limit)
    {
        while (true)
        {
            if (_length == _buffer.Length) Grow();
            var read = await request.Body.ReadAsync(_buffer.AsMemory(_length), request.HttpContext.RequestAborted);
            if (read == 0) return true;
            _length += read;
            if (_length > limit) return false;
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Content.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private Problem? CheckEncoding()
    {
        if (Utf8.IsValid(Content)) return null;
        var valid = 0;
        while (System.Text.Rune.DecodeFromUtf8(Content[valid..], out _, out var length) is OperationStatus.Done) valid += length;
        return Problem.Of(StatusCodes.Status400BadRequest, FaultCode.BadEncoding, valid);
    }
}
