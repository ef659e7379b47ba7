using Indicators.Figures;
using Indicators.Targets;

namespace Indicators.Measures;

/// <summary>Change that builds on itself: 年均增长 and 累计变化.</summary>
internal static class Compound
{
    public static bool Is(TargetKind kind) => kind is TargetKind.AverageGrowth or TargetKind.CumulativeChange;

    /// <summary>What a yearly rate makes of an amount in so many months: amount × (1 + g)^(months ÷ 12).</summary>
    public static Outcome After(decimal amount, decimal yearlyPercent, int months)
    {
        if (yearlyPercent <= -100)
        {
            return Reason.NotApplicable;
        }

        var yearly = 1 + yearlyPercent / 100;
        try
        {
            var partOfYear = Exact.Root(Exact.Pow(yearly, months % 12), 12);
            return (amount * Exact.Pow(yearly, months / 12) * partOfYear).Round(12);
        }
        catch (OverflowException)
        {
            return Reason.NotApplicable;
        }
    }

    /// <summary>
    /// How much of the change wanted by the end of the target's period is done, in percent:
    /// ln(actual ÷ base) ÷ ln(required at the end ÷ base). Not applicable where one of them is not above zero.
    /// </summary>
    public static Outcome Done(Completion completion)
    {
        var (key, wanted) = (completion.Target.Key, completion.Target.Promise.Value.ToDecimal());
        if ((completion.Rate.Reason ?? completion.Required.Reason) is { } none)
        {
            return none;
        }

        var (actual, @base) = (completion.Actual.Exact.Value, completion.Base!.Value.Exact.Value);
        var years = key.Kind == TargetKind.AverageGrowth ? key.Period.Months / 12m : 1;
        return (actual, wanted) switch
        {
            (_, 0) => Reason.ZeroTarget,
            ( <= 0, _) or (_, <= -100) => Reason.NotApplicable,
            _ => Exact.Log(actual / @base, 1 + wanted / 100) * 100 / years,
        };
    }
}
