namespace Indicators.Measures;

/// <summary>任务分解: a parent's target against the sum of its children's, for indicators that add up across regions.</summary>
/// <param name="Required">The parent's level.</param>
/// <param name="Allocated">The sum of the children's levels; parts-missing when a child has a target whose level is unknown.</param>
/// <param name="Surplus">Allocated − required: above zero is a margin, below zero is work that nobody was given.</param>
/// <param name="Percent">Allocated ÷ required.</param>
/// <param name="Without">The positions of the children that have no target.</param>
/// <param name="Unknown">The positions of those whose target has no level, such as a growth without a base.</param>
public sealed record Allocation(
    Outcome Required, Outcome Allocated, Outcome Surplus, Outcome Percent, IReadOnlyList<int> Without, IReadOnlyList<int> Unknown)
{
    public static Allocation Of(Outcome required, IReadOnlyList<Outcome> children)
    {
        var without = Positions(children, child => child.Reason is Reason.NoTarget);
        var unknown = Positions(children, child => child.Reason is not (null or Reason.NoTarget));
        var allocated = unknown.Count > 0 ? Reason.PartsMissing
            : without.Count == children.Count ? Reason.NoTarget
            : (Outcome)children.Where(child => child.HasValue).Sum(child => child.Value);
        var ofNothing = required.OrNull is 0 ? Reason.ZeroTarget : Reason.NotApplicable;
        return new(required, allocated, allocated.Minus(required), allocated.PercentOf(required, ofNothing), without, unknown);
    }

    private static List<int> Positions(IReadOnlyList<Outcome> children, Func<Outcome, bool> which) =>
        [.. Enumerable.Range(0, children.Count).Where(index => which(children[index]))];
}
