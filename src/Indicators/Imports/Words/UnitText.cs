using Indicators.Numbers;

namespace Indicators.Imports.Words;

/// <summary>
/// Units as sheets write them: besides the words of the service 亿 and 万 alone, 亿元人民币, and the codes of SDMX with a power of ten.
/// </summary>
internal static class UnitText
{
    private static readonly string[] Numerals =
        ["", "十", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿", "万亿"];

    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CNY"] = "元",
        ["RMB"] = "元",
        ["人民币"] = "元",
        ["USD"] = "美元",
        ["PT"] = "%",
        ["PC"] = "%",
        ["PERCENT"] = "%",
        ["百分比"] = "%",
        ["PERS"] = "人",
        ["百分点"] = "个百分点",
        ["P.P."] = "个百分点",
        ["万元RMB"] = "万元",
        ["㎡"] = "平方米",
        ["平米"] = "平方米",
    };

    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "PURE_NUMB", "PN", "NUMBER", "NUM", "UNIT", "数", "个数", "数量",
    };

    /// <summary>Whether a heading says with it only that its figures are numbers: 数量 of what is in 亿元 is in 亿元.</summary>
    public static bool IsCounting(string text) => text is "数" or "个数" or "数量";

    /// <summary>Whether it can be a unit by itself.</summary>
    public static bool IsUnit(string text) =>
        text.Length > 0 && (Array.IndexOf(Numerals, text) > 0 || Known(text) is not null || Plain.Contains(text));

    /// <summary>The unit that a text means beside that of an indicator; null where it means none.</summary>
    /// <param name="own">The indicator's: 亿 of it is 亿元, where it is in money, and 亿件 where it is counted so.</param>
    public static Unit? Of(string text, Unit own)
    {
        var folded = FoldedText.Dense(text).TrimEnd('.');
        if (own.Again(folded) is { } same) return same;
        if (Plain.Contains(folded)) return Bare(own);
        if (Array.IndexOf(Numerals, folded) is > 0 and var power) return Bare(own) is { } bare ? Scaled(bare, power) : null;
        return Known(folded);
    }

    /// <summary>A unit code with the power of ten that SDMX gives beside it.</summary>
    public static Unit? Scaled(string text, int power, Unit own) =>
        Of(text, own) is not { } unit ? null : power == 0 ? unit : Scaled(unit, power);

    private static Unit? Scaled(Unit unit, int power) =>
        power > 0 && power < Numerals.Length && Unit.TryRead(Numerals[power] + unit.Text, out var scaled) ? scaled : null;

    // Without the numeral that the indicator's own has: 元 of 亿元.
    private static Unit? Bare(Unit own)
    {
        var word = own.Text.TrimStart([.. "十百千万亿"]);
        return word.Length == 0 ? null : own.Again(word) ?? (Unit.TryRead(word, out var bare) ? bare : null);
    }

    private static Unit? Known(string text)
    {
        text = Codes.GetValueOrDefault(text, text);
        if (text.EndsWith("人民币")) text = text[..^3];
        return Unit.TryRead(text, out var unit) ? unit : null;
    }
}
