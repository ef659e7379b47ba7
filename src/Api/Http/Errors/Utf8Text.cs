using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Indicators.Api.Http.Errors;

internal static class Utf8Text
{
    /// <summary>Where the first byte stands that is not of a character in UTF-8; null when all are.</summary>
    public static int? FirstInvalid(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text)) return null;
        var valid = 0;
        while (Rune.DecodeFromUtf8(text[valid..], out _, out var length) is OperationStatus.Done) valid += length;
        return valid;
    }
}
