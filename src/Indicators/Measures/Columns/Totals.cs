using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>
/// A whole worked out from its regions: a sum, or the ratio of the sums over those that have both parts. What cannot be formed still counts
/// who reported: of a ratio without parts the parts are missing, what does not add up across regions has no whole.
/// </summary>
internal static class Totals
{
    /// <summary>Whether a whole follows from its regions at all.</summary>
    public static bool IsFormed(Indicator indicator) =>
        indicator is { Nature: Nature.Ratio, Numerator: not null } or { Nature: not Nature.Ratio, AdditiveAcrossRegions: true };

    /// <param name="scope">The month as of which the regions are made up; the last of the period where it is not said.</param>
    public static Total Of(
        EvaluationContext context, Indicator indicator, Period period, IReadOnlyList<Region> regions, int? scope = null)
    {
        var then = scope ?? period.Last;
        var places = context.RegionIndex.IndexesOf(regions);
        if (indicator is { Nature: Nature.Ratio, Numerator: { } numerator, Denominator: { } denominator })
        {
            return OfRatio(indicator, Parts(context, numerator, period, then, places), Parts(context, denominator, period, then, places));
        }

        var total = Total.Of(Array.ConvertAll(places, place => context.Columns(indicator).Compared(period, then)[place]));
        return IsFormed(indicator)
            ? total
            : total with { Sum = Observation.Missing(indicator.Nature == Nature.Ratio ? Reason.PartsMissing : Reason.NotApplicable) };
    }

    /// <summary>Whether the regions' figures are there; what is not is asked for.</summary>
    public static bool Load(LoadPlan plan, EvaluationContext context, Indicator indicator, Period period, int? scope = null)
    {
        var then = scope ?? period.Last;
        return indicator is { Nature: Nature.Ratio, Numerator: { } numerator, Denominator: { } denominator }
            ? Part(context, numerator).LoadCompared(plan, period, then) & Part(context, denominator).LoadCompared(plan, period, then)
            : context.Columns(indicator).LoadCompared(plan, period, then);
    }

    /// <summary>The formula of what there is; what is missing is left out of it.</summary>
    public static T Formula<T>(
        EvaluationContext context, Indicator indicator, Period period, IReadOnlyList<Region> regions, int? scope = null)
        where T : IFormulaAlgebra<T>
    {
        var then = scope ?? period.Last;
        var missing = Of(context, indicator, period, regions, then).Missing.ToHashSet();
        var places = context.RegionIndex.IndexesOf(regions).Where((_, place) => !missing.Contains(place)).ToArray();
        return indicator is { Nature: Nature.Ratio, Numerator: { } numerator, Denominator: { } denominator }
            ? Ratio.Formula(
                Sum<T>(context, numerator, period, then, places).As(VariableName.Numerator),
                Sum<T>(context, denominator, period, then, places).As(VariableName.Denominator),
                indicator.Factor)
            : T.Sum(Array.ConvertAll(
                places, place => context.Columns(indicator).Compared(period, then).Amount<T>(VariableName.Member, place)))
                .As(VariableName.Value);
    }

    /// <summary>Everything that enters the formula or is missing from it.</summary>
    public static IEnumerable<T> Members<T>(EvaluationContext context, Indicator indicator, Period period, IReadOnlyList<Region> regions)
        where T : IFormulaAlgebra<T>
    {
        ObservationColumns[] read = indicator is { Nature: Nature.Ratio, Numerator: { } numerator, Denominator: { } denominator }
            ? [Part(context, numerator), Part(context, denominator)]
            : [context.Columns(indicator)];
        return context.RegionIndex.IndexesOf(regions)
            .SelectMany(place => read.Select(columns => columns.Compared(period, period.Last).Amount<T>(VariableName.Member, place)));
    }

    private static T Sum<T>(EvaluationContext context, string code, Period period, int scope, int[] places)
        where T : IFormulaAlgebra<T>
    {
        var columns = Part(context, code);
        return T.Sum(Array.ConvertAll(
            places, place => columns.InStoredUnit(columns.Compared(period, scope).Amount<T>(VariableName.Member, place))));
    }

    private static Total OfRatio(Indicator indicator, Observation[] numerators, Observation[] denominators)
    {
        var missing = Enumerable.Range(0, numerators.Length)
            .Where(place => !numerators[place].Exact.HasValue || !denominators[place].Exact.HasValue).ToList();
        Observation Sum(Observation[] parts) => Total.Of([.. parts.Where((_, place) => !missing.Contains(place))]).Sum;
        return new(Ratio.Of(Sum(numerators), Sum(denominators), indicator.Factor), numerators.Length, missing);
    }

    private static Observation[] Parts(EvaluationContext context, string code, Period period, int scope, int[] places)
    {
        var columns = Part(context, code);
        return Array.ConvertAll(places, place => columns.InStoredUnit(columns.Compared(period, scope)[place]));
    }

    private static ObservationColumns Part(EvaluationContext context, string code) =>
        context.Columns(context.Catalogue.Indicators.OfCode(code)!);
}
