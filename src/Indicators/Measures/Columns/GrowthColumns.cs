using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>Growth and what is worked out from it, for one indicator at one period over a evaluation context's frame.</summary>
public sealed class GrowthColumns(EvaluationContext context, Indicator indicator, Period period)
{
    private readonly ObservationColumns _columns = context.Columns(indicator);
    private GrowthResult[]? _figures;

    private bool OfRatio => indicator.Nature == Nature.Ratio;

    /// <summary>Null where the comparison is not applicable.</summary>
    public Period? BasePeriod => context.Options.Compare.BaseOf(period, indicator.Nature);

    public ref readonly GrowthResult this[int index] => ref (_figures ??= Work())[index];

    public T Change<T>(int index)
        where T : IFormulaAlgebra<T> =>
            BasePeriod is { } before ? GrowthResult.ChangeOf(Now<T>(index), Base<T>(before, index)) : None<T>(index);

    public T Rate<T>(int index)
        where T : IFormulaAlgebra<T> => BasePeriod is { } before
            ? GrowthResult.RateOf(Now<T>(index), Base<T>(before, index), context.Options.Compare.Years)
            : None<T>(index);

    /// <summary>Its change in points for a ratio, else its rate.</summary>
    public T Ranked<T>(int index)
        where T : IFormulaAlgebra<T> =>
        !OfRatio ? Rate<T>(index)
        : BasePeriod is { } before ? GrowthResult.PointsOf(Now<T>(index), Base<T>(before, index))
        : None<T>(index);

    public OfficialGrowth Official { get; } = new(context, indicator, period);

    /// <summary>增速变化: against the growth of the same period a year before, in points; of official rates where both are declared.</summary>
    public T ChangeOf<T>(int index)
        where T : IFormulaAlgebra<T> => ChangeIsOfficial(index)
            ? GrowthComparisons.Change(Official.Rate<T>(index), YearBefore.Official.Rate<T>(index))
            : GrowthComparisons.Change(Ranked<T>(index), YearBefore.Ranked<T>(index));

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
        where T : IFormulaAlgebra<T> => Additive(index) is var (whole, place) && BasePeriod is { } before
            ? GrowthComparisons.Pull(Change<T>(index), whole._columns.Compared(before, period.Last).Base<T>(VariableName.WholeBase, place))
            : None<T>(index);

    /// <summary>Whether the figures and their bases are there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan) => _columns.LoadCompared(plan, period, period.Last)
        & (BasePeriod is not { } before || _columns.LoadCompared(plan, before, period.Last));

    /// <summary>The same for the growth of a year before, and what was declared of both.</summary>
    public bool LoadChange(LoadPlan plan) =>
        Load(plan) & Official.Load(plan) & YearBefore.Load(plan) & YearBefore.Official.Load(plan);

    private GrowthColumns YearBefore => context.At(indicator, period.YearBefore).Growth;

    private T Now<T>(int index)
        where T : IFormulaAlgebra<T> => _columns.Compared(period, period.Last).Amount<T>(VariableName.Actual, index);

    private T Base<T>(Period before, int index)
        where T : IFormulaAlgebra<T> => _columns.Compared(before, period.Last).Base<T>(VariableName.Base, index);

    private T None<T>(int index)
        where T : IFormulaAlgebra<T> => T.None(Reason.NotApplicable, Now<T>(index));

    private (GrowthColumns Of, int Index)? Additive(int index) => indicator.AdditiveAcrossRegions && !OfRatio ? Whole(index) : null;

    private (GrowthColumns Of, int Index)? Whole(int index) => context.Whole(context.RegionIndex.Regions[index], period.Last) is { } region
        ? (context.Parents.At(indicator, period).Growth, context.Parents.RegionIndex.IndexOf(region.Id))
        : null;

    private GrowthResult[] Work()
    {
        if (BasePeriod is not { } before)
        {
            return context.RegionIndex.Column(_ => GrowthResult.None(Reason.NotApplicable, OfRatio));
        }

        var actuals = _columns.Compared(period, period.Last).Figures;
        var bases = _columns.Compared(before, period.Last).Figures;
        var years = context.Options.Compare.Years;
        return context.RegionIndex.Column(index => GrowthResult.Of(actuals[index], bases[index], OfRatio, years));
    }
}
