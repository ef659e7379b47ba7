using System.Text.Json.Serialization;
using Indicators.Periods;

namespace Indicators.Catalogue;

/// <summary>Which figure of an indicator an item is judged by.</summary>
public enum Criterion { Value, Growth, Points, Completion, Pace, Share, Rank }

/// <summary>What an item gives to whom it does not apply: its weight goes to the others, nothing, or all of it.</summary>
public enum WhenNotApplicable { Rescale, Zero, Full }

/// <summary>What becomes of the total where a region was given no target 未下达任务: it waits for one, or the item does not apply.</summary>
public enum WhenNoTarget { Withhold, Exempt }

/// <summary>One item of a scheme.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Weight">The points for doing all that is asked; a method may give a bonus on top.</param>
/// <param name="LagMonths">How long before the assessed period its own ends: a 2019 assessment uses 2018's R&amp;D with 12.</param>
public sealed record SchemeItem(
    string Indicator, Criterion Measure, decimal Weight, ScoringMethod Method, int LagMonths = 0,
    WhenNotApplicable OnNotApplicable = WhenNotApplicable.Rescale)
{
    public const int LongestLag = 120;

    /// <summary>What it is called in the scheme; null for the indicator's own name.</summary>
    public string? Name { get; init; }

    // Left out where it is what schemes did before they could say it, so that those of before are not written anew.
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public WhenNoTarget OnNoTarget { get; init; }

    /// <summary>Only targets of this kind count.</summary>
    public TargetKind? Kind { get; init; }

    /// <summary>Only targets of this commitment count.</summary>
    public Commitment? Commitment { get; init; }

    /// <summary>Whether a target decides the points.</summary>
    public bool NeedsTarget =>
        Measure is Criterion.Completion or Criterion.Pace || Method is VetoMethod or PerPointMethod { Origin: DeviationOrigin.Target };

    /// <summary>The period whose figure is judged; null before the first legal year.</summary>
    public Period? PeriodOf(Period assessed) => assessed.First - LagMonths >= Period.FirstLegalYear * 12
        ? new(assessed.First - LagMonths, assessed.Months)
        : null;

    /// <summary>Completion and pace say how well it went, a rank is better the smaller; the others go the indicator's way.</summary>
    public bool HigherIsBetter(Direction direction) => Measure switch
    {
        Criterion.Completion or Criterion.Pace => true,
        Criterion.Rank => false,
        Criterion.Value or Criterion.Growth or Criterion.Points or Criterion.Share => direction == Direction.Higher,
    };

    public bool IsSameAs(SchemeItem other) => (Indicator, Measure, Method.Kind, LagMonths, Kind, Commitment)
        == (other.Indicator, other.Measure, other.Method.Kind, other.LagMonths, other.Kind, other.Commitment);

    public IEnumerable<SchemeErrorCode> Errors()
    {
        if (Weight < 0) yield return SchemeErrorCode.NegativeWeight;
        if (LagMonths is < 0 or > LongestLag) yield return SchemeErrorCode.LagOutOfRange;
        foreach (var code in Method.Errors(this)) yield return code;
    }
}
