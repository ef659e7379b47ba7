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
    private Observation[]? _bases;

    public Observation this[int index] => (_bases ??= Work())[index];

    protected ObservationColumns Columns => columns;

    protected Period Period => period;

    protected Period Before => before;

    public abstract BaseKind KindOf(int index);

    /// <summary>Whether figures, bases and breaks are there; what is not is asked for.</summary>
    public abstract bool Load(LoadPlan plan);

    /// <summary>As it enters a formula.</summary>
    public T Amount<T>(VariableName role, int index)
        where T : IFormulaAlgebra<T> => T.Of(role, this[index].AsBase, this, before, index);

    /// <summary>What is stored of then beside what is compared with; null where that is it.</summary>
    public Observation? Stored(int index) => KindOf(index) == BaseKind.Stored ? null : columns[before][index];

    FormulaInput IFormulaInputs.At(Period at, int index) => KindOf(index) switch
    {
        BaseKind.Reported => Input(index),
        BaseKind.Broken => columns.At(at, index) with { Observation = this[index], Expression = null },
        BaseKind.Stored => Comparable.At(at, index),
    };

    // Made up as the regions are now.
    protected ComparableColumn Comparable => columns.Compared(before, period.Last);

    protected abstract Observation Reported(int index);

    protected abstract FormulaInput Input(int index);

    private Observation[] Work()
    {
        var stored = Comparable.Figures;
        var bases = stored;
        for (var index = 0; index < stored.Length; index++)
        {
            var kind = KindOf(index);
            if (kind == BaseKind.Stored) continue;
            bases = ReferenceEquals(bases, stored) ? [.. stored] : bases;
            bases[index] = kind == BaseKind.Reported ? Reported(index) : Observation.Missing(Reason.NotComparable);
        }

        return bases;
    }
}
