using Indicators.Imports.Sheets;
using Indicators.Observations;

namespace Indicators.Imports.Facts;

/// <summary>What has been found so far, and what a person has decided about it.</summary>
internal sealed class Findings(ImportDecisions decisions)
{
    private const int MostAffected = 1000;
    private const int MostKept = 10_000;

    private readonly Dictionary<string, (ImportQuestion Question, List<string> Affected)> _questions = [];
    private readonly Dictionary<(string? Cell, ImportFaultCode Code), (ImportFault Fault, List<string> Affected)> _faults = [];
    private readonly List<(IgnoredReason Why, string Prefix, CellRange Range)> _ignored = [];
    private readonly Dictionary<(IgnoredReason Why, string Prefix, int Column), int> _last = [];
    private readonly HashSet<string> _seen = [];

    public ImportDecisions Decisions => decisions;

    public List<ImportFact> Facts { get; } = [];

    /// <summary>Of a large file, what its rows say that are like others; null for any other file.</summary>
    public PackedActuals? Plain { get; set; }

    /// <summary>Where the file was cut off; null where it is whole.</summary>
    public ImportFault? Cut { get; set; }

    public List<ImportWarning> Warnings { get; } = [];

    public IReadOnlyList<ImportFault> Faults => [.. _faults.Values.Select(found => found.Fault with { Affected = found.Affected })];

    /// <summary>How many there are; the first are kept.</summary>
    public int FaultCount { get; private set; }

    public IReadOnlyList<ImportQuestion> Questions =>
        [.. _questions.Values.Select(found => found.Question with { Affected = found.Affected })];

    /// <summary>How many ignored cells are not among those that are kept.</summary>
    public int Unlisted { get; private set; }

    public IReadOnlyList<IgnoredCells> Ignored => [.. _ignored.Select(found => new IgnoredCells(found.Prefix + found.Range, found.Why))];

    /// <summary>Cells that are wrong or waited for.</summary>
    public IEnumerable<string> Told => _faults.Values.SelectMany(found => found.Affected.Append(found.Fault.Cell ?? ""))
        .Concat(_questions.Values.SelectMany(found => found.Affected)).Distinct();

    /// <summary>Whether a cell that is to be left out is one of the file: all that are not empty come by here.</summary>
    public bool HasSeen(string cell) => _seen.Contains(cell);

    public void Add(ImportFact fact, Sheet sheet, int row, int column)
    {
        See(fact.Cell);
        if (decisions.LeftOut.Contains(fact.Cell)) Ignore(sheet, row, column, IgnoredReason.Decided);
        else Facts.Add(fact);
    }

    /// <summary>The answer to a question; null where it is open, and then it is asked.</summary>
    public string? Ask(ImportQuestion question)
    {
        if (decisions.Answer(question.Id) is { } answer
            && (question.Choices.Count == 0 || question.Choices.Contains(answer)))
            return answer;
        _questions.TryAdd(question.Id, (question, []));
        return null;
    }

    /// <summary>A figure waits for the answer.</summary>
    public void Wait(string id, string cell)
    {
        See(cell);
        if (_questions.TryGetValue(id, out var found) && found.Affected.Count < MostAffected) found.Affected.Add(cell);
    }

    public void Withdraw(string id) => _questions.Remove(id);

    /// <summary>Tells a fault once a cell, unless the cell, or the figure, is left out.</summary>
    /// <param name="affected">The figure that cannot be taken for it; null where it is the cell itself.</param>
    public void Refuse(ImportFault fault, string? affected, Sheet sheet, int row, int column)
    {
        See(fault.Cell);
        See(affected);
        if ((fault.Cell is { } cell && decisions.LeftOut.Contains(cell)) || (affected is not null && decisions.LeftOut.Contains(affected)))
        {
            Ignore(sheet, row, column, IgnoredReason.Decided);
            return;
        }

        if (!_faults.TryGetValue((fault.Cell, fault.Code), out var found))
        {
            FaultCount++;
            if (_faults.Count == MostKept) return;
            _faults.Add((fault.Cell, fault.Code), found = (fault, []));
        }

        if (affected is not null && affected != fault.Cell && found.Affected.Count < MostAffected) found.Affected.Add(affected);
    }

    /// <summary>Tells what is wrong with what a person has decided.</summary>
    public void Refuse(ImportFault fault)
    {
        FaultCount++;
        _faults.TryAdd((fault.Cell, fault.Code), (fault, []));
    }

    private void See(string? cell)
    {
        if (cell is not null && decisions.LeftOut.Contains(cell)) _seen.Add(cell);
    }

    /// <summary>Cells of one column and reason that stand under one another are told as one range.</summary>
    public void Ignore(Sheet sheet, int row, int column, IgnoredReason why)
    {
        if (decisions.LeftOut.Count > 0) See(sheet.NameOf(row, column));
        var key = (why, sheet.Prefix, column);
        if (_last.TryGetValue(key, out var at) && _ignored[at].Range.LastRow >= row - 1 && _ignored[at].Range.LastRow <= row)
        {
            _ignored[at] = _ignored[at] with { Range = _ignored[at].Range with { LastRow = row } };
            return;
        }

        if (_ignored.Count == MostKept)
        {
            Unlisted++;
            return;
        }

        _last[key] = _ignored.Count;
        _ignored.Add((why, sheet.Prefix, new(row, column, row, column)));
    }

    /// <summary>Cells of a column from one row to another; those before them with the same reason are of one range with them.</summary>
    public void IgnoreColumn(Sheet sheet, int column, int first, int last, IgnoredReason why)
    {
        Ignore(sheet, first, column, why);
        if (!_last.TryGetValue((why, sheet.Prefix, column), out var at)) return;
        _ignored[at] = _ignored[at] with { Range = _ignored[at].Range with { LastRow = Math.Max(last, _ignored[at].Range.LastRow) } };
    }

    public void IgnoreRow(Sheet sheet, SheetRow row, IgnoredReason why)
    {
        foreach (var column in row.Filled) Ignore(sheet, row.Number, column, why);
    }
}
