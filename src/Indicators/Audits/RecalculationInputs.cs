using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>What a figure stands on.</summary>
internal static class RecalculationInputs
{
    /// <summary>
    /// What is missing for an indicator to have a figure, each by indicator, region and period; a ratio's parts by themselves.
    /// </summary>
    public static IEnumerable<string> Missing(EvaluationContext context, Indicator indicator, Period period, Region region)
    {
        if (context.Columns(indicator)[period][context.RegionIndex.IndexOf(region.Id)].Exact.HasValue) return [];
        return indicator is { Numerator: { } numerator, Denominator: { } denominator }
            ? Missing(context, Named(context, numerator), period, region)
                .Concat(Missing(context, Named(context, denominator), period, region))
            : [Name(indicator, indicator.Nature == Nature.Stock ? period.LastMonth : period, region)];
    }

    /// <summary>Whether all that may be missing is looked for; what is not is asked for.</summary>
    public static bool LoadMissing(LoadPlan plan, EvaluationContext context, Indicator indicator, Period period)
    {
        if (!context.Columns(indicator).Load(plan, period)) return false;
        return indicator is not { Numerator: { } numerator, Denominator: { } denominator }
            || Array.TrueForAll(context.Columns(indicator)[period], reading => reading.Exact.HasValue)
            || (LoadMissing(plan, context, Named(context, numerator), period)
                & LoadMissing(plan, context, Named(context, denominator), period));
    }

    public static string Name(Indicator indicator, Period period, Region region) => $"{indicator.Code} {region.Code} {period.ToString()}";

    /// <summary>What was added to a stock, gross, from a month to the boundary after the last one, in the stock's unit.</summary>
    public static ValueOrReason Added(EvaluationContext context, Indicator stock, int firstMonth, int endBoundary, int index)
    {
        if (stock.Inflow is not { } code || Span(firstMonth, endBoundary) is not { } span) return Reason.NotApplicable;
        var inflow = Named(context, code);
        return InUnitOf(stock, inflow, context.Columns(inflow)[span][index]).Exact;
    }

    public static bool LoadAdded(LoadPlan plan, EvaluationContext context, Indicator stock, int firstMonth, int endBoundary) =>
        stock.Inflow is not { } code || Span(firstMonth, endBoundary) is not { } span
        || context.Columns(Named(context, code)).Load(plan, span);

    private static Period? Span(int firstMonth, int endBoundary) =>
        firstMonth < Period.FirstLegalYear * 12 || firstMonth >= endBoundary ? null : Period.Between(firstMonth, endBoundary);

    public static Observation InUnitOf(Indicator wanted, Indicator given, Observation reading) =>
        reading with { Value = reading.Value * given.Unit.Scale / wanted.Unit.Scale };

    public static Observation Rounded(Observation reading, int places) => reading with { Value = reading.Value?.Round(places) };

    public static Indicator Named(EvaluationContext context, string code) => context.Catalogue.Indicators.OfCode(code)!;
}
