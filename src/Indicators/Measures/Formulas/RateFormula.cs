using Indicators.Catalogue;
using Indicators.Observations;

namespace Indicators.Measures.Formulas;

/// <summary>
/// How a rate is read where there is more than one way: under a ceiling 2 − actual ÷ required with a floor of 0, or required ÷ actual; of a
/// cumulative change by logarithms, or in a straight line.
/// </summary>
public enum RateFormula : byte { Mirror, Inverse, Logarithmic, Linear }

/// <summary>How the rate of a completion is worked out.</summary>
public enum RateRule : byte
{
    /// <summary>Actual ÷ required.</summary>
    OfLevel,

    /// <summary>Under a ceiling: 2 − actual ÷ required, not below 0.</summary>
    Mirror,

    /// <summary>Under a ceiling: required ÷ actual.</summary>
    Inverse,

    /// <summary>Achieved ÷ wanted increase.</summary>
    OfIncrease,

    /// <summary>Achieved ÷ wanted reduction: none at all is 0 %, an increase is below.</summary>
    OfReduction,

    /// <summary>ln(actual ÷ base) ÷ ln(required ÷ base).</summary>
    Logarithmic,

    /// <summary>Achieved ÷ wanted change.</summary>
    Linear,

    /// <summary>降幅控制在…以内: a fall that is to be kept small is kept so or not; the gap is in points.</summary>
    KeptFall,

    /// <summary>A place is reached or not.</summary>
    OfPlace,
}

public static class RateRules
{
    /// <param name="asked">How a rate is to be read that has the choice; null for mirror and logarithmic.</param>
    public static RateRule Of(Target target, Direction direction, RateFormula? asked)
    {
        var (ceiling, wanted) = (Completion.IsCeiling(target, direction), target.Terms.Value.Millionths);
        var ofLevel = !ceiling ? RateRule.OfLevel : asked is RateFormula.Inverse ? RateRule.Inverse : RateRule.Mirror;
        return target.Key.Kind switch
        {
            TargetKind.Growth when wanted < 0 => ceiling ? RateRule.OfReduction : RateRule.KeptFall,
            TargetKind.CumulativeChange when wanted < 0 && !ceiling => RateRule.KeptFall,
            TargetKind.CumulativeChange when wanted < 0 || !ceiling =>
                asked is RateFormula.Linear ? RateRule.Linear : RateRule.Logarithmic,
            TargetKind.Level or TargetKind.Range or TargetKind.Growth or TargetKind.AverageGrowth or TargetKind.CumulativeChange
                or TargetKind.Share => ofLevel,
            TargetKind.Points or TargetKind.Increment => RateRule.OfIncrease,
            TargetKind.Rank => RateRule.OfPlace,
        };
    }

    /// <summary>As rows name it; null where there is one way only.</summary>
    public static RateFormula? Formula(this RateRule rule) => rule switch
    {
        RateRule.Mirror => RateFormula.Mirror,
        RateRule.Inverse => RateFormula.Inverse,
        RateRule.Logarithmic => RateFormula.Logarithmic,
        RateRule.Linear => RateFormula.Linear,
        RateRule.OfLevel or RateRule.OfIncrease or RateRule.OfReduction or RateRule.KeptFall or RateRule.OfPlace => null,
    };
}
