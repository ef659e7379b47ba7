using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Chain;

/// <summary>
/// The hash of a revision, all SHA-256. Rows of one revision, indicator and period (of regions, and of the catalogue: of one revision) are
/// hashed together, in the order of their keys; what comes of them is folded in the order of resources and keys:
/// <c>content = SHA-256(content + SHA-256(rows))</c>, from 32 zeros. The hash is that of the line <c>indicators 1</c>, the hash before,
/// the row of the revision and the content, each ended by a line feed.
/// </summary>
internal static class RevisionHash
{
    /// <summary>The number of this way to hash, stored with each.</summary>
    public const int Format = 1;

    private static readonly CanonicalRow Row = new("revision", RevisionTable.Columns, keyColumns: 1);

    public static string Of<TRow>(string before, TRow revision, ReadOnlySpan<byte> content)
        where TRow : IRowValues
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        bytes.Write(Encoding.UTF8.GetBytes($"indicators {Format}\n{before}\n"));
        Append(bytes, revision);
        bytes.Write(Encoding.UTF8.GetBytes($"{Convert.ToHexStringLower(content)}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    /// <summary>128 random bits.</summary>
    public static string Salt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The row of a revision, which names nothing by its id.</summary>
    public static void Append<TRow>(ArrayBufferWriter<byte> into, TRow revision)
        where TRow : IRowValues => Row.Put(into, revision, NoCodes.Instance, 0);

    /// <summary>Takes the rows of one slice into the content of a revision.</summary>
    public static void Fold(Span<byte> content, ReadOnlySpan<byte> rows)
    {
        Span<byte> both = stackalloc byte[2 * SHA256.HashSizeInBytes];
        content.CopyTo(both);
        SHA256.HashData(rows, both[SHA256.HashSizeInBytes..]);
        SHA256.HashData(both, content);
    }

    private sealed class NoCodes : RowCodes
    {
        public static readonly NoCodes Instance = new();

        public override ReadOnlySpan<byte> Region(int id, long at) => Unknown(id);

        public override ReadOnlySpan<byte> Indicator(int id, long at) => Unknown(id);
    }
}
