using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Indicators.Numbers;

/// <summary>What is measured, whatever the unit. Figures of one dimension are kept in its one stored unit and convert.</summary>
public sealed record Dimension(string Code, string StoredUnit)
{
    /// <summary>Stored in 万元, so that a 分 is exact.</summary>
    public static readonly Dimension Money = new("money", "万元");
    public static readonly Dimension Dollars = new("dollars", "美元");

    /// <summary>Things counted: 家, 个, 户, 项, 件 … count alike.</summary>
    public static readonly Dimension Count = new("count", "个");
    public static readonly Dimension Person = new("person", "人");

    /// <summary>人次: one person counts each time.</summary>
    public static readonly Dimension PersonTime = new("person-time", "人次");

    /// <summary>人年: full-time equivalents 全时当量.</summary>
    public static readonly Dimension PersonYear = new("person-year", "人年");
    public static readonly Dimension Area = new("area", "平方米");
    public static readonly Dimension LandArea = new("land-area", "亩");

    /// <summary>Percent and 百分点; a ‰ is a tenth of one.</summary>
    public static readonly Dimension Percent = new("percent", "%");
    public static readonly Dimension Multiple = new("multiple", "倍");
    public static readonly Dimension Score = new("score", "分");
    public static readonly Dimension Year = new("year", "年");
    public static readonly Dimension Day = new("day", "天");
    public static readonly Dimension Length = new("length", "米");
    public static readonly Dimension Volume = new("volume", "立方米");
    public static readonly Dimension Weight = new("weight", "吨");
    public static readonly Dimension StandardCoal = new("standard-coal", "吨标准煤");
    public static readonly Dimension Energy = new("energy", "千瓦时");
    public static readonly Dimension Capacity = new("capacity", "千瓦");
}

/// <summary>A unit as written: value in the stored unit = value × 10^Power.</summary>
public sealed record Unit
{
    /// <summary>What rates are told in.</summary>
    public static readonly Unit Percent = new("%", Dimension.Percent, 0);

    /// <summary>What changes of ratios and of rates are told in.</summary>
    public static readonly Unit Points = new("个百分点", Dimension.Percent, 0);

    /// <summary>What a place among peers is told in.</summary>
    public static readonly Unit Position = new("位", Dimension.Count, 0);

    internal Unit(string text, Dimension dimension, int power) => (Text, Dimension, Power) = (text, dimension, power);

    public string Text { get; }
    public Dimension Dimension { get; }
    public int Power { get; }

    /// <summary>
    /// A known word (元, 家, %, 吨标准煤), with a numeral before it (万元, 百万美元, 亿元), or one over another (件/万人, 元/人).
    /// An unknown word is refused.
    /// </summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out Unit? unit)
    {
        text = text?.Trim() ?? "";
        return KnownUnits.All.TryGetValue(text, out unit) || TryReadQuotient(text, out unit);
    }

    /// <summary>How many of the stored unit one is.</summary>
    public decimal Scale => Power >= 0 ? (decimal)BigInteger.Pow(10, Power) : 1 / (decimal)BigInteger.Pow(10, -Power);

    public bool ConvertsTo(Unit other) => Dimension == other.Dimension;

    public override string ToString() => Text;

    // Its dimension is keyed by what stands below, as written: 件/万人 and 件/百万人 are two.
    private static bool TryReadQuotient(string text, [NotNullWhen(true)] out Unit? unit)
    {
        unit = null;
        var slash = text.IndexOf('/');
        if (slash < 0 || !KnownUnits.All.TryGetValue(text[..slash], out var over)) return false;
        if (!KnownUnits.All.ContainsKey(text[(slash + 1)..])) return false;
        var stored = over.Dimension.StoredUnit + text[slash..];
        unit = new(text, new(stored, stored), over.Power);
        return true;
    }
}
