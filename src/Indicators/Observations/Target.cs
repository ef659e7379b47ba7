using System.Diagnostics.CodeAnalysis;
using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Observations;

/// <summary>以上、达到 · 超过 · 不超过 · 低于 · 左右.</summary>
public enum TargetOperator : byte { AtLeast, MoreThan, AtMost, LessThan, About }

/// <summary>The key of a target 目标: several may stand side by side for one indicator, region and period.</summary>
/// <param name="SetBy">The region that set it: 省定 and 市定 are two targets.</param>
public readonly record struct TargetKey(int Indicator, Period Period, int Region, TargetKind Kind, Commitment Commitment, int SetBy);

/// <summary>What was promised under a key.</summary>
/// <param name="Value">
/// In the indicator's stored unit for level, range, increment and points; in percent for the rates; a position for rank.
/// </param>
/// <param name="High">The upper end of a range.</param>
/// <param name="Inside">Whether both ends of a range bind.</param>
/// <param name="Schedule">Cumulative shares in percent, one per month of the period (序时计划); null when time runs evenly.</param>
public readonly record struct TargetTerms(
    FixedPoint Value, FixedPoint? High, bool Inside, TargetOperator Operator, IReadOnlyList<decimal>? Schedule = null, long Revision = 0)
{
    public bool Equals(TargetTerms other) =>
        (Value, High, Inside, Operator, Revision) == (other.Value, other.High, other.Inside, other.Operator, other.Revision)
        && (Schedule ?? []).SequenceEqual(other.Schedule ?? []);

    public override int GetHashCode() => HashCode.Combine(Value, High, Inside, Operator, Schedule?.Count, Revision);
}

public sealed record Target(TargetKey Key, TargetTerms Terms, string? Note)
{
    /// <summary>The targets that it is the sum of, in order of time; null for one that was set itself.</summary>
    public IReadOnlyList<Target>? Parts { get; init; }

    /// <summary>Whether nobody set it, but all of its parts.</summary>
    public bool IsDerived => Parts is not null;

    /// <summary>Whether its value is an amount of the indicator, and not a rate or a position.</summary>
    public static bool IsAmount(TargetKind kind) => kind switch
    {
        TargetKind.Level or TargetKind.Range or TargetKind.Points or TargetKind.Increment => true,
        TargetKind.Growth or TargetKind.AverageGrowth or TargetKind.CumulativeChange or TargetKind.Share or TargetKind.Rank => false,
    };

    /// <summary>Whether its value is a rate in percent.</summary>
    public static bool IsRate(TargetKind kind) => kind is not TargetKind.Rank && !IsAmount(kind);

    /// <summary>What the value is told in.</summary>
    /// <param name="indicator">The indicator's unit, which amounts have.</param>
    [return: NotNullIfNotNull(nameof(indicator))]
    public static Unit? UnitOf(TargetKind kind, Unit? indicator) =>
        IsRate(kind) ? Unit.Percent : kind is TargetKind.Rank ? Unit.Position : indicator;

    /// <summary>The value as written: in the indicator's unit, in percent, or a position.</summary>
    public Rational ValueIn(Unit unit) => IsAmount(Key.Kind) ? Terms.Value.In(unit) : Terms.Value.ToDecimal();
}
