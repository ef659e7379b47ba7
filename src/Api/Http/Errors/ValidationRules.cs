using FluentValidation;

namespace Indicators.Api.Http.Errors;

/// <summary>
/// What a validator finds is a fault like any other: it stands in the request's one list, after what was wrong as it was read.
/// </summary>
public static class ValidationRules
{
    /// <summary>What is told where the rule before it does not hold.</summary>
    public static IRuleBuilderOptions<T, TProperty> Fault<T, TProperty>(
        this IRuleBuilderOptions<T, TProperty> rule, string? field, ErrorCode code, Func<T, IReadOnlyList<object>>? arguments = null) =>
        rule.WithErrorCode(ErrorMessages.Table.Of(code).Id)
            .WithState(asked => new ValidationError(null, field, code, arguments?.Invoke(asked) ?? []));

    public static IEnumerable<ValidationError> Faults<T>(this IValidator<T> rules, T asked) =>
        rules.Validate(asked).Errors.Select(failure => (ValidationError)failure.CustomState);
}
