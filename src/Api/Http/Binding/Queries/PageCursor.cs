using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Indicators.Storage;
using Indicators.Storage.Tables;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>
/// Where the next page of a query begins. Opaque to callers: offset, revision, the beginning of its hash, and a code over these and the
/// query by a key that only the processes of the database know, so that nobody else can make one.
/// </summary>
/// <param name="Hash">The beginning of the revision's hash; empty where the number is no revision.</param>
public sealed record PageCursor(int Offset, long Revision, string Hash)
{
    private const int HashBytes = HistoryPoint.ShortLength / 2;
    private const int Place = 12 + HashBytes;
    private const int Length = Place + 12;

    public PageCursor(int offset, HistoryPoint revision)
        : this(offset, revision.Revision, revision.Short)
    {
    }

    public string Write(HttpRequest request) => Base64Url.EncodeToString(Bytes(request));

    /// <summary>Null when it was not written for this query, or by another database.</summary>
    public static PageCursor? Read(string text, HttpRequest request)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (text.Length > 2 * Length || !Base64Url.IsValid(text)) return null;
        if (!Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Length) return null;
        var hash = bytes[12..Place];
        var cursor = new PageCursor(
            BinaryPrimitives.ReadInt32BigEndian(bytes),
            BinaryPrimitives.ReadInt64BigEndian(bytes[4..]),
            hash.ContainsAnyExcept((byte)0) ? Convert.ToHexStringLower(hash) : "");
        return cursor is { Offset: >= 0, Revision: >= 0 } && CryptographicOperations.FixedTimeEquals(bytes, cursor.Bytes(request))
            ? cursor
            : null;
    }

    private byte[] Bytes(HttpRequest request)
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, Offset);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(4), Revision);
        Convert.FromHexString(Hash).CopyTo(bytes, 12);
        var query = NormalizedQuery.Query(request, "cursor", "limit", "format", "lang");
        var key = request.HttpContext.RequestServices.GetRequiredService<Database>().CursorKey;
        byte[] said = [.. bytes.AsSpan(0, Place), .. Encoding.UTF8.GetBytes(query)];
        HMACSHA256.HashData(key, said).AsSpan(0, Length - Place).CopyTo(bytes.AsSpan(Place));
        return bytes;
    }
}
