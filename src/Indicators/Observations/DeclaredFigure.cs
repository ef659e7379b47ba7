using System.Diagnostics.CodeAnalysis;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Observations;

/// <summary>
/// What a report printed: 同比增长 · 完成率、占全年任务 · 占比 · 百分点 · 位次 · the value itself, where the actual is what was verified 核定 (下算一级).
/// </summary>
public enum DeclaredMeasure { Growth, Completion, Share, Points, Rank, Value }

/// <summary>
/// The key of a declared figure 报告所载数. An indicator may have several of a measure: a share of the province and one of the nation.
/// </summary>
/// <param name="OfRegion">The region that a share is a share of (占全省的36.6%); 0 when it is none.</param>
/// <param name="OfIndicator">The indicator, of the same region, that a share is a share of (占总数的54.9%); 0 when it is none.</param>
/// <param name="AmongRegion">The region among whose parts a rank was printed (全省第三); 0 when words or nothing say it.</param>
/// <param name="Among">The words that say among whom (全省首届专利强县); empty when a region or nothing does.</param>
public readonly record struct DeclaredKey(
    int Indicator,
    Period Period,
    int Region,
    DeclaredMeasure Measure,
    int OfRegion = 0,
    int OfIndicator = 0,
    int AmongRegion = 0,
    string Among = "");

/// <summary>A figure as a report printed it, to be set beside the derived one, never in its place.</summary>
/// <param name="Value">
/// Growth, completion and share in percent, points in percentage points, a rank as its position; a value in the indicator's stored unit.
/// </param>
/// <param name="Decimals">
/// How many places were printed: 60.0 has one. Of a value they are those in the indicator's unit: of 3.2亿元 that are 32000万元 -3.
/// </param>
/// <param name="Bound">超额完成 is a completion of more than 100, 前十 a rank of at most 10.</param>
/// <param name="Tied">Whether the report says that the rank is shared 并列.</param>
/// <param name="Revision">The revision that wrote it; 0 before it is written.</param>
public sealed record DeclaredFigure(
    DeclaredKey Key, FixedPoint Value, int Decimals, Bound Bound = Bound.None, bool Tied = false, string? Note = null, long Revision = 0)
{
    /// <summary>What the value is told in.</summary>
    /// <param name="indicator">The indicator's unit, which values have.</param>
    [return: NotNullIfNotNull(nameof(indicator))]
    public static Unit? UnitOf(DeclaredMeasure measure, Unit? indicator) => measure switch
    {
        DeclaredMeasure.Value => indicator,
        DeclaredMeasure.Points => Unit.Points,
        DeclaredMeasure.Rank => Unit.Position,
        DeclaredMeasure.Growth or DeclaredMeasure.Completion or DeclaredMeasure.Share => Unit.Percent,
    };

    /// <summary>As it is told, in that unit.</summary>
    public decimal ValueIn(Unit indicator) => Value.In(UnitOf(Key.Measure, indicator)).ToDecimal();
}
