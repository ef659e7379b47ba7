using System.Buffers.Text;
using System.Globalization;
using Indicators.Numbers;

namespace Indicators.Api.Http.Formats;

/// <summary>Numbers and times as the text that they are in every format, written into bytes.</summary>
public static class CellText
{
    /// <summary>More bytes than that none of them takes.</summary>
    public const int Longest = 40;

    private const int FractionDigits = 7;
    private const string RoundTrip = "O";

    /// <summary>Without trailing zeros: 60.50 is 60.5.</summary>
    /// <returns>How many bytes it takes.</returns>
    public static int Of(decimal number, Span<byte> into)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        if (bits[2] != 0)
        {
            number.Trimmed().TryFormat(into, out var written, default, CultureInfo.InvariantCulture);
            return written;
        }

        var digits = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        if (bits[3] >= 0 || digits == 0) return OfDigits(digits, number.Scale, into);
        into[0] = (byte)'-';
        return 1 + OfDigits(digits, number.Scale, into[1..]);
    }

    /// <summary>Likewise.</summary>
    public static int Of(Rational number, Span<byte> into)
    {
        if (!number.IsDecimalFraction(out var digits, out var places)) return Of(number.ToDecimal(), into);
        if (digits >= 0) return OfDigits((ulong)digits, places, into);
        into[0] = (byte)'-';
        return 1 + OfDigits(0UL - (ulong)digits, places, into[1..]);
    }

    public static int Of(long number, Span<byte> into)
    {
        Utf8Formatter.TryFormat(number, into, out var written);
        return written;
    }

    /// <summary>By ISO 8601, of the fraction of a second what is not zero.</summary>
    public static int Of(DateTimeOffset time, Span<byte> into)
    {
        time.TryFormat(into, out var written, RoundTrip, CultureInfo.InvariantCulture);
        var (point, offset) = (into.IndexOf((byte)'.'), 0);
        offset = point + 1 + FractionDigits;
        var end = offset;
        while (end > point + 1 && into[end - 1] == '0') end--;
        if (end == point + 1) end = point;
        into[offset..written].CopyTo(into[end..]);
        return written - (offset - end);
    }

    // The last of them after the point, and no zeros at the end.
    private static int OfDigits(ulong digits, int places, Span<byte> into)
    {
        for (; places > 0; places--)
        {
            var (tenth, rest) = Math.DivRem(digits, 10UL);
            if (rest != 0) break;
            digits = tenth;
        }

        if (places == 0)
        {
            Utf8Formatter.TryFormat(digits, into, out var all);
            return all;
        }

        Span<byte> fraction = stackalloc byte[places];
        for (var at = places - 1; at >= 0; at--)
        {
            (digits, var digit) = Math.DivRem(digits, 10UL);
            fraction[at] = (byte)('0' + digit);
        }

        Utf8Formatter.TryFormat(digits, into, out var whole);
        into[whole] = (byte)'.';
        fraction.CopyTo(into[(whole + 1)..]);
        return whole + 1 + places;
    }
}
