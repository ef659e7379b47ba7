using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>任务分解: a region's target against those of the regions directly below it.</summary>
/// <param name="Without">Those that have no target.</param>
public sealed record AllocationFigure(Allocation Figures, IReadOnlyList<Region> Without);

public sealed class AllocationColumn(EvaluationContext context, Indicator indicator, Period period)
{
    private AllocationFigure?[]? _figures;

    public static AllocationColumn Of(IndicatorPeriodColumns block) =>
        block.Part(of => new AllocationColumn(of.Context, of.Indicator, of.Period));

    /// <summary>Whether the targets of wholes and parts are there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan) =>
        !Enumerable.Range(0, context.RegionIndex.Count).Any(Applies)
        || (context.At(indicator, period).Completions.Load(plan) & context.Children.At(indicator, period).Completions.Load(plan));

    public AllocationFigure this[int index] => (_figures ??= new AllocationFigure?[context.RegionIndex.Count])[index] ??= Work(index);

    public T Rate<T>(int index)
        where T : IFormulaAlgebra<T> =>
            Applies(index) ? Allocation.Rate(Allocation.Sum(Levels<T>(index)), Required<T>(context, index)) : T.None(Reason.NotApplicable);

    public T Surplus<T>(int index)
        where T : IFormulaAlgebra<T> =>
            Applies(index) ? Allocation.Less(Allocation.Sum(Levels<T>(index)), Required<T>(context, index)) : T.None(Reason.NotApplicable);

    private AllocationFigure Work(int index)
    {
        if (!Applies(index))
        {
            ValueOrReason none = Reason.NotApplicable;
            return new(new(none, none, none, none, [], []), []);
        }

        var figures = Allocation.Of(Required<Evaluation>(context, index), Levels<Evaluation>(index));
        return new(figures, [.. figures.Without.Select(place => Below(index)[place])]);
    }

    private bool Applies(int index) => indicator is { AdditiveAcrossRegions: true, Nature: not Nature.Ratio } && Below(index).Count > 0;

    private IReadOnlyList<Region> Below(int index) => context.Tree.Parts(context.RegionIndex.Regions[index], period.Last);

    private List<T> Levels<T>(int index)
        where T : IFormulaAlgebra<T>
    {
        var children = context.Children;
        return [.. Below(index).Select(child => Required<T>(children, children.RegionIndex.IndexOf(child.Id)).As(VariableName.Member))];
    }

    private T Required<T>(EvaluationContext on, int index)
        where T : IFormulaAlgebra<T>
    {
        var completions = on.At(indicator, period).Completions;
        var (completion, why) = completions.Counting[index];
        return completion is { } counting ? completions.Numbers<T>(counting, index).Required : T.None(why!.Value);
    }
}
