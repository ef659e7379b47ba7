using Indicators.Numbers;

namespace Indicators.Scoring;

/// <summary>Whether an item without points is missing or does not apply.</summary>
public static class MissingRule
{
    /// <summary>
    /// True while someone can still supply what the figure needs. A growth on a base of zero and the completion of a target of zero
    /// need nothing more and will never have a rate: they do not apply. What may not be seen is not said to be missing.
    /// </summary>
    public static bool IsMissing(Reason reason) =>
        reason is not (Reason.NotApplicable or Reason.ZeroBase or Reason.NegativeBase or Reason.ZeroTarget or Reason.NotPermitted);
}
