using Indicators.Actuals;
using Indicators.Catalog;
using Indicators.Figures;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Targets;

namespace Indicators.Tests.Measures;

/// <summary>A target of one kind and nature, by default for 十四五, to ask at any period inside its own.</summary>
internal sealed record PlanTarget(
    TargetKind Kind, decimal Wanted, Nature Nature = Nature.Flow, Operator Operator = Operator.AtLeast,
    string Period = "2021-01..2025-12", IReadOnlyList<decimal>? Schedule = null)
{
    public Yardstick At(string asked) => Yardstick.Of(Kind, Nature, Read(Period), Read(asked));

    public Completion Asked(string asked, Reading actual, Reading? @base = null, Formula formula = Formula.Mirror)
    {
        var target = new Target(
            new(1, Read(Period), 1, Kind, Commitment.Expected, 1), new(Figure.From(Wanted), null, false, Operator, Schedule), null);
        Unit.TryRead("家", out var unit).ShouldBeTrue();
        var indicator = new Indicator
        {
            Id = 1, Code = "c", Name = "n", Unit = unit, Nature = Nature, Direction = Direction.Higher,
        };
        return Completion.Of(indicator, target, At(asked), actual, @base, @base, formula);
    }

    public Pace Pace(string asked, Reading actual, Reading? @base = null) =>
        Indicators.Measures.Pace.Of(Asked(asked, actual, @base), Nature, Read(asked));

    public static Reading Of(decimal value, Bound bound = Bound.None) => new() { Value = value, Status = Status.Final, Bound = bound };

    private static Period Read(string text) => SpanReports.Span(text);
}
