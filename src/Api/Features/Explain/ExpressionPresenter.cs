using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Api.Features.Explain;

/// <summary>Terms as rows of an explanation.</summary>
internal sealed class ExpressionPresenter(Precision precision, Language language)
{
    private readonly FormulaText _formulas = new(language);

    /// <param name="called">What it is called where no formula applies.</param>
    public ExplainedFormula Formula(Expression term, string called) => term.Operation is ExpressionOperation.None
        ? new(FormulaText.Nothing(called), null)
        : new(_formulas.Words(term), _formulas.Numbers(term));

    /// <summary>What was itself worked out; in order.</summary>
    /// <param name="but">The formula that they are steps to.</param>
    public IReadOnlyList<ExplainedStep> Steps(IEnumerable<Expression> terms, Expression but) =>
    [
        .. terms.Where(term => term is { Name: not null, From.Count: > 0, Operation: not ExpressionOperation.None })
            .Where(term => !ReferenceEquals(term, but))
            .Select(term => new ExplainedStep(
                term.Name!.Word, _formulas.Words(term), _formulas.Numbers(term), Exact(term.Result), Fraction(term.Result),
                term.Result.Reason))
            .Distinct(),
    ];

    /// <param name="own">How many places the figure has of its own, unless others are asked for.</param>
    public ExplainedRounding Rounding(ValueOrReason result, int? own = null)
    {
        var places = precision.For(own);
        return new(places.Decimals, places.Mode, result.OrNull is { } exact ? places.Of(exact) : null);
    }

    public static string? Exact(ValueOrReason result) => result.HasValue ? FormulaText.Number(result) : null;

    public static string? Fraction(ValueOrReason result) => result.OrNull?.ToString();
}
