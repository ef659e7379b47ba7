using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>What a figure is compared with: what is stored of then, what was reported with it, or nothing across a break.</summary>
public enum BaseKind : byte { Stored, Reported, Broken }

/// <summary>What the figures of a period are compared with at an earlier one, for each region of the frame.</summary>
public abstract class BaseColumn(ObservationColumns columns, Period period, Period before) : IFormulaInputs
{
    private ComparableColumn? _comparable;

    public Observation this[int index] => KindOf(index) switch
    {
        BaseKind.Reported => Reported(index),
        BaseKind.Broken => Observation.Missing(Reason.NotComparable),
        BaseKind.Stored => Comparable[index],
    };

    protected ObservationColumns Columns => columns;

    protected Period Period => period;

    protected Period Before => before;

    public abstract BaseKind KindOf(int index);

    /// <summary>Whether figures, bases and breaks are there; what is not is asked for.</summary>
    public abstract bool Load(LoadPlan plan);

    /// <summary>As it enters a formula.</summary>
    public T Amount<T>(VariableName role, int index)
        where T : IFormulaAlgebra<T> => T.Of(role, this[index].AsBase, this, before, index);

    /// <summary>
    /// Whether the figure that a base was stated with is not all that the region had then: one that went into it has a figure of its own.
    /// </summary>
    internal bool IsOfOwnAlone(int index) => KindOf(index) == BaseKind.Reported
        && columns.Compared(period, period.Last)[index].Value != columns[period][index].Value;

    /// <summary>What is stored of then beside what is compared with; null where that is it.</summary>
    public Observation? Stored(int index) => KindOf(index) == BaseKind.Stored ? null : columns[before][index];

    FormulaInput IFormulaInputs.At(Period at, int index) => KindOf(index) switch
    {
        BaseKind.Reported => Input(index),
        BaseKind.Broken => columns.At(at, index) with { Observation = this[index], Expression = null },
        BaseKind.Stored => Comparable.At(at, index),
    };

    // Made up as the regions are now.
    protected ComparableColumn Comparable => _comparable ??= columns.Compared(before, period.Last);

    protected abstract Observation Reported(int index);

    protected abstract FormulaInput Input(int index);
}
