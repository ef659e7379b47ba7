using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures.Formulas;

/// <summary>The numbers that something may be: from low to high, either end open or missing.</summary>
public readonly record struct Interval(Rational? Low, bool LowOpen, Rational? High, bool HighOpen)
{
    /// <summary>What a reported figure may be; null when it says too little (10个左右).</summary>
    public static Interval? Of(in Observation reading) => reading.Value is not { } value ? null : reading.Bound switch
    {
        Bound.None => new(value, false, value, false),
        Bound.AtLeast => new(value, false, null, false),
        Bound.MoreThan => new(value, true, null, false),
        Bound.AtMost => new(null, false, value, false),
        Bound.LessThan => new(null, false, value, true),
        Bound.About => null,
        Bound.Range => new(value, false, reading.High, false),
    };

    /// <summary>What fulfils a target; null when it does not say (10个左右).</summary>
    public static Interval? Of(TargetOperator @operator, Rational required) => @operator switch
    {
        TargetOperator.AtLeast => new(required, false, null, false),
        TargetOperator.MoreThan => new(required, true, null, false),
        TargetOperator.AtMost => new(null, false, required, false),
        TargetOperator.LessThan => new(null, false, required, true),
        TargetOperator.About => null,
    };

    public bool Contains(Rational figure)
    {
        var (low, high) = (Low is { } from ? figure.CompareTo(from) : 1, High is { } to ? figure.CompareTo(to) : -1);
        return (low > 0 || (low == 0 && !LowOpen)) && (high < 0 || (high == 0 && !HighOpen));
    }

    /// <summary>True when all of it lies in the other, false when none of it does, null when it is open.</summary>
    public bool? Within(in Interval other)
    {
        if (IsBelow(this, other) || IsBelow(other, this))
        {
            return false;
        }

        var lowHolds = other.Low is not { } low || Low > low || (Low == low && (LowOpen || !other.LowOpen));
        var highHolds = other.High is not { } high || High < high || (High == high && (HighOpen || !other.HighOpen));
        return lowHolds && highHolds ? true : null;
    }

    private static bool IsBelow(in Interval first, in Interval second) =>
        first.High < second.Low || (first.High == second.Low && first.High is not null && (first.HighOpen || second.LowOpen));
}
