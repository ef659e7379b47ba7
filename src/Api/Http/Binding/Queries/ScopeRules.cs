using FluentValidation;
using Indicators.Api.Http.Errors;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>Which words, or fields of a body, say whose figures are meant.</summary>
public sealed record ScopeGiven(bool Region, bool Within, bool Level, bool Group)
{
    public bool Around => Within || Level;
}

/// <summary>Somebody's figures are meant, and a group stands for itself.</summary>
public sealed class ScopeRules : AbstractValidator<ScopeGiven>
{
    /// <param name="region">What names the regions: the word region, the field regions.</param>
    public ScopeRules(string region)
    {
        RuleFor(given => given.Region).Equal(true).Unless(given => given.Around || given.Group).Fault(region, ErrorCode.Required);
        RuleFor(given => given.Group).Equal(false).When(given => given.Around)
            .Fault("group", ErrorCode.ConflictingWords, _ => ["group", "within, level"]);
    }
}
