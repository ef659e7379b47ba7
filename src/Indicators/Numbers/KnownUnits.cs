using System.Collections.Frozen;

namespace Indicators.Numbers;

/// <summary>Every unit word, plain and with every numeral that may stand before it.</summary>
internal static class KnownUnits
{
    private static readonly string[] Numerals = ["十", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿", "万亿"];

    public static readonly FrozenDictionary<string, Unit> All =
        Plain().Concat(Scalable().SelectMany(WithNumerals)).ToFrozenDictionary(unit => unit.Text, StringComparer.Ordinal);

    private static IEnumerable<Unit> Plain() =>
    [
        .. Named(Dimension.Percent, 0, "% ％ 个百分点 百分点 percent"),
        .. Named(Dimension.Percent, -1, "‰"),
        .. Named(Dimension.Multiple, 0, "倍"),
        .. Named(Dimension.Score, 0, "分"),
        .. Named(Dimension.Year, 0, "年"),
        .. Named(Dimension.Day, 0, "天 日"),
        .. Named(Dimension.Length, 3, "公里"),
    ];

    private static IEnumerable<Unit> Scalable() =>
    [
        .. Named(Dimension.Money, -4, "元 yuan"),
        .. Named(Dimension.Dollars, 0, "美元"),
        .. Named(Dimension.Count, 0, "个 家 户 项 件 所 种 场 次 辆 盏 例 台 套 篇 册 部 处 座 条 批 期 组 位 支 只 张 份 本 类 宗 起 门 株 头 艘 架 颗 枚 间 栋 幢 块 片 村 对 届 站"),
        .. Named(Dimension.Person, 0, "人 名"),
        .. Named(Dimension.PersonTime, 0, "人次"),
        .. Named(Dimension.PersonYear, 0, "人年"),
        .. Named(Dimension.Area, 0, "平方米"),
        .. Named(Dimension.Area, 4, "公顷"),
        .. Named(Dimension.Area, 6, "平方公里 平方千米"),
        .. Named(Dimension.LandArea, 0, "亩"),
        .. Named(Dimension.Length, 0, "米"),
        .. Named(Dimension.Volume, 0, "立方米"),
        .. Named(Dimension.Weight, 0, "吨"),
        .. Named(Dimension.StandardCoal, 0, "吨标准煤"),
        .. Named(Dimension.Energy, 0, "千瓦时"),
        .. Named(Dimension.Capacity, 0, "千瓦"),
    ];

    private static IEnumerable<Unit> Named(Dimension dimension, int power, string words) =>
        words.Split(' ').Select(word => new Unit(word, dimension, power));

    private static IEnumerable<Unit> WithNumerals(Unit unit) =>
        Numerals.Select((numeral, i) => new Unit(numeral + unit.Text, unit.Dimension, unit.Power + i + 1)).Prepend(unit);
}
