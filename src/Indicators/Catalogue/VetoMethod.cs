namespace Indicators.Catalogue;

/// <summary>What a veto does to the total: nothing is left of it, or it is not given.</summary>
public enum VetoEffect { Zero, Withhold }

/// <summary>
/// <c>veto</c> 一票否决: a binding target that is not met costs the item's points and the total. Any other target cannot veto,
/// and while the figures do not decide whether a binding one is met, the item is missing.
/// </summary>
public sealed record VetoMethod(VetoEffect Effect = VetoEffect.Zero) : ScoringMethod
{
    public override ScoringMethodKind Kind => ScoringMethodKind.Veto;
}
