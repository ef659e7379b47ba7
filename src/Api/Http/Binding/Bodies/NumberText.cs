using System.Buffers.Text;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>How a number stands in a body.</summary>
public static class NumberText
{
    /// <summary>How many places are printed: 60.0 has one, 6.02e1 one, 60 none.</summary>
    public static int Places(ReadOnlySpan<byte> number)
    {
        var end = number.IndexOfAny("eE"u8) is >= 0 and var e ? e : number.Length;
        var point = number.IndexOf((byte)'.');
        var power = end < number.Length && Utf8Parser.TryParse(number[(end + 1)..].TrimStart("+"u8), out int parsed, out _) ? parsed : 0;
        return Math.Max(0, (point < 0 ? 0 : end - point - 1) - power);
    }
}
