using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.StaticFiles;

namespace Indicators.Api.Features.Page;

/// <summary>The media types of the page's files; what is compressed has that of what it is.</summary>
internal sealed class PageTypes : IContentTypeProvider
{
    public const string Brotli = ".br";

    private readonly FileExtensionContentTypeProvider _known = new();

    public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType)
    {
        var name = subpath.EndsWith(Brotli, StringComparison.Ordinal) ? subpath[..^Brotli.Length] : subpath;
        if (!_known.TryGetContentType(name, out contentType)) return false;
        if (contentType.StartsWith("text/", StringComparison.Ordinal)) contentType += "; charset=utf-8";
        return true;
    }
}
