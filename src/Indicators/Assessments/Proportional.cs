namespace Indicators.Assessments;

/// <summary><c>completion</c> 按完成比例: weight × completion, and up to so many points more for what is above 100 %.</summary>
/// <param name="BonusCap">The most points above the weight.</param>
public sealed record Proportional(decimal BonusCap = 0) : Method
{
    public override MethodKind Kind => MethodKind.Completion;

    public override IEnumerable<SchemeFaultCode> Faults(SchemeItem item)
    {
        if (item.Measure != Criterion.Completion) yield return SchemeFaultCode.MeasureDoesNotFit;
        if (BonusCap < 0) yield return SchemeFaultCode.NegativeBonus;
    }
}
