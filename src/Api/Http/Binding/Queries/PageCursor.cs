using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>Where the next page of a query begins. Opaque to callers: offset, revision, and a digest of both and of the query.</summary>
public sealed record PageCursor(int Offset, long Revision)
{
    private const int Place = 12;
    private const int Length = Place + 8;

    public string Write(HttpRequest request) => Base64Url.EncodeToString(Bytes(request));

    /// <summary>Null when it was not written for this query.</summary>
    public static PageCursor? Read(string text, HttpRequest request)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (text.Length > 2 * Length || !Base64Url.IsValid(text)) return null;
        if (!Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Length) return null;
        var cursor = new PageCursor(BinaryPrimitives.ReadInt32BigEndian(bytes), BinaryPrimitives.ReadInt64BigEndian(bytes[4..]));
        return cursor is { Offset: >= 0, Revision: >= 0 } && bytes.SequenceEqual(cursor.Bytes(request)) ? cursor : null;
    }

    private byte[] Bytes(HttpRequest request)
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, Offset);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(4), Revision);
        var query = NormalizedQuery.Query(request, "cursor", "limit", "format", "lang");
        SHA256.HashData([.. bytes.AsSpan(0, Place), .. Encoding.UTF8.GetBytes(query)]).AsSpan(0, Length - Place)
            .CopyTo(bytes.AsSpan(Place));
        return bytes;
    }
}
