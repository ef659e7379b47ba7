namespace Indicators.Imports.Facts;

/// <summary>What is wrong with a cell, or with the file.</summary>
public enum ImportFaultCode
{
    FileRefused,
    FormulaWithoutValue,
    NotANumber,
    BadPeriod,
    UnknownRegion,
    RegionNotThen,
    UnknownIndicator,
    UnknownUnit,
    UnknownField,
    DuplicateField,
    RegionsDiffer,

    /// <summary>Figures that stand in no table that is understood.</summary>
    NoTable,
    DuplicateFigure,
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Text">The offending text.</param>
/// <param name="Arguments">What the message names besides.</param>
public sealed record ImportFault(string? Cell, ImportFaultCode Code, string Text, params IReadOnlyList<object> Arguments)
{
    /// <summary>The codes or names that may have been meant.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = [];

    /// <summary>The figures that cannot be taken for it.</summary>
    public IReadOnlyList<string> Affected { get; init; } = [];
}

/// <summary>What the person must decide.</summary>
public enum QuestionKind
{
    Region,
    Indicator,
    NoRegion,
    NoIndicator,
    NoPeriod,
    Scale,
    PointsOrGrowth,
    BelowSmallest,
    Star,
    HiddenColumn,
    HiddenRow,
    HiddenSheet,
    Merged,
    Total,
    Duplicate,
    Sheets,
    MissingRow,

    /// <summary>Who filled the form in: what is reviewed has somebody to ask.</summary>
    FilledBy,
}

/// <summary>One question, with what may be answered; an empty list of choices is answered in words.</summary>
/// <param name="Id">The same for the same question of the same file.</param>
/// <param name="Arguments">What its text names.</param>
/// <param name="IsOptional">Whether the import goes on without an answer.</param>
public sealed record ImportQuestion(
    string Id, QuestionKind Kind, string Cell, IReadOnlyList<object> Arguments, IReadOnlyList<string> Choices, bool IsOptional = false)
{
    /// <summary>The figures that wait for the answer.</summary>
    public IReadOnlyList<string> Affected { get; init; } = [];
}

/// <summary>What is right, but told.</summary>
public enum ImportWarningCode { TotalDiffers, StatedTotalDiffers }

public sealed record ImportWarning(string Cell, ImportWarningCode Code, params IReadOnlyList<object> Arguments);

/// <summary>Why a cell is neither a figure nor wrong.</summary>
public enum IgnoredReason
{
    Title,
    Heading,
    Key,
    Note,
    Signature,
    Section,
    Serial,
    Absent,
    Derived,
    Text,
    NotTable,
    HiddenSheet,
    Duplicate,
    IncompleteTotal,
    BaseAlone,
    Decided,
    Structure,
}

/// <summary>Cells that say nothing that is stored, and why.</summary>
public sealed record IgnoredCells(string Cells, IgnoredReason Why);
