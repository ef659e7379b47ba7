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

    private static readonly Dictionary<string, Dimension> Known = new[]
    {
        Money, Dollars, Count, Person, PersonTime, PersonYear, Area, LandArea, Percent, Multiple, Score, Year, Day, Length, Volume,
        Weight, StandardCoal, Energy, Capacity,
    }.ToDictionary(dimension => dimension.Code);

    /// <summary>Whether its members are whole: a third of an enterprise, or minus two people, are nothing.</summary>
    public bool IsCounted => this == Count || this == Person || this == PersonTime;

    /// <summary>That of a code which is stored: of a word that nobody knew, and of a quotient, the code is the stored unit.</summary>
    public static Dimension Of(string code) => Known.GetValueOrDefault(code) ?? new(code, code);
}
