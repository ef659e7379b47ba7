using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>
/// 可比价增速: of an indicator of constant prices the growth that reports declared, since it does not follow from amounts at current
/// prices. Over several years the declared rates are chained.
/// </summary>
public sealed class OfficialGrowth(EvaluationContext context, Indicator indicator, Period period) : IFormulaInputs
{
    private const int YearMonths = 12;

    public ValueOrReason this[int index] => Rate<Evaluation>(index);

    public T Rate<T>(int index)
        where T : IFormulaAlgebra<T> => indicator.PriceBasis == PriceBasis.Constant && Years is { } years
            ? Chained<T>(years, index)
            : T.None(Reason.NotApplicable);

    /// <summary>Whether it is there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan)
    {
        var isThere = true;
        if (indicator.PriceBasis == PriceBasis.Constant && Years is { } years)
        {
            foreach (var year in Spans(years)) isThere &= plan.Declared(indicator, year, context.RegionIndex);
        }

        return isThere;
    }

    FormulaInput IFormulaInputs.At(Period year, int index) =>
        new(indicator, context.RegionIndex.Regions[index], year, Declared(At(year, index))) { Declared = true };

    /// <summary>Where the rate of the period itself was declared.</summary>
    public string? SourceOf(int index) => this[index].HasValue ? At(period, index)?.Source : null;

    private T Chained<T>(int years, int index)
        where T : IFormulaAlgebra<T>
    {
        T[] rates = [.. Spans(years).Select(year => T.Of(VariableName.OfficialGrowth, Declared(At(year, index)).Exact, this, year, index))];
        return (context.Options.Compare.Years > 1 ? ChainedGrowth.Average(rates) : ChainedGrowth.Over(rates))
            .As(VariableName.OfficialGrowth);
    }

    // Official rates are against the year before, so a comparison over whole years is a chain of them.
    private int? Years => context.Options.Compare.BaseOf(period, indicator.Nature) is { } @base && @base.Months == period.Months
        && period.End - @base.End is var months && months > 0 && months % YearMonths == 0
        ? months / YearMonths
        : null;

    private IEnumerable<Period> Spans(int years) => Enumerable.Range(0, years).Select(back => period.YearsBefore(back));

    private static Observation Declared(PrintedFigure? printed) => printed?.Figure is { } figure
        ? new() { Value = figure.Value.ToDecimal(), Bound = figure.Bound, Revision = figure.Revision }
        : Observation.Missing(Reason.NotReported);

    private PrintedFigure? At(Period year, int index) =>
        context.Dataset.Declared(indicator.Id, year, context.RegionIndex)[context.RegionIndex.Regions[index].Id]
            .FirstOrDefault(printed => printed.Figure.Key.Measure is DeclaredMeasure.Growth);
}
