namespace Indicators.Catalogue;

/// <summary>Codes of regions as they are written: statistics pad them to 12 digits, and tables cut 00 off those of prefectures.</summary>
internal static class RegionCode
{
    private const int Digits = 6;
    private const int OfTownship = 9;
    private const int OfPrefecture = 4;
    private const int Padding = 12;

    /// <summary>The 6 or, of a township, 9 digits of a code with 4 or 12; any other text as it is.</summary>
    public static string Padded(string text) => text.Length is not (OfPrefecture or Padding) || !text.All(char.IsAsciiDigit) ? text
        : text.Length == OfPrefecture ? text.PadRight(Digits, '0')
        : text.EndsWith("000000", StringComparison.Ordinal) ? text[..Digits]
        : text.EndsWith("000", StringComparison.Ordinal) ? text[..OfTownship]
        : text;
}
