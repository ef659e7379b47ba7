using Indicators.Catalog;
using Indicators.Periods;
using Indicators.Targets;

namespace Indicators.Measures;

/// <summary>Which figures a target is measured with at a period inside its own (design rule 5).</summary>
/// <param name="Actual">The period of the actual.</param>
/// <param name="Base">The period of what it is compared with, where the kind has a base.</param>
/// <param name="WholeBase">The base of the target's whole period, on which the required level stands.</param>
public readonly record struct Yardstick(Period Actual, Period? Base, Period? WholeBase)
{
    public static Yardstick Of(TargetKind kind, Nature nature, Period target, Period asked)
    {
        var soFar = nature == Nature.Flow ? Period.Between(target.First, asked.End) : asked;
        return kind switch
        {
            TargetKind.Growth or TargetKind.Points => new(asked, asked.YearBefore, asked.YearBefore),
            TargetKind.Increment when nature == Nature.Stock => new(asked, target.Previous.LastMonth, target.Previous.LastMonth),
            TargetKind.Increment => new(soFar, soFar.YearBefore, target.YearBefore),
            _ => new(soFar, null, null),
        };
    }
}
