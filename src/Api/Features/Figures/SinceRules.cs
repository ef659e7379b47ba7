using FluentValidation;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Storage;

namespace Indicators.Api.Features.Figures;

/// <summary>The revision that an answer is set beside, and the newest that it sees.</summary>
public sealed record ComparedRevisions(long Since, long Newest);

/// <summary>What is set beside an answer is no later than the answer, whether it is of today or of asOf.</summary>
public sealed class SinceRules : AbstractValidator<ComparedRevisions>
{
    private static readonly SinceRules Instance = new();

    public SinceRules() => RuleFor(compared => compared.Since).LessThanOrEqualTo(compared => compared.Newest)
        .Fault(FigureParameters.Since.Name, ErrorCode.UnknownRevision, compared => [compared.Since]);

    /// <summary>The revision that the word names; null when it is not given, or a fault.</summary>
    public static int? Read(QueryParameters words, Snapshot snapshot)
    {
        if (words.Integer(FigureParameters.Since) is not { } since) return null;
        words.Errors.AddAll(Instance.Faults(new ComparedRevisions(since, snapshot.Revision)));
        return since;
    }
}
