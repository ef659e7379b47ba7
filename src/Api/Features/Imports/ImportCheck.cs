using Indicators.Api.Features.Actuals;
using Indicators.Api.Features.Declared;
using Indicators.Api.Features.Submissions;
using Indicators.Api.Features.Targets;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Errors;
using Indicators.Imports.Facts;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Access;
using Indicators.Storage.Submissions;
using Indicators.Storage.Versions;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Imports;

/// <summary>
/// Takes facts the way of every write: its checks, the caller's scope, what is unlikely; one revision comes of it, or one submission.
/// </summary>
internal sealed class ImportCheck(Database database, SubmissionFiling filing)
{
    public async Task<CheckedFacts> Write(ImportReading reading, ImportTerms terms, bool isTried, CancellationToken cancellation)
    {
        List<ImportFact> facts =
        [
            .. reading.Facts.Where(fact => fact.Kind is FactKind.Actual or FactKind.Delete),
            .. reading.Facts.Where(fact => fact.Kind is FactKind.Target),
            .. reading.Facts.Where(fact => fact.Kind is FactKind.Declared),
        ];
        if (facts.Count == 0) return new(facts);
        if (reading.IsSubmission) return Submit(facts, reading, terms, isTried);
        using var whole = RequestBody.Of("{}"u8);
        var (receipt, problem) = await WriteExtensions.Write(
            whole, database, (reader, snapshot) => Read(reader, snapshot, facts, reading), cancellation,
            new(null, isTried, terms.Policy, terms.Caller));
        return receipt is null ? new(facts) { Problem = problem } : new(facts)
        {
            Revision = receipt.Revision,
            Warnings = receipt.Warnings,
            WarningCount = receipt.WarningCount,
            Changes = ChangesOf(receipt, isTried),
        };
    }

    // What is there already has nothing to be reviewed.
    private CheckedFacts Submit(List<ImportFact> facts, ImportReading reading, ImportTerms terms, bool isTried)
    {
        var (caller, faults) = (terms.Caller, new ValidationErrors());
        using var snapshot = database.Read(viewer: new Viewer(caller.Internal, caller.KeyId));
        using var whole = RequestBody.Of("{}"u8);
        var reader = new RowReader(whole, faults);
        var changes = Read(reader, snapshot, facts, reading);
        var judged = JudgedFigures.Of(changes, caller, database, snapshot, terms.Policy, faults, reader.RowOf);
        if (faults.Any) return new(facts) { Problem = new(StatusCodes.Status422UnprocessableEntity, faults) };
        List<ItemChange> changed = [.. judged.Cells.Where(cell => !cell.Still(cell.After))];
        var persons = new Persons(reading.Persons.FilledBy, reading.Persons.CheckedBy, reading.Persons.SignedBy);
        var submission = isTried || changed.Count == 0
            ? null
            : filing.File(judged, new(persons, null, []), caller, FactRows.Submission(persons, facts));
        return new(facts)
        {
            Revision = submission is null ? snapshot.Revision : null,
            Submission = submission?.Id,
            Warnings = judged.Changes.Warnings,
            WarningCount = judged.Changes.WarningCount,
            Changes = changed.Count > WriteResult.MostListed ? [] : changed,
        };
    }

    private IReadOnlyList<ItemChange> ChangesOf(WriteResult receipt, bool isTried)
    {
        if (receipt.Changed is 0 or > WriteResult.MostListed) return [];
        if (isTried) return receipt.WouldChange ?? [];
        using var snapshot = database.Read(AsOf.Revision(receipt.Revision));
        return [.. snapshot.Changed(receipt.Revision, receipt.Regions.Count > 0 ? receipt.Regions : null)];
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
