using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>年末预计: where the year so far leads to, and whether its target will be met.</summary>
/// <param name="WillMeet">Null is open: the range straddles the target, or there is no range or no target.</param>
public readonly record struct ProjectionFigure(Projection Projection, bool? WillMeet);

public sealed class ProjectionColumn(EvaluationContext context, Indicator indicator, Period period)
{
    private readonly Period _year = Period.OfYear(period.LastYear);
    private readonly Period _soFar = indicator.Nature == Nature.Flow ? Period.Between(period.LastYear * 12, period.End) : period;
    private ProjectionFigure?[]? _figures;

    public static ProjectionColumn Of(IndicatorPeriodColumns block) =>
        block.Part(of => new ProjectionColumn(of.Context, of.Indicator, of.Period));

    /// <summary>Whether the years and this year's target are there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan)
    {
        var columns = context.Columns(indicator);
        var isThere = columns.Load(plan, _soFar) & context.At(indicator, _year).Completions.Load(plan);
        for (var years = 1; years <= Projection.MostYears; years++)
        {
            isThere &= columns.Load(plan, _soFar.YearsBefore(years)) & columns.Load(plan, _year.YearsBefore(years));
        }

        return isThere;
    }

    public ProjectionFigure this[int index] => (_figures ??= new ProjectionFigure?[context.RegionIndex.Count])[index] ??= Work(index);

    /// <summary>What each way gives, the preferred one first; why there is none where there is none.</summary>
    public IReadOnlyList<T> Ways<T>(int index)
        where T : IFormulaAlgebra<T>
    {
        var (projection, soFar) = (this[index].Projection, context.Columns(indicator).Amount<T>(VariableName.Actual, _soFar, index));
        return projection.Figure.Reason is not { } none ? [.. projection.Variants.Select(way => Of(way, soFar, index))]
            : soFar.Result.HasValue ? [T.None(none, soFar)]
            : [soFar];
    }

    private ProjectionFigure Work(int index)
    {
        var columns = context.Columns(indicator);
        ValueOrReason At(Period asked) => columns[asked][index].Exact;
        var before = Enumerable.Range(1, Projection.MostYears)
            .Select(years => new YearShape(At(_soFar.YearsBefore(years)), At(_year.YearsBefore(years))));
        var projection = Projection.Of(indicator.Nature, At(_soFar), _soFar, _year, [.. before]);
        return new(projection, WillMeet(projection, index));
    }

    private T Of<T>(ProjectionVariant way, T soFar, int index)
        where T : IFormulaAlgebra<T> => way.Method switch
        {
            ProjectionMethod.Reached => T.Sum([soFar]).As(VariableName.Projection),
            ProjectionMethod.Linear => Projection.Evenly(soFar, _soFar, _year),
            ProjectionMethod.LastYearShape or ProjectionMethod.EarlierYearShape => Projection.FromShape(
                soFar,
                context.Columns(indicator).Amount<T>(VariableName.EarlierSpan, _soFar.YearsBefore(way.YearsBack), index),
                context.Columns(indicator).Amount<T>(VariableName.EarlierYear, _year.YearsBefore(way.YearsBack), index)),
        };

    private bool? WillMeet(Projection projection, int index) =>
        context.At(indicator, _year).Completions.Counting[index] is ({ } completion, _) && completion.Periods.Actual.End == _year.End
            ? projection.WillMeet(completion.Target.Terms.Operator, completion.Required)
            : null;
}
