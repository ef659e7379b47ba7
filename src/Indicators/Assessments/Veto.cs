using Indicators.Measures;

namespace Indicators.Assessments;

/// <summary>What a veto does to the total: nothing is left of it, or it is not given.</summary>
public enum VetoEffect { Zero, Withhold }

/// <summary>
/// <c>veto</c> 一票否决: a binding target that is not met costs the item's points and the total. Any other target cannot veto,
/// and while the figures do not decide whether a binding one is met, the item is missing.
/// </summary>
public sealed record Veto(VetoEffect Effect = VetoEffect.Zero) : Method
{
    public override MethodKind Kind => MethodKind.Veto;

    public static bool Falls(Evidence evidence) => evidence is { Binding: true, Met: false };

    public override T Judge<T>(SchemeItem item, Evidence evidence, T figure, T target) => evidence switch
    {
        { Binding: false } => T.Decided(item.Weight, Decision.NotBinding, figure),
        { Met: true } => T.Decided(item.Weight, Decision.Met, figure),
        { Met: false } => T.Decided(0, Decision.NotMet, figure),
        _ => T.None(evidence.Figure.Reason is { } reason && Standing.IsMissing(reason) ? reason : Reason.BoundOnly, figure),
    };

    protected override T Points<T>(SchemeItem item, Evidence evidence, T figure, T target) => Judge(item, evidence, figure, target);
}
