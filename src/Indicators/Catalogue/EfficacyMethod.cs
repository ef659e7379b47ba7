namespace Indicators.Catalogue;

/// <summary>
/// <c>efficacy</c> 功效系数: 60 + 40 × (x − worst) ÷ (best − worst) in percent of the weight, among the peers.
/// Where all are equal everyone is best and gets the full weight: there is no difference to take points for.
/// </summary>
/// <param name="Base">What the worst gets, in percent of the weight.</param>
public sealed record EfficacyMethod(decimal Base = 60) : ScoringMethod
{
    public override ScoringMethodKind Kind => ScoringMethodKind.Efficacy;

    public override IEnumerable<SchemeErrorCode> Errors(SchemeItem item)
    {
        if (Base is < 0 or > 100) yield return SchemeErrorCode.BaseOutOfRange;
    }
}
