using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http.Caching;

/// <summary>How the bytes of a body are coded on their way.</summary>
public enum ContentEncoding { Plain, Gzip, Brotli }

public static class ContentEncodings
{
    // Below it the headers weigh more than what is saved.
    private const int WorthIt = 1024;

    /// <summary>The one that the client accepts and that makes a body of this length the smallest.</summary>
    public static ContentEncoding Best(HttpRequest request, int length)
    {
        var accepted = request.Headers.AcceptEncoding;
        if (accepted.Count == 0 || length < WorthIt || !StringWithQualityHeaderValue.TryParseList(accepted, out var values))
            return ContentEncoding.Plain;
        if (Accepts(values, "br")) return ContentEncoding.Brotli;
        return Accepts(values, "gzip") ? ContentEncoding.Gzip : ContentEncoding.Plain;
    }

    /// <summary>What the body of a request may come in, besides as it is.</summary>
    public static IReadOnlyList<string> OfRequests { get; } = ["gzip", "deflate", "br"];

    /// <summary>Whether the body of a request comes in none but these, and not in several.</summary>
    public static bool CanDecode(HttpRequest request) => NameOf(request) is "" or "identity" || OfRequests.Contains(NameOf(request));

    /// <summary>The body as it was before it was coded.</summary>
    public static Stream Decoded(HttpRequest request) => NameOf(request) switch
    {
        "gzip" => new GZipStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
        "deflate" => new ZLibStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
        "br" => new BrotliStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
        _ => request.Body,
    };

    public static string? Name(this ContentEncoding coding) =>
        coding switch { ContentEncoding.Brotli => "br", ContentEncoding.Gzip => "gzip", ContentEncoding.Plain => null };

    /// <summary>What codes all that is written to it on its way to a stream, which stays open; without a coding that stream.</summary>
    public static Stream Coder(this ContentEncoding coding, Stream into) => coding switch
    {
        ContentEncoding.Brotli => new BrotliStream(into, CompressionLevel.Fastest, leaveOpen: true),
        ContentEncoding.Gzip => new GZipStream(into, CompressionLevel.Fastest, leaveOpen: true),
        ContentEncoding.Plain => into,
    };

    public static SegmentedBuffer Code(this ContentEncoding coding, SegmentedBuffer body)
    {
        if (coding is ContentEncoding.Plain) return body;
        var coded = new SegmentedBuffer();
        using (var into = new SegmentedStream(coded))
        using (Stream coder = coding is ContentEncoding.Brotli
            ? new BrotliStream(into, CompressionLevel.Fastest)
            : new GZipStream(into, CompressionLevel.Fastest))
        {
            body.Write(coder);
        }

        coded.Complete();
        return coded;
    }

    private static string NameOf(HttpRequest request) => request.Headers.ContentEncoding.ToString().Trim().ToLowerInvariant();

    private static bool Accepts(IEnumerable<StringWithQualityHeaderValue> values, string name) =>
        values.Any(value => value.Value.Equals(name, StringComparison.OrdinalIgnoreCase) && value.Quality is not 0);
}
