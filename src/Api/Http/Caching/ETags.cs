using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Labels;
using Indicators.Api.Security;
using Indicators.Catalogue;
using Indicators.Storage.Tables;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http.Caching;

/// <summary>The headers by which a client, or a cache between, knows whether what it has is still the answer.</summary>
public static class ETags
{
    /// <summary>The headers by which answers of one address differ.</summary>
    public const string Vary = "Accept, Accept-Encoding, Accept-Language, X-Api-Key, Authorization";

    private static readonly string Build = $"{typeof(ETags).Module.ModuleVersionId}{typeof(LookupResult<>).Module.ModuleVersionId}";

    /// <summary>Sets them, but for the tag of the body, which goes by its coding.</summary>
    /// <param name="revision">The newest among what was read; its hash tells it from one of its number in another history.</param>
    /// <param name="variant">What tells answers of one revision apart: the format, the next page.</param>
    /// <param name="item">The revision that wrote a single item, with which its tag begins.</param>
    /// <returns>What tells the answer from every other; null where nobody is to keep it.</returns>
    public static string? Set(HttpContext context, HistoryPoint revision, string variant, HistoryPoint? item = null)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        headers.CacheControl = CacheControl(request);
        headers.Vary = Vary;
        headers["Revision"] = $"{revision.Revision}";
        headers["History"] = revision.Hash;
        if (context.IsPreview())
        {
            headers.CacheControl = "no-store";
            return null;
        }

        var configuration = context.RequestServices.GetRequiredService<ConfigurationTag>().Text;
        var (query, language) = (NormalizedQuery.Query(request, "format", "lang"), RequestLanguage.Of(request));
        var identity = $"{Build}\n{query}\n{revision}\n{variant}\n{language}\n{configuration}\n{context.View()}";
        var digest = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 16));
        return item is null ? digest : $"{ItemTag(item)}.{digest}";
    }

    /// <summary>What the tag of an item begins with: which revision wrote it, in this history.</summary>
    public static string ItemTag(HistoryPoint written) => $"{written.Revision}:{written.Short}";

    /// <summary>Strong: another coding has other bytes and another tag.</summary>
    public static string Tag(string identity, ContentEncoding coding) =>
        coding is ContentEncoding.Plain ? $"\"{identity}\"" : $"\"{identity}-{coding.Name()}\"";

    /// <summary>What is answered to a key is no cache's between.</summary>
    public static string CacheControl(HttpRequest request) =>
        request.Headers.ContainsKey(KeyText.Header) || request.Headers.ContainsKey(HeaderNames.Authorization)
            ? "private, no-cache"
            : "no-cache";

    /// <summary>Whether the client has the answer with this tag already.</summary>
    public static bool IsHeld(HttpRequest request, string tag)
    {
        var given = request.Headers.IfNoneMatch;
        if (given.Count == 0) return false;
        if (given.Count == 1 && given[0] == tag) return true;
        var asked = new EntityTagHeaderValue(tag);
        return request.GetTypedHeaders().IfNoneMatch.Any(
            value => value.Equals(EntityTagHeaderValue.Any) || value.Compare(asked, useStrongComparison: false));
    }

    /// <summary>Answers 304 when the client has it already, however coded.</summary>
    public static bool IsHeldByClient(HttpContext context, string? identity)
    {
        if (identity is null) return false;
        foreach (var coding in Enum.GetValues<ContentEncoding>())
        {
            if (!IsHeld(context.Request, Tag(identity, coding))) continue;
            context.Response.Headers.ETag = Tag(identity, coding);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return true;
        }

        return false;
    }
}
