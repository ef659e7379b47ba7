using FluentValidation;
using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Features.Figures;

/// <summary>The revision that an answer is set beside, and the newest that it sees.</summary>
public sealed record ComparedRevisions(long? Since, long Newest);

/// <summary>What is set beside an answer is no later than the answer, whether it is of today or of asOf.</summary>
public sealed class SinceRules : AbstractValidator<ComparedRevisions>
{
    private static readonly SinceRules Instance = new();

    public SinceRules() => RuleFor(compared => compared.Since).LessThanOrEqualTo(compared => compared.Newest)
        .Fault(FigureWords.Since.Name, FaultCode.UnknownRevision, compared => [compared.Since!.Value]);

    /// <summary>The revision that the word names; null when it is not given, or a fault.</summary>
    public static int? Read(Words words, Snapshot snapshot)
    {
        var since = words.Integer(FigureWords.Since);
        words.Faults.AddAll(Instance.Faults(new ComparedRevisions(since, snapshot.Revision)));
        return since;
    }
}
