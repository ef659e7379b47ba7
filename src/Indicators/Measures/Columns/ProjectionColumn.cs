using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>年末预计: where the year so far leads to, and whether its target will be met.</summary>
/// <param name="Completion">Of the year's target by the projection itself, in percent.</param>
/// <param name="Outlook">Null where there is no projection or no target.</param>
public sealed record ProjectionFigure(Indicator Indicator, Projection Projection, ValueOrReason Completion, ProjectionOutlook? Outlook);

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
        var isThere = columns.LoadCompared(plan, _soFar, _soFar.Last) & context.At(indicator, _year).Completions.Load(plan);
        for (var years = 1; years <= Projection.MostYears; years++)
        {
            isThere &= columns.LoadCompared(plan, _soFar.YearsBefore(years), _soFar.Last)
                & columns.LoadCompared(plan, _year.YearsBefore(years), _soFar.Last);
        }

        return isThere;
    }

    public ProjectionFigure this[int index] => (_figures ??= new ProjectionFigure?[context.RegionIndex.Count])[index] ??= Work(index);

    /// <summary>What each way gives, the preferred one first; why there is none where there is none.</summary>
    public IReadOnlyList<T> Ways<T>(int index)
        where T : IFormulaAlgebra<T>
    {
        var (projection, soFar) = (this[index].Projection, At<T>(VariableName.Actual, _soFar, index));
        return projection.Figure.Reason is not { } none ? [.. projection.Variants.Select(way => Of(way, soFar, index))]
            : soFar.Result.HasValue ? [T.None(none, soFar)]
            : [soFar];
    }

    /// <summary>What is remarkable about the spans that the ways take.</summary>
    public ObservationFlags FlagsOf(int index) => context.Columns(indicator).CrossedBy(
        index,
        this[index].Projection.Variants.Where(way => way.YearsBack > 0)
            .SelectMany(way => (Period[])[_soFar.YearsBefore(way.YearsBack), _year.YearsBefore(way.YearsBack)]).Append(_soFar),
        _soFar.Last);

    // The years before are made up as the region is now.
    private T At<T>(VariableName role, Period asked, int index)
        where T : IFormulaAlgebra<T> => context.Columns(indicator).Compared(asked, _soFar.Last).Amount<T>(role, index);

    private ProjectionFigure Work(int index)
    {
        var columns = context.Columns(indicator);
        ValueOrReason At(Period asked) => columns.Compared(asked, _soFar.Last)[index].Exact;
        var before = Enumerable.Range(1, Projection.MostYears)
            .Select(years => new YearShape(At(_soFar.YearsBefore(years)), At(_year.YearsBefore(years))));
        var projection = Projection.Of(indicator.Nature, At(_soFar), _soFar, _year, [.. before]);
        var (target, why) = context.At(indicator, _year).Completions.Counting[index];
        return target is not null && IsOfAmount(target)
            ? new(indicator, projection, Completed(projection, target, index), OutlookOf(projection, target))
            : new(indicator, projection, projection.Figure.Reason ?? why ?? Reason.NotApplicable, null);
    }

    private T Of<T>(ProjectionVariant way, T soFar, int index)
        where T : IFormulaAlgebra<T> => way.Method switch
        {
            ProjectionMethod.Reached => T.Sum([soFar]).As(VariableName.Projection),
            ProjectionMethod.Linear => Projection.Evenly(soFar, _soFar, _year),
            ProjectionMethod.LastYearShape or ProjectionMethod.EarlierYearShape => Projection.FromShape(
                soFar,
                At<T>(VariableName.EarlierSpan, _soFar.YearsBefore(way.YearsBack), index),
                At<T>(VariableName.EarlierYear, _year.YearsBefore(way.YearsBack), index)),
        };

    private ValueOrReason Completed(Projection projection, Completion target, int index)
    {
        Evaluation foreseen = projection.Figure;
        return context.At(indicator, _year).Completions.Numbers(target, index, foreseen).Rate.Result;
    }

    // Shares and places are not foreseen.
    private bool IsOfAmount(Completion target) =>
        target.Periods.Actual.End == _year.End && target.Target.Key.Kind is not (TargetKind.Share or TargetKind.Rank);

    private static ProjectionOutlook? OutlookOf(Projection projection, Completion target) =>
        !projection.Figure.HasValue ? null : projection.WillMeet(target.Target.Terms.Operator, target.Required) switch
        {
            true => ProjectionOutlook.Meets,
            false => ProjectionOutlook.Misses,
            null => ProjectionOutlook.Open,
        };
}
