using Indicators.Numbers;

namespace Indicators.Measures.Formulas;

/// <summary>任务分解: a parent's target against the sum of its children's, for indicators that add up across regions.</summary>
/// <param name="Required">The parent's level.</param>
/// <param name="Allocated">The sum of the children's levels; parts-missing when a child has a target whose level is unknown.</param>
/// <param name="Surplus">Allocated − required: above zero is a margin, below zero is work that nobody was given.</param>
/// <param name="Percent">Allocated ÷ required.</param>
/// <param name="Without">The positions of the children that have no target.</param>
/// <param name="Unknown">The positions of those whose target has no level, such as a growth without a base.</param>
public sealed record Allocation(
    ValueOrReason Required, ValueOrReason Allocated, ValueOrReason Surplus, ValueOrReason Percent, IReadOnlyList<int> Without,
    IReadOnlyList<int> Unknown)
{
    public static Allocation Of(Evaluation required, IReadOnlyList<Evaluation> children)
    {
        var allocated = Sum(children);
        return new(
            required, allocated, Less(allocated, required), Rate(allocated, required),
            Positions(children, child => child.Reason is Reason.NoTarget),
            Positions(children, child => child.Reason is not (null or Reason.NoTarget)));
    }

    /// <summary>Of the children that have a target.</summary>
    public static T Sum<T>(IReadOnlyList<T> children)
        where T : IFormulaAlgebra<T>
    {
        T[] asked = [.. children.Where(child => child.Result.Reason is not Reason.NoTarget)];
        var sum = asked.Length == 0 ? T.None(Reason.NoTarget) : T.Sum(asked);
        return (sum.Result.HasValue || asked.Length == 0 ? sum : T.None(Reason.PartsMissing, asked)).As(VariableName.Allocated);
    }

    public static T Less<T>(T allocated, T required)
        where T : IFormulaAlgebra<T> => (allocated - required).As(VariableName.Surplus);

    public static T Rate<T>(T allocated, T required)
        where T : IFormulaAlgebra<T> =>
        allocated.PercentOf(required, required.Result.Sign is 0 ? Reason.ZeroTarget : Reason.NotApplicable).As(VariableName.Allocation);

    private static List<int> Positions(IReadOnlyList<Evaluation> children, Func<ValueOrReason, bool> which) =>
        [.. Enumerable.Range(0, children.Count).Where(index => which(children[index].Result))];
}
