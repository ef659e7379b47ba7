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

    /// <exception cref="FileRefusedException">It is none of them.</exception>
    public static (string Text, string Encoding) Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (bytes.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF })) return (Utf8.GetString(bytes[3..]), "utf-8");
            if (bytes.StartsWith(new byte[] { 0xFF, 0xFE })) return (Strict(Encoding.Unicode).GetString(bytes[2..]), "utf-16le");
            if (bytes.StartsWith(new byte[] { 0xFE, 0xFF })) return (Strict(Encoding.BigEndianUnicode).GetString(bytes[2..]), "utf-16be");
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

    private static bool Utf8Validity(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes) && !bytes.Contains((byte)0);

    private static Encoding Strict(Encoding encoding) =>
        Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
