using FluentValidation;
using Indicators.Api.Http.Errors;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>Which words of a query go together; checked when all have been read by Refused with them.</summary>
public abstract class QueryParameterRules : AbstractValidator<QueryParameters>
{
    /// <summary>Whose figures are meant, where <see cref="RegionScopeBinding"/> reads it.</summary>
    protected void Scope() =>
        RuleFor(
            words => new ScopeGiven(
                words.Has(QueryParameter.Region), words.Has(QueryParameter.Within), words.Has(QueryParameter.Level),
                words.Has(QueryParameter.Group)))
            .SetValidator(new ScopeRules(QueryParameter.Region.Name));

    protected IRuleBuilderOptions<QueryParameters, QueryParameters> Needs(QueryParameter word) =>
        RuleFor(words => words).Must(words => words.Has(word)).Fault(word.Name, ErrorCode.Required);

    protected IRuleBuilderOptions<QueryParameters, QueryParameters> Excludes(
        QueryParameter word, params IReadOnlyList<QueryParameter> others)
    {
        var names = string.Join(", ", others.Select(other => other.Name));
        return RuleFor(words => words).Must(words => !words.Has(word) || !others.Any(words.Has))
            .Fault(word.Name, ErrorCode.ConflictingWords, _ => [word.Name, names]);
    }

    /// <param name="beside">What the word does not go with.</param>
    protected IRuleBuilderOptions<QueryParameters, QueryParameters> Refuses(QueryParameter word, Func<QueryParameters, string> beside) =>
        RuleFor(words => words)
            .Must(words => !words.Has(word)).Fault(word.Name, ErrorCode.ConflictingWords, words => [word.Name, beside(words)]);
}
