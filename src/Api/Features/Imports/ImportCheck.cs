using Indicators.Api.Features.Actuals;
using Indicators.Api.Features.Declared;
using Indicators.Api.Features.Targets;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Errors;
using Indicators.Imports.Facts;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Imports;

/// <summary>What the write of facts came to.</summary>
/// <param name="Facts">In the order of the rows that faults and warnings name.</param>
internal sealed record CheckedFacts(IReadOnlyList<ImportFact> Facts, WriteResult? Receipt, ProblemResult? Problem)
{
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

/// <summary>Takes facts the way of every write: its checks, the caller's scope, what is unlikely, one revision.</summary>
internal sealed class ImportCheck(Database database)
{
    public async Task<CheckedFacts> Write(ImportReading reading, WriteTerms terms, CancellationToken cancellation)
    {
        List<ImportFact> facts =
        [
            .. reading.Facts.Where(fact => fact.Kind is FactKind.Actual or FactKind.Delete),
            .. reading.Facts.Where(fact => fact.Kind is FactKind.Target),
            .. reading.Facts.Where(fact => fact.Kind is FactKind.Declared),
        ];
        if (facts.Count == 0) return new(facts, null, null);
        using var whole = RequestBody.Of("{}"u8);
        var (receipt, problem) = await WriteExtensions.Write(
            whole, database, (reader, snapshot) => Read(reader, snapshot, facts, reading), cancellation, terms);
        return new(facts, receipt, problem);
    }

    private static ChangeSet Read(RowReader reader, Snapshot snapshot, List<ImportFact> facts, ImportReading reading)
    {
        var actuals = Read(
            "actuals", 0, facts, fact => fact.Kind is FactKind.Actual or FactKind.Delete, reader, snapshot, ActualReader.Read);
        var targets = Read(
            "targets", actuals.Count, facts, fact => fact.Kind is FactKind.Target, reader, snapshot, TargetReader.Read);
        var declared = Read(
            "declared", actuals.Count + targets.Count, facts, fact => fact.Kind is FactKind.Declared, reader, snapshot,
            DeclaredReader.Read);
        reader.RowOf = key => key switch
        {
            ActualKey => actuals.RowOf(key),
            TargetKey => targets.RowOf(key),
            DeclaredKey => declared.RowOf(key),
            _ => null,
        };
        return new()
        {
            Actuals = actuals.ChangeSet.Actuals,
            ActualDeletes = actuals.ChangeSet.ActualDeletes,
            Targets = targets.ChangeSet.Targets,
            Declared = declared.ChangeSet.Declared,
            Source = reading.Source,
            Note = reading.Note,
            Received = facts.Count,
        };
    }

    // Each list is read by its own route's reader; its rows are told by their place among all.
    private static (ChangeSet ChangeSet, int Count, Func<object, int?> RowOf) Read(
        string list, int first, List<ImportFact> facts, Func<ImportFact, bool> isOf, RowReader whole, Snapshot snapshot,
        BodyParser read)
    {
        var rows = facts.Where(isOf).ToList();
        if (rows.Count == 0) return (new(), 0, _ => null);
        using var body = RequestBody.Of(FactRows.Body(list, rows));
        var faults = new ValidationErrors();
        var reader = new RowReader(body, faults);
        var changeSet = read(reader, snapshot);
        whole.Errors.AddAll(faults.First.Select(fault => fault with { Row = fault.Row + first }));
        return (changeSet, rows.Count, key => reader.RowOf(key) + first);
    }
}
