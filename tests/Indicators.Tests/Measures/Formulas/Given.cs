using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Tests.Measures.Spans;

namespace Indicators.Tests.Measures.Formulas;

/// <summary>Readings, targets and indicators in as few words as a test needs. Figures are in 亿元, stored in 万元.</summary>
internal static class Given
{
    public static readonly Unit Unit = Unit.TryRead("亿元", out var unit) ? unit : throw new InvalidOperationException();
    public static readonly Observation Missing = Observation.Missing(Reason.NotReported);

    public static Observation Actual(decimal value, Bound bound =
        Bound.None, decimal? high = null, ObservationStatus status = ObservationStatus.Final) =>
        new() { Value = value, Status = status, Bound = bound, High = high };

    public static Period Period(string text) => SpanReports.Span(text);

    public static Target Target(
        TargetKind kind, decimal value, TargetOperator @operator = TargetOperator.AtLeast, decimal? high = null, bool inside = false,
        string period = "2020", IReadOnlyList<decimal>? schedule = null)
    {
        var scale = Indicators.Observations.Target.IsAmount(kind) ? 10_000 : 1;
        var promise = new TargetTerms(
            FixedPoint.From(value * scale), high is { } top ? FixedPoint.From(top * scale) : null, inside, @operator, schedule);
        return new(new(1, Period(period), 1, kind, Commitment.Expected, 1), promise, null);
    }

    /// <summary>A level of the year 2020 to be reached.</summary>
    public static Target Level(decimal value, TargetOperator @operator = TargetOperator.AtLeast) =>
        Target(TargetKind.Level, value, @operator);

    public static Completion Against(
        this Observation actual, Target target, Observation? @base = null, Observation? wholeBase = null,
        RateFormula formula = RateFormula.Mirror) =>
        Completion.Of(
            new() { Id = 1, Code = "c", Name = "n", Unit = Unit, Nature = Nature.Flow, Direction = Direction.Higher },
            target, new(target.Key.Period, null, null), actual, @base, wholeBase ?? @base, formula);
}
