using Indicators.Api.Http.Errors;
using Indicators.Imports.Facts;
using Indicators.Storage.Versions;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Imports;

/// <summary>What the facts of a file came to.</summary>
/// <param name="Facts">In the order of the rows that faults and warnings name.</param>
internal sealed record CheckedFacts(IReadOnlyList<ImportFact> Facts)
{
    /// <summary>Null where nothing is wrong with them.</summary>
    public ProblemResult? Problem { get; init; }

    /// <summary>The revision that holds them, or the newest where it was all there already; null for what waits for review.</summary>
    public long? Revision { get; init; }

    /// <summary>The submission that they wait in.</summary>
    public string? Submission { get; init; }

    public IReadOnlyList<WriteWarning> Warnings { get; init; } = [];

    public int WarningCount { get; init; }

    /// <summary>What is not as it was, or would not be; nothing where that is too much to be listed.</summary>
    public IReadOnlyList<ItemChange> Changes { get; init; } = [];

    /// <summary>The facts that nothing is wrong with.</summary>
    public IReadOnlyList<ImportFact> Whole
    {
        get
        {
            var wrong = Problem?.Errors.First.Select(fault => fault.Row).ToHashSet() ?? [];
            return [.. Facts.Where((_, row) => !wrong.Contains(row))];
        }
    }
}
