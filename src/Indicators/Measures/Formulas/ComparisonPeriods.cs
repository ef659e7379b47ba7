using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Measures.Formulas;

/// <summary>Which figures a target is measured with at a period inside its own (design rule 5).</summary>
/// <param name="Actual">The period of the actual; for share and rank the period of the actual share or rank.</param>
/// <param name="Base">The period of what it is compared with, where the kind has a base.</param>
/// <param name="WholeBase">The base on which the required level stands.</param>
public sealed record ComparisonPeriods(Period Actual, Period? Base, Period? WholeBase)
{
    /// <summary>The longest target of a flow that is compared with a year before, as a growth or an increment is.</summary>
    public const int LongestOnYearBefore = 12;

    /// <summary>Why there is no base, where there is none.</summary>
    public Reason WithoutBase { get; private init; } = Reason.NoBase;

    /// <summary>The month whose stock a level is reached from; null for all but levels of stocks.</summary>
    public Period? Opening { get; private init; }

    /// <summary>How long the change from the base took; zero where there is none.</summary>
    public int MonthsSinceBase => WholeBase is { } whole ? Actual.End - whole.End : 0;

    public static ComparisonPeriods Of(TargetKind kind, Nature nature, Period target, Period asked)
    {
        var soFar = nature == Nature.Flow ? Period.Between(target.First, asked.End) : asked;
        return kind switch
        {
            TargetKind.Growth or TargetKind.Increment when IsTooLong(kind, nature, target) =>
                new(kind is TargetKind.Growth ? asked : soFar, null, null) { WithoutBase = Reason.NotApplicable },
            TargetKind.Growth or TargetKind.Points => new(asked, asked.YearBefore, asked.YearBefore),
            TargetKind.Increment => nature == Nature.Stock ? SinceBegin(target, asked) : new(soFar, soFar.YearBefore, target.YearBefore),
            TargetKind.AverageGrowth or TargetKind.CumulativeChange =>
                nature == Nature.Stock ? SinceBegin(target, asked) : SincePlan(target, asked),
            TargetKind.Share or TargetKind.Rank => new(asked, null, null),
            TargetKind.Level or TargetKind.Range =>
                new(soFar, null, null) { Opening = nature == Nature.Stock ? target.Previous.LastMonth : null },
        };
    }

    // A stock stands on what there was when the target's period began.
    private static ComparisonPeriods SinceBegin(Period target, Period asked) =>
        new(asked, target.Previous.LastMonth, target.Previous.LastMonth);

    /// <summary>
    /// Whether a target of a flow is to grow on a year before and spans more than a year: it is said as averageGrowth, cumulativeChange or
    /// level, and as a growth or an increment it has no figure.
    /// </summary>
    public static bool IsTooLong(TargetKind kind, Nature nature, Period target) =>
        nature == Nature.Flow && (kind is TargetKind.Growth or TargetKind.Increment) && target.Months > LongestOnYearBefore;

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
