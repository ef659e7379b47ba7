using Indicators.Targets;

namespace Indicators.Measures;

/// <summary>The level a target requires, by its kind.</summary>
internal static class RequiredLevel
{
    /// <param name="wanted">What the target says: an amount, a rate in percent or a position.</param>
    /// <param name="wholeBase">Null for the kinds that have no base.</param>
    public static Outcome Of(TargetKind kind, decimal wanted, Yardstick yardstick, Reading? wholeBase)
    {
        if (wholeBase is not { } reading)
        {
            return wanted;
        }

        var isRate = kind is TargetKind.Growth or TargetKind.AverageGrowth or TargetKind.CumulativeChange;
        return (reading.AsBase, kind) switch
        {
            ({ Reason: { } none }, _) => none,
            ({ Value: 0 }, _) when isRate => Reason.ZeroBase,
            ({ Value: < 0 }, _) when isRate => Reason.NegativeBase,
            (_, TargetKind.CumulativeChange) when wanted < -100 => Reason.NotApplicable,
            (var before, TargetKind.AverageGrowth) => Compound.After(before.Value, wanted, yardstick.MonthsSinceBase),
            var (before, _) => isRate ? before.Value * (1 + wanted / 100) : before.Value + wanted,
        };
    }
}
