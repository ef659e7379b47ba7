using Indicators.Actuals;
using Indicators.Figures;

namespace Indicators.Audits;

/// <summary>A printed figure against the one that follows.</summary>
/// <param name="Rules">The rules of rounding that give the printed figure; empty where none was needed or none does.</param>
/// <param name="Fits">The figure that would explain a mismatch, exact.</param>
public sealed record Judgement(Verdict Verdict, Cause? Cause, IReadOnlyList<RoundingMode> Rules, decimal? Fits = null)
{
    public static Judgement Of(Printed printed, Rework rework)
    {
        if (!rework.Figure.HasValue) return new(Verdict.InputsMissing, null, []);
        var exact = rework.Figure.Value;
        if (printed.Bound is Bound.None ? exact == printed.Value : printed.Fits(exact)) return new(Verdict.Exact, null, []);
        var rules = printed.Bound is Bound.None ? printed.RulesFor(exact) : [];
        if (rules.Any(IsRounding)) return new(Verdict.Rounded, null, rules);
        // Before truncation, which always fits a difference that rounded operands have made too small.
        if (rework.FromRounded.Any(figure => figure.HasValue && printed.RulesFor(figure.Value).Any(IsRounding)))
            return new(Verdict.RoundedOperands, null, rules);
        if (rules.Count > 0) return new(Verdict.Truncated, null, rules);
        return rework.AtConstantPrices ? new(Verdict.InputsMissing, Audits.Cause.ConstantPrices, []) : Suspect(printed, rework, exact);
    }

    /// <summary>The best of several ways in which a figure may be meant.</summary>
    public static (Rework Rework, Judgement Judgement) Best(Printed printed, IReadOnlyList<Rework> meanings) =>
        meanings.Select(rework => (rework, Of(printed, rework))).MinBy(pair => pair.Item2.Verdict);

    private static bool IsRounding(RoundingMode rule) => rule is not RoundingMode.Truncate;

    private static Judgement Suspect(Printed printed, Rework rework, decimal exact)
    {
        foreach (var (cause, figure) in rework.Suspicions.Prepend(new(Audits.Cause.Sign, -exact)))
        {
            if (printed.Fits(figure)) return new(Verdict.Mismatch, cause, [], figure.Value);
        }

        return new(Verdict.Mismatch, null, []);
    }
}
