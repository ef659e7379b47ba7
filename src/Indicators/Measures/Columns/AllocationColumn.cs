using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
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

    /// <summary>Whether the targets for parts of the periods of the wholes' targets are there; what is not is asked for.</summary>
    public bool LoadParts(LoadPlan plan)
    {
        if (!context.At(indicator, period).Completions.Load(plan)) return false;
        var isThere = true;
        var wholes = Enumerable.Range(0, context.RegionIndex.Count).Select(Target).OfType<Target>();
        foreach (var whole in wholes.Select(target => target.Key.Period).Distinct())
            isThere &= context.Targets(indicator).LoadParts(plan, whole);
        return isThere;
    }

    /// <summary>Whether a region's targets for parts of its target's period do not add up to it.</summary>
    public bool PartsDiffer(int index) => Target(index) is { IsDerived: false, Key.Kind: TargetKind.Level } whole
        && context.Targets(indicator).Made(whole.Key.Period, index).Any(made =>
            made.Key == whole.Key && made.Terms.Operator == whole.Terms.Operator && made.Terms.Value != whole.Terms.Value);

    /// <summary>Which changes of regions enter the levels.</summary>
    public ObservationFlags FlagsOf(int index) => !Applies(index) ? ObservationFlags.None
        : Below(index).Aggregate(RequiredFlags(context, index), (flags, child) =>
            flags | RequiredFlags(context.Children, context.Children.RegionIndex.IndexOf(child.Id)));

    public AllocationFigure this[int index] => (_figures ??= new AllocationFigure?[context.RegionIndex.Count])[index] ??= Work(index);

    public T Rate<T>(int index)
        where T : IFormulaAlgebra<T> =>
            Applies(index) ? Allocation.Rate(Required<T>(context, index), Levels<T>(index)) : T.None(Reason.NotApplicable);

    public T Surplus<T>(int index)
        where T : IFormulaAlgebra<T> =>
            Applies(index) ? Allocation.Surplused(Required<T>(context, index), Levels<T>(index)) : T.None(Reason.NotApplicable);

    private AllocationFigure Work(int index)
    {
        if (!Applies(index)) return new(Allocation.None, []);
        var figures = Allocation.Of(Required<Evaluation>(context, index), Levels<Evaluation>(index));
        return new(figures, [.. figures.Without.Select(place => Below(index)[place])]);
    }

    private Target? Target(int index) => context.At(indicator, period).Completions.Counting[index].Completion?.Target;

    private bool Applies(int index) => indicator is { AdditiveAcrossRegions: true, Nature: not Nature.Ratio } && Below(index).Count > 0;

    private IReadOnlyList<Region> Below(int index) => context.Tree.Parts(context.RegionIndex.Regions[index], period.Last);

    private List<RequiredOf<T>> Levels<T>(int index)
        where T : IFormulaAlgebra<T>
    {
        var children = context.Children;
        return
        [
            .. Below(index).Select(child => Required<T>(children, children.RegionIndex.IndexOf(child.Id)))
                .Select(level => level with { Level = level.Level.As(VariableName.Member) }),
        ];
    }

    private ObservationFlags RequiredFlags(EvaluationContext on, int index) =>
        on.At(indicator, period).Completions.Counting[index].Completion?.RequiredFlags ?? ObservationFlags.None;

    private RequiredOf<T> Required<T>(EvaluationContext on, int index)
        where T : IFormulaAlgebra<T>
    {
        var completions = on.At(indicator, period).Completions;
        var (completion, why) = completions.Counting[index];
        return completion is { } counting
            ? new(completions.Numbers<T>(counting, index).Required, counting.Target.Key)
            : new(T.None(why!.Value), null);
    }
}
