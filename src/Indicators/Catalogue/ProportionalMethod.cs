namespace Indicators.Catalogue;

/// <summary><c>completion</c> 按完成比例: weight × completion, and up to so many points more for what is above 100 %.</summary>
/// <param name="BonusCap">The most points above the weight.</param>
public sealed record ProportionalMethod(decimal BonusCap = 0) : ScoringMethod
{
    public override ScoringMethodKind Kind => ScoringMethodKind.Completion;

    public override IEnumerable<SchemeErrorCode> Errors(SchemeItem item)
    {
        if (item.Measure != Criterion.Completion) yield return SchemeErrorCode.MeasureDoesNotFit;
        if (BonusCap < 0) yield return SchemeErrorCode.NegativeBonus;
    }
}
