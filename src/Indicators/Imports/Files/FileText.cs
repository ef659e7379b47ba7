using System.Text;

namespace Indicators.Imports.Files;

/// <summary>
/// The text of bytes: what a byte order mark says, else UTF-8 where it is that strictly, else GB18030, which Chinese Excel writes without
/// a mark.
/// </summary>
public static class FileText
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly ByteOrderMark[] Marks =
    [
        new([0xEF, 0xBB, 0xBF], Utf8, "utf-8"),
        new([0xFF, 0xFE], Strict(Encoding.Unicode), "utf-16le"),
        new([0xFE, 0xFF], Strict(Encoding.BigEndianUnicode), "utf-16be"),
    ];

    /// <exception cref="FileRefusedException">It is none of them.</exception>
    public static (string Text, string Encoding) Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (MarkOf(bytes) is { } mark) return (mark.Encoding.GetString(bytes[mark.Bytes.Length..]), mark.Name);
            if (Utf8Validity(bytes)) return (Utf8.GetString(bytes), "utf-8");
            var text = Gb18030.GetString(bytes);
            if (!text.Contains('\0')) return (text, "gb18030");
        }
        catch (DecoderFallbackException)
        {
            // Told below.
        }

        throw new FileRefusedException(FileFault.Encoding);
    }

    /// <summary>Likewise of a large file, which is read once for it, and is at its beginning again then.</summary>
    /// <exception cref="FileRefusedException">It is none of them.</exception>
    public static (Encoding Encoding, string Name) EncodingOf(Stream file)
    {
        Span<byte> mark = stackalloc byte[3];
        file.Position = 0;
        var marked = mark[..file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false)];
        (Encoding, string)[] candidates = MarkOf(marked) is { } known
            ? [(known.Encoding, known.Name)]
            : [(Utf8, "utf-8"), (Gb18030, "gb18030")];
        foreach (var candidate in candidates)
        {
            file.Position = 0;
            var fits = Fits(file, candidate.Item1);
            file.Position = 0;
            if (fits) return candidate;
        }

        throw new FileRefusedException(FileFault.Encoding);
    }

    private static ByteOrderMark? MarkOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var mark in Marks)
        {
            if (bytes.StartsWith(mark.Bytes)) return mark;
        }

        return null;
    }

    private static bool Fits(Stream file, Encoding encoding)
    {
        var (decoder, bytes, chars) = (encoding.GetDecoder(), new byte[1 << 16], new char[1 << 17]);
        try
        {
            int read;
            do
            {
                read = file.Read(bytes);
                var count = decoder.GetChars(bytes.AsSpan(0, read), chars, flush: read == 0);
                if (chars.AsSpan(0, count).Contains('\0')) return false;
            }
            while (read > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool Utf8Validity(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes) && !bytes.Contains((byte)0);

    private static Encoding Strict(Encoding encoding) =>
        Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private sealed record ByteOrderMark(byte[] Bytes, Encoding Encoding, string Name);
}
