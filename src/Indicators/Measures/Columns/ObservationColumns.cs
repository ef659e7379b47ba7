using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>The figures of one indicator over a evaluation context's frame, by period.</summary>
public abstract class ObservationColumns : IFormulaInputs
{
    private readonly Dictionary<(Period, int), ComparableColumn> _compared = [];

    protected abstract EvaluationContext Sheet { get; }

    protected abstract Indicator Indicator { get; }

    /// <summary>What the indicator was in a period, for each region of the frame.</summary>
    public abstract Observation[] this[Period period] { get; }

    /// <summary>Whether all that a period's figures take is there; what is not is asked for.</summary>
    public abstract bool Load(LoadPlan plan, Period period);

    /// <summary>The same for what follows from a ratio's parts.</summary>
    public abstract bool LoadDivided(LoadPlan plan, Period period);

    /// <summary>What the figures of a period are compared with at an earlier one.</summary>
    /// <param name="asReported">
    /// Whether the bases that reporters state with the figures go before what is stored of then; they are of a year before.
    /// </param>
    public abstract BaseColumn Bases(Period period, Period before, bool asReported);

    /// <summary>A ratio as it follows from its parts, whatever was reported; null for what has no parts.</summary>
    public abstract Observation[]? Divided(Period period);

    /// <summary>What the regions had in a period, made up as they were in a later month, or in the last of the period itself.</summary>
    public virtual ComparableColumn Compared(Period period, int scope) => _compared.TryGetValue((period, scope), out var column)
        ? column
        : _compared[(period, scope)] = new AbsorbedColumn(Sheet, Indicator, this, period, scope).Added();

    /// <summary>Whether it is there; what is not is asked for.</summary>
    public virtual bool LoadCompared(LoadPlan plan, Period period, int scope) =>
        plan.Once(this, period, scope, () => Load(plan, period) && AbsorbedColumn.Load(plan, Sheet, Indicator, period, scope));

    /// <summary>What a figure is flagged with that compares periods, made up as the region is in a later month.</summary>
    public ObservationFlags CrossedBy(int index, IEnumerable<Period> periods, int scope) => periods.Aggregate(
        ObservationFlags.None, (flags, period) => flags | (Compared(period, scope)[index].Flags & ObservationFlags.OfChanges));

    /// <summary>A figure as it enters a formula.</summary>
    public T Amount<T>(VariableName role, Period period, int index)
        where T : IFormulaAlgebra<T> => T.Of(role, this[period][index].Exact, this, period, index);

    /// <summary>A ratio divides its parts in the stored units of their dimensions.</summary>
    public T InStoredUnit<T>(T amount)
        where T : IFormulaAlgebra<T> => Indicator.Unit.Power == 0 ? amount : amount * T.Of(VariableName.Conversion, Indicator.Unit.Scale);

    public Observation InStoredUnit(Observation reading) => reading with { Value = reading.Value * Indicator.Unit.Scale };

    public FormulaInput At(Period period, int index) =>
        new(Indicator, Sheet.RegionIndex.Regions[index], Observed(period), this[period][index], Expression: Working(period, index));

    /// <summary>How a figure follows from what was reported; null when it was reported itself, or does not follow.</summary>
    protected abstract Expression? Working(Period period, int index);

    // A stock means the last month of whatever span is asked for.
    internal Period Observed(Period period) => Indicator.Nature == Nature.Stock ? period.LastMonth : period;
}
