using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures.Formulas;

/// <summary>A level that a target requires.</summary>
/// <param name="Target">Null where none counts; then the level says why.</param>
public readonly record struct RequiredOf<T>(T Level, TargetKey? Target)
    where T : IFormulaAlgebra<T>;

/// <summary>
/// 任务分解: a parent's target against the sum of its children's, for indicators that add up across regions. Only targets of one kind and
/// period add up, and neither growths, points, shares nor places do.
/// </summary>
/// <param name="Required">The parent's level.</param>
/// <param name="Allocated">
/// The sum of the children's levels; parts-missing when a child has a target whose level is unknown, not-applicable when they do not
/// add up.
/// </param>
/// <param name="Surplus">Allocated − required: above zero is a margin, below zero is work that nobody was given.</param>
/// <param name="Percent">Allocated ÷ required.</param>
/// <param name="Without">The positions of the children that have no target.</param>
/// <param name="Unknown">The positions of those whose target has no level, such as a growth without a base.</param>
/// <param name="IsUnlike">Whether the targets do not add up, or not to one like the parent's.</param>
public sealed record Allocation(
    ValueOrReason Required, ValueOrReason Allocated, ValueOrReason Surplus, ValueOrReason Percent, IReadOnlyList<int> Without,
    IReadOnlyList<int> Unknown, bool IsUnlike)
{
    public static Allocation None { get; } =
        new(Reason.NotApplicable, Reason.NotApplicable, Reason.NotApplicable, Reason.NotApplicable, [], [], IsUnlike: false);

    public static Allocation Of(RequiredOf<Evaluation> required, IReadOnlyList<RequiredOf<Evaluation>> children) => new(
        required.Level,
        Sum(children),
        Surplused(required, children),
        Rate(required, children),
        Positions(children, child => child.Reason is Reason.NoTarget),
        Positions(children, child => child.Reason is not (null or Reason.NoTarget)),
        !AddUp([required, .. children]) || !AddUp(children));

    /// <summary>Of the children that have a target.</summary>
    public static T Sum<T>(IReadOnlyList<RequiredOf<T>> children)
        where T : IFormulaAlgebra<T>
    {
        T[] asked = [.. children.Select(child => child.Level).Where(level => level.Result.Reason is not Reason.NoTarget)];
        var sum = asked.Length == 0 ? T.None(Reason.NoTarget) : T.Sum(asked);
        return (!AddUp(children) ? T.None(Reason.NotApplicable, asked)
            : sum.Result.HasValue || asked.Length == 0 ? sum
            : T.None(Reason.PartsMissing, asked)).As(VariableName.Allocated);
    }

    public static T Surplused<T>(RequiredOf<T> required, IReadOnlyList<RequiredOf<T>> children)
        where T : IFormulaAlgebra<T> => Beside(required, children, (allocated, level) => allocated - level).As(VariableName.Surplus);

    public static T Rate<T>(RequiredOf<T> required, IReadOnlyList<RequiredOf<T>> children)
        where T : IFormulaAlgebra<T> => Beside(required, children, (allocated, level) =>
            allocated.PercentOf(level, level.Result.Sign is 0 ? Reason.ZeroTarget : Reason.NotApplicable)).As(VariableName.Allocation);

    private static T Beside<T>(RequiredOf<T> required, IReadOnlyList<RequiredOf<T>> children, Func<T, T, T> compare)
        where T : IFormulaAlgebra<T>
    {
        var allocated = Sum(children);
        return allocated.Result.HasValue && required.Level.Result.HasValue && !AddUp([required, .. children])
            ? T.None(Reason.NotApplicable, allocated, required.Level)
            : compare(allocated, required.Level);
    }

    private static bool AddUp<T>(IEnumerable<RequiredOf<T>> targets)
        where T : IFormulaAlgebra<T>
    {
        var said = targets.Select(target => target.Target).OfType<TargetKey>().Select(key => (key.Kind, key.Period)).Distinct().Take(2);
        return said.ToList() switch { [] => true, [var (kind, _)] => AddsUp(kind), [_, ..] => false };
    }

    private static bool AddsUp(TargetKind kind) => kind switch
    {
        TargetKind.Level or TargetKind.Range or TargetKind.Increment or TargetKind.AverageGrowth or TargetKind.CumulativeChange => true,
        TargetKind.Growth or TargetKind.Points or TargetKind.Share or TargetKind.Rank => false,
    };

    private static List<int> Positions(IReadOnlyList<RequiredOf<Evaluation>> children, Func<ValueOrReason, bool> which) =>
        [.. Enumerable.Range(0, children.Count).Where(index => which(children[index].Level.Result))];
}
