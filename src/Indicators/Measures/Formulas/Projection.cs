using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Formulas;

/// <summary>An earlier year: what was there by the same month, and at its end.</summary>
public readonly record struct YearShape(ValueOrReason SameSpan, ValueOrReason Whole);

/// <summary>How a year-end is foreseen, preferred first: it is there, as last year went, evenly, as an earlier year went.</summary>
public enum ProjectionMethod { Reached, LastYearShape, Linear, EarlierYearShape }

/// <summary>One way of foreseeing the year-end, and what it gives.</summary>
/// <param name="YearsBack">Whose shape it is; zero where it is none.</param>
public readonly record struct ProjectionVariant(ProjectionMethod Method, int YearsBack, Rational Figure);

/// <summary>Where the year so far leads to 年末预计.</summary>
/// <param name="Figure">By the first of the ways.</param>
/// <param name="Low">The lowest that any of the ways gives; null where a single way shows no range.</param>
/// <param name="Variants">The shapes of up to three years before and, for a flow, even time; the preferred one first.</param>
public sealed record Projection(ValueOrReason Figure, Rational? Low, Rational? High, IReadOnlyList<ProjectionVariant> Variants)
{
    /// <summary>How many earlier years may lend their shape.</summary>
    public const int MostYears = 3;

    public ProjectionMethod? Method => Variants.Count > 0 ? Variants[0].Method : null;

    /// <param name="soFar">A flow's running total from the first month of the whole; a stock's state.</param>
    /// <param name="span">The period that it reaches to the end of.</param>
    /// <param name="whole">The period foreseen, mostly a year.</param>
    /// <param name="before">The years before, the last one first. One without both figures above zero has no shape.</param>
    public static Projection Of(Nature nature, ValueOrReason soFar, Period span, Period whole, IReadOnlyList<YearShape> before)
    {
        if (!soFar.HasValue || nature == Nature.Ratio || span.End > whole.End || span.End <= whole.First)
        {
            return new(soFar.Reason ?? Reason.NotApplicable, null, null, []);
        }

        ProjectionVariant[] ways = span.End == whole.End
            ? [new(ProjectionMethod.Reached, 0, soFar.Value)]
            : [.. Shapes(soFar, before).Concat(Linear(nature, soFar, span, whole)).OrderBy(way => way.Method)];
        return ways switch
        {
            [] => new(Reason.NoBase, null, null, ways),
            [var only] when only.Method is not ProjectionMethod.Reached => new(only.Figure, null, null, ways),
            _ => new(ways[0].Figure, ways.Min(way => way.Figure), ways.Max(way => way.Figure), ways),
        };
    }

    /// <summary>Whether the whole range lies where the target wants it; null is open: it straddles, or there is none.</summary>
    public bool? WillMeet(TargetOperator @operator, ValueOrReason required) =>
        Low is { } low && required.HasValue && Interval.Of(@operator, required.Value) is { } wanted
            ? new Interval(low, false, High, false).Within(wanted)
            : null;

    /// <summary>As an earlier year went: so far × its whole ÷ its same span.</summary>
    public static T FromShape<T>(T soFar, T sameSpan, T whole)
        where T : IFormulaAlgebra<T> => (soFar * whole / sameSpan).As(VariableName.Projection);

    /// <summary>Evenly: so far × all months ÷ those that have passed.</summary>
    public static T Evenly<T>(T soFar, Period span, Period whole)
        where T : IFormulaAlgebra<T> =>
        (soFar * T.Of(VariableName.Months, whole.Months) / T.Of(VariableName.MonthsPassed, span.End - whole.First))
            .As(VariableName.Projection);

    private static IEnumerable<ProjectionVariant> Shapes(ValueOrReason soFar, IReadOnlyList<YearShape> before) =>
        from index in Enumerable.Range(0, Math.Min(before.Count, MostYears))
        let year = before[index]
        where year.SameSpan.OrNull > 0 && year.Whole.OrNull > 0
        let method = index == 0 ? ProjectionMethod.LastYearShape : ProjectionMethod.EarlierYearShape
        let figure = FromShape<Evaluation>(soFar, year.SameSpan, year.Whole).Result
        where figure.HasValue
        select new ProjectionVariant(method, index + 1, figure.Value);

    // What adds up over time can go on evenly; a state cannot.
    private static IEnumerable<ProjectionVariant> Linear(Nature nature, ValueOrReason soFar, Period span, Period whole) =>
        nature == Nature.Flow
            ? [new(ProjectionMethod.Linear, 0, Evenly<Evaluation>(soFar, span, whole).Result.Value)]
            : [];
}
