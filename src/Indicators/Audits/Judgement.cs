using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Audits;

/// <summary>A printed figure against the one that follows.</summary>
/// <param name="Rules">The rules of rounding that give the printed figure; empty where none was needed or none does.</param>
/// <param name="Fits">The figure that would explain a mismatch, exact.</param>
public sealed record Judgement(AuditVerdict Verdict, AuditCause? Cause, IReadOnlyList<RoundingMode> Rules, Rational? Fits = null)
{
    public static Judgement Of(PrintedValue printed, Recalculation rework)
    {
        if (!rework.Figure.HasValue) return new(AuditVerdict.InputsMissing, null, []);
        var exact = rework.Figure.Value;
        if (printed.Bound is Bound.None ? exact == printed.Value : printed.Fits(exact)) return new(AuditVerdict.Exact, null, []);
        var rules = printed.Bound is Bound.None ? printed.RulesFor(exact) : [];
        if (rules.Any(IsRounding)) return new(AuditVerdict.Rounded, null, rules);
        // Before truncation, which always fits a difference that rounded operands have made too small.
        if (rework.FromRounded.Any(figure => figure.HasValue && Follows(printed, figure.Value)))
            return new(AuditVerdict.RoundedOperands, null, rules);
        if (rules.Count > 0) return new(AuditVerdict.Truncated, null, rules);
        if (rework.AtConstantPrices) return new(AuditVerdict.InputsMissing, Audits.AuditCause.ConstantPrices, []);
        return printed.Fits(-exact)
            ? new(AuditVerdict.Mismatch, Audits.AuditCause.Sign, [], -exact)
            : new(AuditVerdict.Mismatch, null, []);
    }

    /// <summary>The best of several ways in which a figure may be meant.</summary>
    public static (Recalculation Rework, Judgement Judgement) Best(PrintedValue printed, IReadOnlyList<Recalculation> meanings) =>
        meanings.Select(rework => (rework, Of(printed, rework))).MinBy(pair => pair.Item2.Verdict);

    /// <summary>A mismatch with its likely cause: the first hypothesis that the figure fits.</summary>
    public Judgement Suspecting(PrintedValue printed, Recalculation rework)
    {
        foreach (var (cause, figure) in rework.Hypotheses)
        {
            if (printed.Fits(figure)) return this with { Cause = cause, Fits = figure.Value };
        }

        return this;
    }

    // A bound is kept or broken; only a number is rounded to.
    private static bool Follows(PrintedValue printed, Rational figure) =>
        printed.Bound is Bound.None ? printed.RulesFor(figure).Any(IsRounding) : printed.Fits(figure);

    private static bool IsRounding(RoundingMode rule) => rule is not RoundingMode.Truncate;
}
