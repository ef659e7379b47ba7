using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Indicators.Api.Configuration;

namespace Indicators.Api.Security;

/// <summary>
/// What a request may do by the key that it carries: with an administrator's key set, writing needs it in the header X-Api-Key, and reading
/// too when it is not public. Without a key set, the header is ignored.
/// </summary>
public sealed class AccessKey(Settings settings)
{
    public const string Header = "X-Api-Key";

    private static readonly ClaimsPrincipal Nobody = Permission.Holder([]);
    private static readonly ClaimsPrincipal Reader = Permission.Holder(Permission.Reading);
    private static readonly ClaimsPrincipal Administrator = Permission.Holder(Permission.All);

    private readonly byte[]? _admin = settings.AdminKey is { } key ? Digest(key) : null;
    private readonly ClaimsPrincipal _withoutKey = settings.PublicRead ? Reader : Nobody;

    /// <summary>The same object for all who may do the same: answers are kept by it.</summary>
    public ClaimsPrincipal CallerOf(HttpRequest request)
    {
        if (_admin is null) return Administrator;
        var given = Given(request);
        // Digests, so that the comparison takes as long for any key.
        return given.Length > 0 && CryptographicOperations.FixedTimeEquals(Digest(given), _admin) ? Administrator : _withoutKey;
    }

    /// <summary>Empty when there is none.</summary>
    public static string Given(HttpRequest request) => request.Headers[Header].ToString();

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
