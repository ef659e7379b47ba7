using Indicators.Figures;
using Indicators.Measures;

namespace Indicators.Api.Features.Explain;

/// <summary>Terms as rows of an explanation.</summary>
internal sealed class TermRows(Precision precision, Language language)
{
    private readonly FormulaText _formulas = new(language);

    public ExplainedFormula? Formula(Term term) =>
        term.Operation is Operation.None ? null : new(_formulas.Words(term), _formulas.Numbers(term));

    /// <summary>What was itself worked out; in order.</summary>
    /// <param name="but">The formula that they are steps to.</param>
    public IReadOnlyList<ExplainedStep> Steps(IEnumerable<Term> terms, Term but) =>
    [
        .. terms.Where(term => term is { Name: not null, From.Count: > 0, Operation: not Operation.None })
            .Where(term => !ReferenceEquals(term, but))
            .Select(term => new ExplainedStep(
                term.Name!.Value, _formulas.Words(term), _formulas.Numbers(term), Exact(term.Result), term.Result.Reason))
            .Distinct(),
    ];

    public ExplainedRounding Rounding(Outcome result) =>
        new(precision.Decimals, precision.Mode, result.OrNull is { } exact ? precision.Of(exact) : null);

    public static string? Exact(Outcome result) => result.OrNull?.Trimmed().ToString();
}
