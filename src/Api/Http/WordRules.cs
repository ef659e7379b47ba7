using FluentValidation;

namespace Indicators.Api.Http;

/// <summary>Which words of a query go together; checked when all have been read (<see cref="Words.Refused(IValidator{Words})"/>).</summary>
public abstract class WordRules : AbstractValidator<Words>
{
    /// <summary>Whose figures are meant, where <see cref="Scopes"/> reads it.</summary>
    protected void Scope() =>
        RuleFor(words => new ScopeGiven(words.Has(Word.Region), words.Has(Word.Within), words.Has(Word.Level), words.Has(Word.Group)))
            .SetValidator(new ScopeRules(Word.Region.Name));

    protected void Needs(params IReadOnlyList<Word> needed)
    {
        foreach (var word in needed) RuleFor(words => words).Must(words => words.Has(word)).Fault(word.Name, FaultCode.Required);
    }

    protected void Excludes(Word word, params IReadOnlyList<Word> others) =>
        When(words => others.Any(words.Has), () => Refuses(word, _ => string.Join(", ", others.Select(other => other.Name))));

    /// <param name="beside">What the word does not go with.</param>
    protected void Refuses(Word word, Func<Words, string> beside) => RuleFor(words => words).Must(words => !words.Has(word))
        .Fault(word.Name, FaultCode.ConflictingWords, words => [word.Name, beside(words)]);
}
