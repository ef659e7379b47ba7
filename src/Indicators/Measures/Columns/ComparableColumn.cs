using Indicators.Measures.Formulas;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>可比口径: what regions had in a period, made up as they were in a later month.</summary>
/// <param name="of">The period.</param>
/// <param name="figures">For each region of the frame.</param>
/// <param name="made">In the place of its own, for the few that changed.</param>
/// <param name="working">How a figure follows that is not the region's own; null for its own.</param>
public sealed class ComparableColumn(
    ObservationColumns columns, Period of, Observation[] figures, IReadOnlyDictionary<int, Observation>? made,
    Func<int, Expression?> working) : IFormulaInputs
{
    public Observation this[int index] => made is not null && made.TryGetValue(index, out var figure) ? figure : figures[index];

    /// <summary>A figure as it enters a formula.</summary>
    public T Amount<T>(VariableName role, int index)
        where T : IFormulaAlgebra<T> => T.Of(role, this[index].Exact, this, of, index);

    /// <summary>A figure that another is compared with.</summary>
    public T Base<T>(VariableName role, int index)
        where T : IFormulaAlgebra<T> => T.Of(role, this[index].AsBase, this, of, index);

    public FormulaInput At(Period period, int index)
    {
        var read = columns.At(period, index) with { Observation = this[index] };
        return working(index) is { } follows ? read with { Expression = follows } : read;
    }
}
