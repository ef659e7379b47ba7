using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http;

/// <summary>How the bytes of a body are coded on their way.</summary>
public enum Coding { Plain, Gzip, Brotli }

public static class Codings
{
    // Below it the headers weigh more than what is saved.
    private const int WorthIt = 1024;

    /// <summary>The one that the client accepts and that makes a body of this length the smallest.</summary>
    public static Coding Best(HttpRequest request, int length)
    {
        var accepted = request.Headers.AcceptEncoding;
        if (accepted.Count == 0 || length < WorthIt || !StringWithQualityHeaderValue.TryParseList(accepted, out var values)) return Coding.Plain;
        if (Accepts(values, "br")) return Coding.Brotli;
        return Accepts(values, "gzip") ? Coding.Gzip : Coding.Plain;
    }

    public static string? Name(this Coding coding) => coding switch { Coding.Brotli => "br", Coding.Gzip => "gzip", _ => null };

    public static Payload Code(this Coding coding, Payload body)
    {
        if (coding is Coding.Plain) return body;
        var coded = new MemoryStream(body.Length / 4);
        using (Stream coder = coding is Coding.Brotli
            ? new BrotliStream(coded, CompressionLevel.Fastest)
            : new GZipStream(coded, CompressionLevel.Fastest))
        {
            body.Write(coder);
        }

        return Payload.Of(coded.ToArray());
    }

    private static bool Accepts(IEnumerable<StringWithQualityHeaderValue> values, string name) =>
        values.Any(value => value.Value.Equals(name, StringComparison.OrdinalIgnoreCase) && value.Quality is not 0);
}
