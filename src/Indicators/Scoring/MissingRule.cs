using Indicators.Catalogue;
using Indicators.Numbers;

namespace Indicators.Scoring;

/// <summary>Whether an item without points is missing or does not apply.</summary>
public static class MissingRule
{
    /// <summary>
    /// True while someone can still supply what the figure needs. A growth on a base of zero, or from above zero to below it, and the
    /// completion of a target of zero need nothing more and will never have a rate: they do not apply. Nor does an item that exempts who
    /// was given no target. What may not be seen is not said to be missing.
    /// </summary>
    public static bool IsMissing(SchemeItem item, Reason reason) => reason switch
    {
        Reason.NotApplicable or Reason.ZeroBase or Reason.NegativeBase or Reason.ZeroTarget or Reason.Transition
            or Reason.NotPermitted => false,
        Reason.NoTarget => item.OnNoTarget is WhenNoTarget.Withhold,
        Reason.NotReported or Reason.NoBase or Reason.AmbiguousTarget or Reason.NotComparable or Reason.PartsMissing
            or Reason.BoundOnly or Reason.OtherStatus => true,
    };
}
