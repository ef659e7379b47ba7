using Indicators.Measures;

namespace Indicators.Assessments;

/// <summary>What deviations are counted from.</summary>
public enum Origin { Target, Average }

/// <summary>
/// <c>perPoint</c> 每增减5%加减0.5分: base points at the target or the peers' average, more for each step better, less for each worse.
/// A value deviates in percent of the origin, other measures in their own points or places.
/// </summary>
/// <param name="Step">How large a step is: 5.</param>
/// <param name="PointsPerStep">What it gives or takes: 0.5.</param>
/// <param name="Base">The points at the origin; null is the item's weight.</param>
/// <param name="BonusCap">The most points above the weight.</param>
/// <param name="WholeSteps">不足一档不计: only full steps count, instead of their fractions too.</param>
public sealed record PerPoint(
    Origin Origin, decimal Step, decimal PointsPerStep, decimal? Base = null, decimal BonusCap = 0, bool WholeSteps = false) : Method
{
    public override MethodKind Kind => MethodKind.PerPoint;

    public override IEnumerable<SchemeFaultCode> Faults(SchemeItem item)
    {
        if (Step <= 0 || PointsPerStep <= 0) yield return SchemeFaultCode.StepNotPositive;
        if (BonusCap < 0) yield return SchemeFaultCode.NegativeBonus;
        if (Base < 0 || Base > item.Weight) yield return SchemeFaultCode.PointsOutOfRange;
    }

    protected override Outcome Points(SchemeItem item, Evidence evidence, decimal figure)
    {
        var origin = OriginOf(item, evidence);
        var relative = item.Measure == Criterion.Value;
        if (origin.Reason is { } || (relative && origin.Value <= 0))
        {
            return origin.Reason ?? Reason.NotApplicable;
        }

        var better = evidence.Peers.Better(figure, origin.Value);
        if (relative) better = better * 100 / origin.Value;
        var steps = WholeSteps ? decimal.Truncate(better / Step) : better / Step;
        return Math.Clamp((Base ?? item.Weight) + steps * PointsPerStep, 0, item.Weight + BonusCap);
    }

    // The target of a completion is all of it, that of a pace to be on time.
    private Outcome OriginOf(SchemeItem item, Evidence evidence) => (Origin, item.Measure) switch
    {
        (Origin.Average, _) => evidence.Peers.Average!.Value,
        (_, Criterion.Completion) => 100m,
        (_, Criterion.Pace) => 0m,
        _ => evidence.Target,
    };
}
