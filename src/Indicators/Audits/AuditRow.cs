using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>A printed or stored figure, what follows instead, and what is to be thought of it.</summary>
/// <param name="Declared">As printed or, of a contradiction, as stored.</param>
public sealed record AuditRow(
    Indicator Indicator, Region Region, Period Period, AuditMeasure Measure, Rational Declared, ValueOrReason Derived, Judgement Judgement)
{
    /// <summary>Of a printed figure.</summary>
    public PublishedFigure? Claim { get; init; }

    /// <summary>The way of working it out that the judgement is about.</summary>
    public Recalculation? Rework { get; init; }

    /// <summary>What a stored figure was set against, in words of the contract: periods, indicators, or regions.</summary>
    public IReadOnlyList<string> Against { get; init; } = [];

    /// <summary>
    /// What tells the findings about one stored figure apart: the rule, which a total keeps when it is right, and what was compared where
    /// a rule may be broken in several ways. Of a printed figure, whether it was declared or is reported itself.
    /// </summary>
    public string Rule => Claim is { } claim ? (claim.IsDeclared ? "declared" : "")
        : Judgement.Cause is AuditCause.Spans or AuditCause.FallingCumulative or AuditCause.TargetParts
            ? $"{Judgement.Cause} {string.Join(' ', Against)}"
        : $"{Judgement.Cause ?? AuditCause.Parts}";

    public ValueOrReason Difference => Derived.HasValue ? Declared - Derived.Value : Derived;

    internal static AuditRow Finding(
        Indicator indicator, Region region, Period period, Rational stored, Rational derived, AuditVerdict verdict, AuditCause? cause,
        IReadOnlyList<string> against) =>
        new(indicator, region, period, AuditMeasure.Value, stored, derived, new(verdict, cause, [])) { Against = against };
}
