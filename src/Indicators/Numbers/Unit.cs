using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Indicators.Numbers;

/// <summary>A unit as written: value in the stored unit = value × 10^Power.</summary>
/// <remarks>
/// Units are open: an indicator may be in any word. It keeps the dimension and the power that its unit had when it was defined, so that a
/// word learned later never rescales what is stored.
/// </remarks>
public sealed record Unit
{
    /// <summary>What rates are told in.</summary>
    public static readonly Unit Percent = new("%", Dimension.Percent, 0);

    /// <summary>What changes of ratios and of rates are told in.</summary>
    public static readonly Unit Points = new("个百分点", Dimension.Percent, 0);

    /// <summary>What a place among peers is told in.</summary>
    public static readonly Unit Position = new("位", Dimension.Count, 0);

    private const int LongestWord = 20;

    internal Unit(string text, Dimension dimension, int power) => (Text, Dimension, Power) = (text, dimension, power);

    public string Text { get; }
    public Dimension Dimension { get; }
    public int Power { get; }

    /// <summary>The words that are known, without numerals before them.</summary>
    public static IReadOnlyList<UnitWord> Words => KnownUnits.Words;

    /// <summary>
    /// A known word (元, 家, %, 吨标准煤), with a numeral before it (万元, 百万美元, 亿元), or one over another (件/万人, 元/人).
    /// An unknown word is refused.
    /// </summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out Unit? unit)
    {
        text = text?.Trim() ?? "";
        return KnownUnits.All.TryGetValue(text, out unit) || TryReadQuotient(text, KnownUnits.All.GetValueOrDefault, out unit);
    }

    /// <summary>
    /// Any other word, with a numeral before it (万笔) or over another (课时/人): it founds a dimension of its own, which all have who write
    /// the same word. Refused is what is no word: a number, a numeral alone, a numeral before what takes none.
    /// </summary>
    public static bool TryFound(string? text, [NotNullWhen(true)] out Unit? unit)
    {
        text = text?.Trim() ?? "";
        unit = Founded(text);
        if (unit is not null && !text.Contains('/') && unit.Text != unit.Dimension.Code && KnownUnits.All.ContainsKey(unit.Dimension.Code))
            unit = null;
        return unit is not null;
    }

    /// <summary>
    /// What a text means beside a unit that has been in use: the same text is the same unit, whatever else the word has come to mean, and
    /// so is its word with another numeral. Null when it says nothing of this unit.
    /// </summary>
    public Unit? Again(string text) => text == Text ? this : Founded(text) is { } unit && unit.ConvertsTo(this) ? unit : null;

    /// <summary>How many of the stored unit one is.</summary>
    public decimal Scale => Power >= 0 ? (decimal)BigInteger.Pow(10, Power) : 1 / (decimal)BigInteger.Pow(10, -Power);

    public bool ConvertsTo(Unit other) => Dimension == other.Dimension;

    public override string ToString() => Text;

    private static Unit? Founded(string text)
    {
        if (text.Contains('/'))
            return TryReadQuotient(text, part => KnownUnits.All.GetValueOrDefault(part) ?? Founded(part), out var unit) ? unit : null;
        var (power, word) = KnownUnits.Numeral(text);
        return IsWord(word) ? new(text, new(word, word), power) : null;
    }

    // Its dimension is keyed by what stands below, as written: 件/万人 and 件/百万人 are two.
    private static bool TryReadQuotient(string text, Func<string, Unit?> read, [NotNullWhen(true)] out Unit? unit)
    {
        unit = null;
        var slash = text.IndexOf('/');
        if (slash < 0 || read(text[..slash]) is not { } over || read(text[(slash + 1)..]) is null) return false;
        var stored = over.Dimension.StoredUnit + text[slash..];
        unit = new(text, new(stored, stored), over.Power);
        return true;
    }

    private static bool IsWord(string text) => text.Length is > 0 and <= LongestWord
        && !char.IsDigit(text[0])
        && text.Any(c => char.IsLetter(c) || char.IsSymbol(c) || c is '%' or '°')
        && !text.Any(c => char.IsControl(c) || c is '/' or ',' or '，' or '"' or '=');
}
