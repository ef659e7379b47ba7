using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Tables;

namespace Indicators.Queries;

/// <summary>
/// 可比价增速: of an indicator of constant prices the growth that reports declared, since it does not follow from amounts at current
/// prices. Over several years the declared rates are chained.
/// </summary>
public sealed class OfficialGrowth(EvaluationContext sheet, Indicator indicator, Period period) : IFormulaInputs
{
    private const int YearMonths = 12;

    private readonly Dictionary<Period, Dictionary<int, StoredItem<DeclaredFigure>>> _declared = [];

    public ValueOrReason this[int index] => Rate<Evaluation>(index);

    public T Rate<T>(int index)
        where T : IFormulaAlgebra<T>
    {
        if (indicator.PriceBasis != PriceBasis.Constant || Years is not { } years) return T.None(Reason.NotApplicable);
        T[] rates = [.. Enumerable.Range(0, years).Select(back => period.YearsBefore(back))
            .Select(year => T.Of(VariableName.OfficialGrowth, Declared(At(year, index)).Exact, this, year, index))];
        return (sheet.Query.Compare.Years > 1 ? ChainedGrowth.Average(rates) : ChainedGrowth.Over(rates)).As(VariableName.OfficialGrowth);
    }

    FormulaInput IFormulaInputs.At(Period year, int index) =>
        new(indicator, sheet.RegionIndex.Regions[index], year, Declared(At(year, index))) { Declared = true };

    /// <summary>Where the rate of the period itself was declared.</summary>
    public string? SourceOf(int index) => this[index].HasValue ? At(period, index)?.Source : null;

    // Official rates are against the year before, so a comparison over whole years is a chain of them.
    private int? Years => sheet.Query.Compare.BaseOf(period, indicator.Nature) is { } @base && @base.Months == period.Months
        && period.End - @base.End is var months && months > 0 && months % YearMonths == 0
        ? months / YearMonths
        : null;

    private static Observation Declared(StoredItem<DeclaredFigure>? stored) => stored?.Item is { } figure
        ? new() { Value = figure.Value.ToDecimal(), Bound = figure.Bound, Revision = figure.Revision }
        : Observation.Missing(Reason.NotReported);

    private StoredItem<DeclaredFigure>? At(Period year, int index)
    {
        if (!_declared.TryGetValue(year, out var rates))
        {
            _declared[year] = rates = sheet.Dataset.DeclaredGrowth(indicator.Id, year, sheet.RegionIndex.Ids).ToDictionary(stored => stored.Item.Key.Region);
        }

        return rates.GetValueOrDefault(sheet.RegionIndex.Regions[index].Id);
    }
}
