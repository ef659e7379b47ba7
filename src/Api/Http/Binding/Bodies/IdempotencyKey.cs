using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Indicators.Storage.Writing;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>The header Idempotency-Key: a write that is sent again with it, as it was, is answered as before and writes nothing.</summary>
public static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    public const string Description =
        "Any text of up to 200 visible characters, new for every write: sent again within 7 days, the same request is answered as "
        + "the first was and writes nothing; another request under the key is refused.";

    private const int MaxLength = 200;

    /// <summary>Null when there is no key; one that is none becomes a fault of the words.</summary>
    public static IdempotentRequest? Read(QueryParameters words, ReadOnlySpan<byte> body)
    {
        var given = words.Request.Headers[Header];
        if (given.Count == 0) return null;
        if (given is [{ Length: > 0 and <= MaxLength } key] && key.All(c => c is > ' ' and <= '~'))
            return new(key, Fingerprint(words.Request, body), Caller.Of(words.Request.HttpContext).KeyId);
        words.Errors.Add(Header, ErrorCode.BadIdempotencyKey, MaxLength);
        return null;
    }

    private static string Fingerprint(HttpRequest request, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes($"{request.Method}\n{NormalizedQuery.Query(request, "lang")}\n");
        return Base64Url.EncodeToString(SHA256.HashData([.. head, .. body]));
    }
}
