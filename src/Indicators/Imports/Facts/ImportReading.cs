using Indicators.Observations;

namespace Indicators.Imports.Facts;

/// <summary>All that a file says: every cell that is not empty is a fact, a fault, in question, or ignored by name.</summary>
/// <param name="IsRefused">Whether the file is not whole or not safe: then nothing of it is stored.</param>
public sealed record ImportReading(
    Understanding? Understanding,
    IReadOnlyList<ImportFact> Facts,
    IReadOnlyList<ImportFault> Faults,
    IReadOnlyList<ImportWarning> Warnings,
    IReadOnlyList<ImportQuestion> Questions,
    IReadOnlyList<IgnoredCells> Ignored,
    bool IsRefused)
{
    /// <summary>What the notes say of the source, and what else they say.</summary>
    public string? Source { get; init; }

    public string? Note { get; init; }

    /// <summary>More facts, of a large file: actuals that are nothing but a value. Null where there are none.</summary>
    public PackedActuals? Plain { get; init; }

    /// <summary>How many faults there are; the first are listed.</summary>
    public int FaultCount
    {
        get => Math.Max(field, Faults.Count);
        init;
    }

    public int FactCount => Facts.Count + (Plain?.Count ?? 0);

    public FormPersons Persons { get; init; } = FormPersons.Nobody;

    /// <summary>Whether it is to be reviewed before it counts: it says so, or has an indicator that is.</summary>
    public bool IsSubmission { get; init; }

    public bool IsAsked => Questions.Any(question => !question.IsOptional);
}
