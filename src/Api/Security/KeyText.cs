using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Indicators.Storage.Access;

namespace Indicators.Api.Security;

/// <summary>The text of a key, <c>ind_id_secret</c>: what is sent, and shown once. 256 random bits need no slow digest.</summary>
public static class KeyText
{
    public const string Header = "X-Api-Key";
    private const string Bearer = "Bearer ";
    private const int IdBytes = 5;
    private const int SecretBytes = 32;

    public static (string Id, string Text) New()
    {
        var id = Hex(RandomNumberGenerator.GetBytes(IdBytes));
        return (id, $"{AccessKey.TextPrefix}{id}_{Hex(RandomNumberGenerator.GetBytes(SecretBytes))}");
    }

    /// <summary>The key that a request brings; empty when it brings none.</summary>
    public static string Given(HttpRequest request)
    {
        var key = request.Headers[Header].ToString();
        if (key.Length > 0) return key;
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : "";
    }

    /// <summary>Empty for what is no text of a key.</summary>
    public static string IdOf(string text) =>
        text.StartsWith(AccessKey.TextPrefix, StringComparison.Ordinal)
        && text.IndexOf('_', AccessKey.TextPrefix.Length) is > 0 and var end ? text[AccessKey.TextPrefix.Length..end] : "";

    public static string Digest(string text) => Hex(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Whether a text has a digest. Of digests, so that the comparison takes as long for any text.</summary>
    public static bool Matches(string text, string digest)
    {
        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> known = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), given);
        return Convert.FromHexString(digest, known, out _, out var length) is OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(given, known[..length]);
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
