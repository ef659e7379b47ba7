using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures.Formulas;

/// <summary>Which of two asks for more.</summary>
public enum Stricter { Neither, First, Second }

/// <summary>
/// Compares the levels that two targets for one thing require, once their bases are known: 增长50% and 达到1万件.
/// A rank's operator is atMost: the smaller position is the stricter.
/// </summary>
public static class Strictness
{
    /// <summary>Null when it cannot be said: a level is unknown, one is 左右, or one is a floor and the other a ceiling.</summary>
    public static Stricter? Of(ValueOrReason first, TargetOperator firstIs, ValueOrReason second, TargetOperator secondIs)
    {
        if (!first.HasValue || !second.HasValue || Side(firstIs) != Side(secondIs) || Side(firstIs) == 0)
        {
            return null;
        }

        var byLevel = first.Value.CompareTo(second.Value) * Side(firstIs);
        return (byLevel != 0 ? byLevel : IsOpen(firstIs).CompareTo(IsOpen(secondIs))) switch
        {
            > 0 => Stricter.First,
            < 0 => Stricter.Second,
            _ => Stricter.Neither,
        };
    }

    public static Stricter? Of(ValueOrReason first, ValueOrReason second, TargetOperator both) => Of(first, both, second, both);

    private static int Side(TargetOperator @operator) => @operator switch
    {
        TargetOperator.AtLeast or TargetOperator.MoreThan => 1,
        TargetOperator.AtMost or TargetOperator.LessThan => -1,
        TargetOperator.About => 0,
    };

    // Of two equal levels the one that must be passed asks for more than the one that must be reached.
    private static bool IsOpen(TargetOperator @operator) => @operator is TargetOperator.MoreThan or TargetOperator.LessThan;
}
