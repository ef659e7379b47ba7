using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>Growth and what is worked out from it, for one indicator at one period over a evaluation context's frame.</summary>
public sealed class GrowthColumns(EvaluationContext context, Indicator indicator, Period period)
{
    private readonly ObservationColumns _columns = context.Columns(indicator);
    private GrowthResult[]? _figures;
    private BaseColumn? _bases;
    private (Period Of, BaseColumn Bases)[]? _steps;

    private bool OfRatio => indicator.Nature == Nature.Ratio;

    /// <summary>Null where the comparison is not applicable.</summary>
    public Period? BasePeriod => context.Options.Compare.BaseOf(period, indicator.Nature);

    /// <summary>What the figures are compared with; null where the comparison is not applicable.</summary>
    public BaseColumn? Bases =>
        _bases ??= BasePeriod is { } before ? _columns.Bases(period, before, context.Options.Compare == GrowthComparison.Year) : null;

    public ref readonly GrowthResult this[int index] => ref (_figures ??= Work())[index];

    /// <summary>What a region's figure is compared with.</summary>
    public Observation BaseOf(int index) => Bases is { } bases ? bases[index] : Observation.Missing(Reason.NotApplicable);

    public T Change<T>(int index)
        where T : IFormulaAlgebra<T> =>
            Bases is { } bases ? GrowthResult.ChangeOf(Now<T>(index), Base<T>(bases, index)) : None<T>(index);

    public T Rate<T>(int index)
        where T : IFormulaAlgebra<T> => Bases is not { } bases ? None<T>(index)
            : IsChained(index) ? TwoYearAverage.Of(Yearly<T>(Steps[0], index), Yearly<T>(Steps[1], index)).As(VariableName.AverageGrowth)
            : GrowthResult.RateOf(Now<T>(index), Base<T>(bases, index), context.Options.Compare.Years);

    /// <summary>Its change in points for a ratio, else its rate.</summary>
    public T Ranked<T>(int index)
        where T : IFormulaAlgebra<T> =>
        !OfRatio ? Rate<T>(index)
        : Bases is { } bases ? GrowthResult.PointsOf(Now<T>(index), Base<T>(bases, index))
        : None<T>(index);

    /// <summary>Whether the growth of a region stands on a base that was reported with a figure.</summary>
    public bool IsReported(int index) => Bases?.KindOf(index) == BaseKind.Reported || IsChained(index);

    /// <summary>What is stored of then beside what the growth stands on; null where that is it.</summary>
    public Expression? StoredBase(int index) => Bases?.Stored(index) is null
        ? null
        : _columns.Amount<Expression>(VariableName.StoredBase, BasePeriod!.Value, index);

    public OfficialGrowth Official { get; } = new(context, indicator, period);

    /// <summary>增速变化: against the growth of the same period a year before, in points; of official rates where both are declared.</summary>
    public T ChangeOf<T>(int index)
        where T : IFormulaAlgebra<T> => ChangeIsOfficial(index)
            ? GrowthComparisons.Change(Official.Rate<T>(index), YearBefore.Official.Rate<T>(index))
            : GrowthComparisons.Change(Ranked<T>(index), YearBefore.Ranked<T>(index));

    /// <summary>Which changes of the region enter that.</summary>
    public ObservationFlags StoredFlags(int index) =>
        Bases is { } bases && bases.KindOf(index) != BaseKind.Stored ? Changes(bases.Stored(index)) : ObservationFlags.None;

    /// <summary>Which changes of the region enter both growths.</summary>
    public ObservationFlags ChangeCrosses(int index) => Crossed(index) | YearBefore.Crossed(index);

    /// <summary>The same of a region's growth and of that of the region around it.</summary>
    public ObservationFlags WholeCrosses(int index) =>
        Crossed(index) | (Whole(index) is var (whole, place) ? whole.Crossed(place) : ObservationFlags.None);

    /// <summary>The same of a region's change and of what it is a part of the growth of: of the whole the base alone.</summary>
    public ObservationFlags WholeBaseCrosses(int index) => Crossed(index)
        | (Whole(index) is var (whole, place) && whole.Bases is { } bases
            ? Changes(bases[place])
            : ObservationFlags.None);

    private ObservationFlags Crossed(int index) => this[index].Flags & ObservationFlags.OfChanges;

    public bool ChangeIsOfficial(int index) => Official[index].HasValue && YearBefore.Official[index].HasValue;

    /// <summary>Against the growth of the region around it, in points; of official rates where both are declared.</summary>
    public T GapToParent<T>(int index)
        where T : IFormulaAlgebra<T> => Whole(index) is not (var whole, var place) ? None<T>(index)
            : GapIsOfficial(index) ? GrowthComparisons.GapToParent(Official.Rate<T>(index), whole.Official.Rate<T>(place))
            : GrowthComparisons.GapToParent(Ranked<T>(index), whole.Ranked<T>(place));

    public bool GapIsOfficial(int index) =>
        Official[index].HasValue && Whole(index) is var (whole, place) && whole.Official[place].HasValue;

    public T Contribution<T>(int index)
        where T : IFormulaAlgebra<T> => Additive(index) is var (whole, place)
            ? GrowthComparisons.Contribution(Change<T>(index), whole.Change<T>(place))
            : None<T>(index);

    public T Pull<T>(int index)
        where T : IFormulaAlgebra<T> => Additive(index) is var (whole, place) && whole.Bases is { } bases
            ? GrowthComparisons.Pull(Change<T>(index), bases.Amount<T>(VariableName.WholeBase, place))
            : None<T>(index);

    /// <summary>Whether the figures and their bases are there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan) => _columns.LoadCompared(plan, period, period.Last)
        & (Bases is not { } bases || bases.Load(plan))
        & Steps.All(step => _columns.LoadCompared(plan, step.Of, step.Of.Last) & step.Bases.Load(plan));

    /// <summary>The same for the growth of a year before, and what was declared of both.</summary>
    public bool LoadChange(LoadPlan plan) =>
        Load(plan) & Official.Load(plan) & YearBefore.Load(plan) & YearBefore.Official.Load(plan);

    private GrowthColumns YearBefore => context.At(indicator, period.YearBefore).Growth;

    // A base that was stated belongs to the region's own figure, and not to what another adds to it.
    private T Now<T>(int index)
        where T : IFormulaAlgebra<T> => Bases?.KindOf(index) == BaseKind.Reported && !context.IsTotal
            ? _columns.Amount<T>(VariableName.Actual, period, index)
            : _columns.Compared(period, period.Last).Amount<T>(VariableName.Actual, index);

    private static T Base<T>(BaseColumn bases, int index)
        where T : IFormulaAlgebra<T> => bases.Amount<T>(VariableName.Base, index);

    // 两年平均: the two rates, the earlier first, each on its own base.
    private (Period Of, BaseColumn Bases)[] Steps => _steps ??=
        context.Options.Compare == GrowthComparison.TwoYear && BasePeriod is { } before
            ? [Step(period.YearBefore, before), Step(period, period.YearBefore)]
            : [];

    private (Period, BaseColumn) Step(Period of, Period before) => (of, _columns.Bases(of, before, asReported: true));

    // Else the bases cancel out.
    private bool IsChained(int index)
    {
        foreach (var (_, bases) in Steps)
        {
            if (bases.KindOf(index) == BaseKind.Reported) return true;
        }

        return false;
    }

    private ObservationFlags StepFlags(int index) => Steps.Aggregate(
        ObservationFlags.None,
        (flags, step) => flags | Changes(_columns.Compared(step.Of, step.Of.Last)[index]) | Changes(step.Bases[index]));

    private static ObservationFlags Changes(Observation? figure) =>
        (figure?.Flags ?? ObservationFlags.None) & ObservationFlags.OfChanges;

    private T Yearly<T>((Period Of, BaseColumn Bases) step, int index)
        where T : IFormulaAlgebra<T> => GrowthResult.RateOf(
            _columns.Compared(step.Of, step.Of.Last).Amount<T>(VariableName.Actual, index), Base<T>(step.Bases, index), years: 1);

    private T None<T>(int index)
        where T : IFormulaAlgebra<T> => T.None(Reason.NotApplicable, Now<T>(index));

    private (GrowthColumns Of, int Index)? Additive(int index) => indicator.AdditiveAcrossRegions && !OfRatio ? Whole(index) : null;

    private (GrowthColumns Of, int Index)? Whole(int index) => context.Whole(context.RegionIndex.Regions[index], period.Last) is { } region
        ? (context.Parents.At(indicator, period).Growth, context.Parents.RegionIndex.IndexOf(region.Id))
        : null;

    private GrowthResult[] Work()
    {
        var (own, actuals) = (_columns[period], _columns.Compared(period, period.Last));
        if (Bases is not { } bases)
        {
            return context.RegionIndex.Column(_ => GrowthResult.None(Reason.NotApplicable, OfRatio));
        }

        var years = context.Options.Compare.Years;
        return context.RegionIndex.Column(index =>
        {
            var isStated = !context.IsTotal && bases.KindOf(index) == BaseKind.Reported;
            var result = GrowthResult.Of(isStated ? own[index] : actuals[index], bases[index], OfRatio, years);
            return IsChained(index)
                ? result with { Rate = Rate<Evaluation>(index), Flags = result.Flags | StepFlags(index) }
                : result;
        });
    }
}
