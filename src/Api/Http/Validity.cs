using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http;

/// <summary>The headers by which a client, or a cache between, knows whether what it has is still the answer.</summary>
public static class Validity
{
    private static readonly string Build = $"{typeof(Validity).Module.ModuleVersionId}{typeof(Lookup<>).Module.ModuleVersionId}";

    /// <summary>Sets them; true when the client has this answer already, and the status is 304.</summary>
    public static bool IsHeldByClient(HttpContext context, long revision, string format)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        var identity = $"{Build}\n{Canonical.Query(request, "format", "lang")}\n{revision}\n{format}\n{Tongue.Of(request)}\n{request.Lights().Text()}";
        var tag = new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 16))}\"");
        var hasKey = request.Headers.ContainsKey("X-Api-Key") || request.Headers.ContainsKey(HeaderNames.Authorization);
        headers.ETag = tag.ToString();
        headers.CacheControl = hasKey ? "private, no-cache" : "no-cache";
        headers.Vary = "Accept, Accept-Encoding, Accept-Language, X-Api-Key, Authorization";
        headers["Revision"] = $"{revision}";

        var held = request.GetTypedHeaders().IfNoneMatch.Any(
            value => value.Equals(EntityTagHeaderValue.Any) || value.Compare(tag, useStrongComparison: false));
        if (held) context.Response.StatusCode = StatusCodes.Status304NotModified;
        return held;
    }
}
