using System.Collections.Frozen;

namespace Indicators.Numbers;

/// <summary>A word for a unit, and what it is in English.</summary>
public sealed record UnitWord(Unit Unit, string En);

/// <summary>Every unit word that is known, plain and with every numeral that may stand before it.</summary>
internal static class KnownUnits
{
    private static readonly string[] Numerals = ["十", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿", "万亿"];

    public static readonly IReadOnlyList<UnitWord> Words = [.. Plain().Concat(Scalable())];

    public static readonly FrozenDictionary<string, Unit> All =
        Plain().Select(word => word.Unit).Concat(Scalable().SelectMany(word => WithNumerals(word.Unit)))
            .ToFrozenDictionary(unit => unit.Text, StringComparer.Ordinal);

    /// <summary>The power of the longest numeral that a text begins with, and what follows it; 0 and the whole text without one.</summary>
    public static (int Power, string Word) Numeral(string text)
    {
        for (var power = Numerals.Length; power > 0; power--)
        {
            if (text.StartsWith(Numerals[power - 1], StringComparison.Ordinal)) return (power, text[Numerals[power - 1].Length..]);
        }

        return (0, text);
    }

    private static IEnumerable<UnitWord> Plain() =>
    [
        .. Named(Dimension.Percent, 0, "% ％ 个百分点 百分点 percent", "percent"),
        .. Named(Dimension.Percent, -1, "‰", "per mille"),
        .. Named(Dimension.Multiple, 0, "倍", "times"),
        .. Named(Dimension.Score, 0, "分", "points"),
        .. Named(Dimension.Year, 0, "年", "years"),
        .. Named(Dimension.Day, 0, "天 日", "days"),
        .. Named(Dimension.Length, 3, "公里", "kilometres"),
    ];

    private static IEnumerable<UnitWord> Scalable() =>
    [
        .. Named(Dimension.Money, -4, "元 yuan", "yuan"),
        .. Named(Dimension.Dollars, 0, "美元", "US dollars"),
        .. Named(
            Dimension.Count, 0,
            "个 家 户 项 件 所 种 场 次 辆 盏 例 台 套 篇 册 部 处 座 条 批 期 组 位 支 只 张 份 本 类 宗 起 门 株 头 艘 架 颗 枚 间 栋 幢 块 片 村 对 届 站",
            "items"),
        .. Named(Dimension.Person, 0, "人 名", "persons"),
        .. Named(Dimension.PersonTime, 0, "人次", "person-times"),
        .. Named(Dimension.PersonYear, 0, "人年", "person-years"),
        .. Named(Dimension.Area, 0, "平方米", "square metres"),
        .. Named(Dimension.Area, 4, "公顷", "hectares"),
        .. Named(Dimension.Area, 6, "平方公里 平方千米", "square kilometres"),
        .. Named(Dimension.LandArea, 0, "亩", "mu"),
        .. Named(Dimension.Length, 0, "米", "metres"),
        .. Named(Dimension.Volume, 0, "立方米", "cubic metres"),
        .. Named(Dimension.Weight, 0, "吨", "tonnes"),
        .. Named(Dimension.StandardCoal, 0, "吨标准煤", "tonnes of standard coal"),
        .. Named(Dimension.Energy, 0, "千瓦时", "kilowatt-hours"),
        .. Named(Dimension.Capacity, 0, "千瓦", "kilowatts"),
    ];

    private static IEnumerable<UnitWord> Named(Dimension dimension, int power, string words, string en) =>
        words.Split(' ').Select(word => new UnitWord(new Unit(word, dimension, power), en));

    private static IEnumerable<Unit> WithNumerals(Unit unit) =>
        Numerals.Select((numeral, i) => new Unit(numeral + unit.Text, unit.Dimension, unit.Power + i + 1)).Prepend(unit);
}
