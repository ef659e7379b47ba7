using Indicators.Catalog;
using Indicators.Periods;
using Indicators.Targets;

namespace Indicators.Measures;

/// <summary>An earlier year: what was there by the same month, and at its end.</summary>
public readonly record struct YearShape(Outcome SameSpan, Outcome Whole);

/// <summary>How a year-end is foreseen, preferred first: it is there, as last year went, evenly, as an earlier year went.</summary>
public enum ProjectionMethod { Reached, LastYearShape, Linear, EarlierYearShape }

/// <summary>One way of foreseeing the year-end, and what it gives.</summary>
/// <param name="YearsBack">Whose shape it is; zero where it is none.</param>
public readonly record struct ProjectionWay(ProjectionMethod Method, int YearsBack, decimal Figure);

/// <summary>Where the year so far leads to 年末预计.</summary>
/// <param name="Figure">By the first of the ways.</param>
/// <param name="Low">The lowest that any of the ways gives; null where a single way shows no range.</param>
/// <param name="Ways">The shapes of up to three years before and, for a flow, even time; the preferred one first.</param>
public sealed record Projection(Outcome Figure, decimal? Low, decimal? High, IReadOnlyList<ProjectionWay> Ways)
{
    /// <summary>How many earlier years may lend their shape.</summary>
    public const int MostYears = 3;

    public ProjectionMethod? Method => Ways.Count > 0 ? Ways[0].Method : null;

    /// <param name="soFar">A flow's running total from the first month of the whole; a stock's state.</param>
    /// <param name="span">The period that it reaches to the end of.</param>
    /// <param name="whole">The period foreseen, mostly a year.</param>
    /// <param name="before">The years before, the last one first. One without both figures above zero has no shape.</param>
    public static Projection Of(Nature nature, Outcome soFar, Period span, Period whole, IReadOnlyList<YearShape> before)
    {
        if (!soFar.HasValue || nature == Nature.Ratio || span.End > whole.End || span.End <= whole.First)
        {
            return new(soFar.Reason ?? Reason.NotApplicable, null, null, []);
        }

        ProjectionWay[] ways = span.End == whole.End
            ? [new(ProjectionMethod.Reached, 0, soFar.Value)]
            : [.. Shapes(soFar, before).Concat(Linear(nature, soFar, span, whole)).OrderBy(way => way.Method)];
        return ways switch
        {
            [] => new(Reason.NoBase, null, null, ways),
            [{ Method: not ProjectionMethod.Reached } only] => new(only.Figure, null, null, ways),
            _ => new(ways[0].Figure, ways.Min(way => way.Figure), ways.Max(way => way.Figure), ways),
        };
    }

    /// <summary>Whether the whole range lies where the target wants it; null is open: it straddles, or there is none.</summary>
    public bool? WillMeet(Operator @operator, Outcome required) =>
        Low is { } low && required.HasValue && Extent.Of(@operator, required.Value) is { } wanted
            ? new Extent(low, false, High, false).Within(wanted)
            : null;

    /// <summary>As an earlier year went: so far × its whole ÷ its same span.</summary>
    public static T FromShape<T>(T soFar, T sameSpan, T whole)
        where T : IAmount<T> => (soFar * whole / sameSpan).As(Quantity.Projection);

    /// <summary>Evenly: so far × all months ÷ those that have passed.</summary>
    public static T Evenly<T>(T soFar, Period span, Period whole)
        where T : IAmount<T> =>
        (soFar * T.Of(Quantity.Months, whole.Months) / T.Of(Quantity.MonthsPassed, span.End - whole.First)).As(Quantity.Projection);

    private static IEnumerable<ProjectionWay> Shapes(Outcome soFar, IReadOnlyList<YearShape> before) =>
        from index in Enumerable.Range(0, Math.Min(before.Count, MostYears))
        let year = before[index]
        where year.SameSpan.OrNull > 0 && year.Whole.OrNull > 0
        let method = index == 0 ? ProjectionMethod.LastYearShape : ProjectionMethod.EarlierYearShape
        select new ProjectionWay(method, index + 1, FromShape<Evaluation>(soFar, year.SameSpan, year.Whole).Result.Value);

    // What adds up over time can go on evenly; a state cannot.
    private static IEnumerable<ProjectionWay> Linear(Nature nature, Outcome soFar, Period span, Period whole) => nature == Nature.Flow
        ? [new(ProjectionMethod.Linear, 0, Evenly<Evaluation>(soFar, span, whole).Result.Value)]
        : [];
}
