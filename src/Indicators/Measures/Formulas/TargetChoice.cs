using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Formulas;

/// <summary>Which of the targets that stand side by side is meant; null says nothing about it.</summary>
/// <param name="SetBy">The id of the region that set it (省定).</param>
/// <param name="Period">The period it is a target for, such as a plan instead of the year.</param>
/// <param name="All">Every target has a figure of its own, instead of the one that counts.</param>
public sealed record TargetChoice(
    TargetKind? Kind = null, Commitment? Commitment = null, int? SetBy = null, Period? Period = null, bool All = false)
{
    /// <summary>Whether a level that follows from those of its parts may be meant.</summary>
    public bool CoversMade(Period made) => (Kind is null or TargetKind.Level) && Covers(made, made);

    /// <summary>Whether a target's period answers for a period asked: it is that period, or lies around it.</summary>
    public bool Covers(Period target, Period asked) => target.Contains(asked) && (Period is null || target == Period);

    /// <summary>Those meant among one region's targets for one period, which come in the order in which they count.</summary>
    public ArraySegment<Target> Among(ArraySegment<Target> targets)
    {
        if (this is { Kind: null, Commitment: null, SetBy: null }) return targets;
        foreach (var target in targets)
        {
            if (!IsMeant(target))
            {
                return targets.Where(IsMeant).ToArray();
            }
        }

        return targets;
    }

    /// <summary>
    /// The one that counts, first by commitment; null when several of that commitment remain. One that follows from those of its parts,
    /// which come last, counts only where none was set.
    /// </summary>
    public static Target? Counting(ArraySegment<Target> meant)
    {
        var count = 0;
        while (count < meant.Count && !meant[count].IsDerived) count++;
        if (count == 0) count = meant.Count;
        return count == 1 || (count > 1 && meant[0].Key.Commitment != meant[1].Key.Commitment) ? meant[0] : null;
    }

    private bool IsMeant(Target target) =>
        (Kind is null || target.Key.Kind == Kind)
        && (Commitment is null || target.Key.Commitment == Commitment)
        && (SetBy is null || target.Key.SetBy == SetBy);
}
