using Indicators.Imports.Headings;

namespace Indicators.Imports.Facts;

/// <summary>What a person has decided about a file: answers, cells left out, and what was understood otherwise.</summary>
public sealed record ImportDecisions
{
    public static readonly ImportDecisions None = new();

    /// <summary>Who filled the form in may be said whether it is asked or not.</summary>
    public const string FilledBy = "filledBy";

    private readonly HashSet<string> _asked = [FilledBy];

    /// <summary>By the ids of the questions.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>Cells as the answer named them.</summary>
    public IReadOnlySet<string> LeftOut { get; init; } = new HashSet<string>();

    public IReadOnlyList<TableCorrection> Tables { get; init; } = [];

    /// <summary>Who answers for the figures, where the file does not say it, or says it otherwise.</summary>
    public FormPersons Persons { get; init; } = FormPersons.Nobody;

    /// <summary>Whether it is to be reviewed whatever its indicators are.</summary>
    public bool Submit { get; init; }

    /// <summary>The questions that were open when it was decided: they need not be asked any more.</summary>
    public IReadOnlySet<string> Open { get; init; } = new HashSet<string>();

    /// <summary>The questions that there are, or were.</summary>
    public IEnumerable<string> Asked => _asked.Union(Open);

    /// <summary>The answers that are to none of them.</summary>
    public IEnumerable<string> Unasked => Answers.Keys.Where(id => !_asked.Contains(id) && !Open.Contains(id));

    public string? Answer(string id)
    {
        if (Answers.Count == 0) return null;
        _asked.Add(id);
        return Answers.GetValueOrDefault(id);
    }

    public TableCorrection? Of(string sheet, int number) =>
        Tables.FirstOrDefault(table => table.Sheet == sheet && table.Number == number);
}

/// <summary>What a table is understood to be, where a person says so; null leaves what was found.</summary>
/// <param name="Number">Its place among the tables of the sheet, from 1.</param>
public sealed record TableCorrection(string Sheet, int Number)
{
    public bool? Use { get; init; }

    public IReadOnlyList<int>? HeaderRows { get; init; }

    public string? Region { get; init; }

    public string? Period { get; init; }

    public string? Indicator { get; init; }

    public string? Unit { get; init; }

    public string? Status { get; init; }

    /// <summary>By their letters.</summary>
    public IReadOnlyDictionary<string, ColumnCorrection> Columns { get; init; } = new Dictionary<string, ColumnCorrection>();
}

public sealed record ColumnCorrection(
    ColumnRole? Role, MonthlySpan? Span, string? Indicator, string? Region, string? Period, string? Unit, string? Status);
