using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Measures.Formulas;

/// <summary>Which figures a target is measured with at a period inside its own (design rule 5).</summary>
/// <param name="Actual">The period of the actual; for share and rank the period of the actual share or rank.</param>
/// <param name="Base">The period of what it is compared with, where the kind has a base.</param>
/// <param name="WholeBase">The base on which the required level stands.</param>
public sealed record ComparisonPeriods(Period Actual, Period? Base, Period? WholeBase)
{
    /// <summary>How long the change from the base took; zero where there is none.</summary>
    public int MonthsSinceBase => WholeBase is { } whole ? Actual.End - whole.End : 0;

    public static ComparisonPeriods Of(TargetKind kind, Nature nature, Period target, Period asked)
    {
        var soFar = nature == Nature.Flow ? Period.Between(target.First, asked.End) : asked;
        return kind switch
        {
            TargetKind.Level or TargetKind.Range => new(soFar, null, null),
            TargetKind.Growth or TargetKind.Points => new(asked, asked.YearBefore, asked.YearBefore),
            TargetKind.Increment => nature == Nature.Stock ? SinceBegin(target, asked) : new(soFar, soFar.YearBefore, target.YearBefore),
            TargetKind.AverageGrowth or TargetKind.CumulativeChange =>
                nature == Nature.Stock ? SinceBegin(target, asked) : SincePlan(target, asked),
            TargetKind.Share or TargetKind.Rank => new(asked, null, null),
        };
    }

    // A stock stands on what there was when the target's period began.
    private static ComparisonPeriods SinceBegin(Period target, Period asked) =>
        new(asked, target.Previous.LastMonth, target.Previous.LastMonth);

    /// <summary>
    /// From the asked period to its last year before the target's period: 2023 of 2021–2025 stands on 2020, and 2023-H1 on 2020-H1.
    /// Asked for more than a year, its last year is meant.
    /// </summary>
    private static ComparisonPeriods SincePlan(Period target, Period asked)
    {
        var actual = asked.Months > 12 ? Period.Between(asked.End - 12, asked.End) : asked;
        var years = (asked.End - target.First + 11) / 12;
        var before = actual.YearsBefore(years);
        return new(actual, before, before);
    }
}
