namespace Indicators.Imports.Words;

/// <summary>What the words at a figure say that it is a change of; a level has none.</summary>
internal enum FigureChange : byte
{
    None,

    /// <summary>增长, 同比, 持平: a rate.</summary>
    Rate,

    /// <summary>年均增长: a rate a year.</summary>
    AverageRate,

    /// <summary>提高, 增加, 下降: points, a rate or an amount, as its unit says.</summary>
    Move,

    /// <summary>净增: an amount.</summary>
    Net,

    /// <summary>新增 and ▲: not said of what, or which way.</summary>
    Unclear,
}
