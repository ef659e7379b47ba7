using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Observations;

namespace Indicators.Tests.Measures.Formulas;

/// <summary>A target of one kind and nature, by default for 十四五, to ask at any period inside its own.</summary>
internal sealed record PlanTarget(
    TargetKind Kind, decimal Wanted, Nature Nature = Nature.Flow, TargetOperator Operator = TargetOperator.AtLeast,
    string Period = "2021-01..2025-12", IReadOnlyList<decimal>? Schedule = null)
{
    private Indicator Indicator => new()
    {
        Id = 1,
        Code = "c",
        Name = "n",
        Unit = Given.Unit,
        Nature = Nature,
        Direction = Direction.Higher,
    };

    public ComparisonPeriods At(string asked) => ComparisonPeriods.Of(Kind, Nature, Given.Period(Period), Given.Period(asked));

    public Completion Asked(
        string asked, Observation actual, Observation? @base = null, RateFormula formula = RateFormula.Mirror)
    {
        var target = Given.Target(Kind, Wanted, Operator, period: Period, schedule: Schedule);
        return Completion.Of(Indicator, target, At(asked), actual, @base, @base, formula);
    }

    public Pace Pace(string asked, Observation actual, Observation? @base = null) =>
        Indicators.Measures.Formulas.Pace.Of(Asked(asked, actual, @base), Nature, Given.Period(asked));

    public static Observation Of(decimal value, Bound bound = Bound.None) => Given.Actual(value, bound);
}
