using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Indicators.Api.Http.Receipts;

namespace Indicators.Api.Features.Imports;

/// <summary>What became of a file. Lists have the first 1,000; counts tell all.</summary>
public sealed record ImportAnswer
{
    public required string Id { get; init; }

    /// <summary>
    /// imported, ready (a dry run), questions, faults, refused, or interrupted (the service stopped meanwhile: nothing is stored, and it is
    /// sent again or done again by PUT); null while it is worked on.
    /// </summary>
    public string? Outcome { get; init; }

    public required ImportedFile File { get; init; }

    /// <summary>What the file was understood to be; PUT takes it back corrected. Null for what is refused or worked on.</summary>
    public JsonObject? Understanding { get; init; }

    public required ImportCounts Counts { get; init; }

    public IReadOnlyList<FactItem> Facts { get; init; } = [];

    public IReadOnlyList<FaultItem> Faults { get; init; } = [];

    public IReadOnlyList<ImportWarningItem> Warnings { get; init; } = [];

    public IReadOnlyList<QuestionItem> Questions { get; init; } = [];

    public IReadOnlyList<IgnoredItem> Ignored { get; init; } = [];

    /// <summary>Old and new of the first 100 figures that differ from what is stored.</summary>
    public IReadOnlyList<ImportChange> Changes { get; init; } = [];

    /// <summary>Who answers for it, as its foot or the request says; null where neither does.</summary>
    public ImportPersons? Persons { get; init; }

    /// <summary>The revision that holds it; null where nothing was stored, or it waits for review.</summary>
    public long? Revision { get; init; }

    /// <summary>The submission that it became; null where it was stored itself, or not at all.</summary>
    public string? Submission { get; init; }

    /// <summary>How far it is.</summary>
    public required ImportProgress Progress { get; init; }
}

/// <param name="FilledBy">填表人.</param>
/// <param name="CheckedBy">统计负责人, 审核人.</param>
/// <param name="SignedBy">单位负责人.</param>
public sealed record ImportPersons(string? FilledBy, string? CheckedBy, string? SignedBy);

/// <param name="Hash">SHA-256 in hexadecimal.</param>
public sealed record ImportedFile(string? Name, long Size, string Hash);

public sealed record ImportCounts(int Facts, int Faults, int Warnings, int Questions, int Ignored);

/// <summary>In rows that have figures.</summary>
public sealed record ImportProgress(int RowsRead, int RowsChecked, int RowsWritten);

/// <summary>A figure that the file states; fields that it does not have are not there.</summary>
public sealed record FactItem
{
    public required string Cell { get; init; }

    /// <summary>actual, target, declared or delete.</summary>
    public required string Kind { get; init; }

    public required string Indicator { get; init; }

    public required string IndicatorName { get; init; }

    public required string Region { get; init; }

    public required string RegionName { get; init; }

    public required string Period { get; init; }

    /// <summary>In the unit; null where it is missing or deleted.</summary>
    public decimal? Value { get; init; }

    public string? Unit { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Status { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Bound { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? High { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Base { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BaseCell { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Measure { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Decimals { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Of { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TargetKind { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SetBy { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }
}

/// <param name="Cell">C7, 底稿!C7, line 3; null for the file.</param>
/// <param name="Code">A word of the table errors of /codes, or of the reader's own.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Nearest">What may have been meant.</param>
/// <param name="Cells">The figures that cannot be taken for it.</param>
public sealed record FaultItem(
    string? Cell, string Code, string Message, string Text, IReadOnlyList<string> Nearest, IReadOnlyList<string> Cells);

public sealed record ImportWarningItem(string? Cell, string Code, string Message);

/// <param name="Id">What it is answered by.</param>
/// <param name="Choices">What may be answered; empty where any text may.</param>
/// <param name="ChoiceNames">The choices in words, in their order.</param>
/// <param name="Optional">Whether the import goes on without an answer.</param>
/// <param name="Cells">The figures that wait for it.</param>
public sealed record QuestionItem(
    string Id, string Cell, string Text, IReadOnlyList<string> Choices, IReadOnlyList<string> ChoiceNames, bool Optional,
    IReadOnlyList<string> Cells);

public sealed record IgnoredItem(string Cells, string Why, string Message);

public sealed record ImportChange(string Cell, ReceiptFigure? Old, ReceiptFigure? New);
