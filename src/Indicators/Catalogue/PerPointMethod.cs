namespace Indicators.Catalogue;

/// <summary>What deviations are counted from.</summary>
public enum DeviationOrigin { Target, Average }

/// <summary>
/// <c>perPoint</c> 每增减5%加减0.5分: base points at the target or the peers' average, more for each step better, less for each worse.
/// A value deviates in percent of the origin, other measures in their own points or places.
/// </summary>
/// <param name="Step">How large a step is: 5.</param>
/// <param name="PointsPerStep">What it gives or takes: 0.5.</param>
/// <param name="Base">The points at the origin; null is the item's weight.</param>
/// <param name="BonusCap">The most points above the weight.</param>
/// <param name="WholeSteps">不足一档不计: only full steps count, instead of their fractions too.</param>
public sealed record PerPointMethod(
    DeviationOrigin Origin, decimal Step, decimal PointsPerStep, decimal? Base = null, decimal BonusCap = 0, bool WholeSteps = false)
        : ScoringMethod
{
    public override ScoringMethodKind Kind => ScoringMethodKind.PerPoint;

    public override IEnumerable<SchemeErrorCode> Errors(SchemeItem item)
    {
        if (Step <= 0 || PointsPerStep <= 0) yield return SchemeErrorCode.StepNotPositive;
        if (BonusCap < 0) yield return SchemeErrorCode.NegativeBonus;
        if (Base < 0 || Base > item.Weight) yield return SchemeErrorCode.PointsOutOfRange;
    }
}
