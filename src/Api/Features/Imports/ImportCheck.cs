using Indicators.Api.Features.Actuals;
using Indicators.Api.Features.Declared;
using Indicators.Api.Features.Submissions;
using Indicators.Api.Features.Targets;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
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
/// <param name="id">Of the import.</param>
/// <param name="catalogue">That the file was read by.</param>
internal sealed class ImportCheck(Database database, SubmissionFiling filing, string id, CatalogueVersion catalogue)
{
    // A submission is kept, shown and checked again whole.
    private const int MostSubmitted = 100_000;

    /// <param name="whenChecked">Told when nothing but the writing is left.</param>
    public async Task<CheckedFacts> Write(
        ImportReading reading, ImportTerms terms, bool isTried, Action whenChecked, CancellationToken cancellation)
    {
        List<ImportFact> facts =
        [
            .. reading.Facts.Where(fact => fact.Kind is FactKind.Actual or FactKind.Delete),
            .. reading.Facts.Where(fact => fact.Kind is FactKind.Target),
            .. reading.Facts.Where(fact => fact.Kind is FactKind.Declared),
        ];
        var check = new CheckedFacts(reading, catalogue) { Facts = facts };
        if (check.Count == 0) return check;
        if (reading.IsSubmission) return Submit(check, terms, isTried);
        using var whole = RequestBody.Of("{}"u8);
        var (receipt, problem) = await WriteExtensions.Write(
            whole, database, (reader, snapshot) =>
            {
                var changes = Read(reader, snapshot, check, terms.About);
                whenChecked();
                return isTried ? changes : ImportRegister.Settled(changes, id, ImportOutcome.Imported);
            }, cancellation, new(null, isTried, terms.Policy, terms.Caller));
        return receipt is null ? check with { Problem = problem } : check with
        {
            Revision = receipt.Revision,
            Warnings = receipt.Warnings,
            WarningCount = receipt.WarningCount,
            Changes = ChangesOf(receipt),
        };
    }

    // What is there already has nothing to be reviewed.
    private CheckedFacts Submit(CheckedFacts check, ImportTerms terms, bool isTried)
    {
        var (caller, faults) = (terms.Caller, new ValidationErrors());
        if (check.Count > MostSubmitted)
        {
            faults.Add(new(null, null, ErrorCode.TooManyRows, check.Count, MostSubmitted));
            return check with { Problem = new(StatusCodes.Status413PayloadTooLarge, faults) };
        }

        using var snapshot = database.Read(viewer: new Viewer(caller.Internal, caller.KeyId));
        using var whole = RequestBody.Of("{}"u8);
        var reader = new RowReader(whole, faults);
        var changes = Read(reader, snapshot, check, terms.About);
        var judged = JudgedFigures.Of(changes, caller, database, snapshot, terms.Policy, faults, reader.RowOf);
        if (faults.Any) return check with { Problem = new(StatusCodes.Status422UnprocessableEntity, faults) };
        List<ItemChange> changed = [.. judged.Cells.Where(cell => !cell.Still(cell.After))];
        var told = check.Reading.Persons;
        var persons = new Persons(told.FilledBy, told.CheckedBy, told.SignedBy);
        var submission = isTried || changed.Count == 0
            ? null
            : filing.File(judged, new(persons, null, []), caller, FactRows.Submission(persons, check.Whole, terms.About));
        return check with
        {
            Revision = submission is null ? snapshot.Revision : null,
            Submission = submission?.Id,
            Warnings = judged.Changes.Warnings,
            WarningCount = judged.Changes.WarningCount,
            Changes = changed.Count > WriteResult.MostListed ? [] : changed,
        };
    }

    private IReadOnlyList<ItemChange> ChangesOf(WriteResult receipt)
    {
        if (receipt.Changed is 0 or > WriteResult.MostListed) return [];
        if (receipt.Changes is { } told) return told.Items;
        using var snapshot = database.Read(AsOf.Revision(receipt.Revision));
        return [.. snapshot.Changed(receipt)];
    }

    private static ChangeSet Read(RowReader reader, Snapshot snapshot, CheckedFacts check, ImportAbout about)
    {
        var (facts, reading) = (check.Facts, check.Reading);
        var actuals = Read(
            "actuals", 0, facts, fact => fact.Kind is FactKind.Actual or FactKind.Delete, about, reader, snapshot, ActualReader.Read);
        var targets = Read(
            "targets", actuals.Count, facts, fact => fact.Kind is FactKind.Target, about, reader, snapshot, TargetReader.Read);
        var declared = Read(
            "declared", actuals.Count + targets.Count, facts, fact => fact.Kind is FactKind.Declared, about, reader, snapshot,
            DeclaredReader.Read);
        reader.RowOf = key => key switch
        {
            ActualKey actual => check.RowOf(actual) ?? actuals.RowOf(key),
            TargetKey => targets.RowOf(key),
            DeclaredKey => declared.RowOf(key),
            _ => null,
        };
        // What is packed was read by another catalogue, and is told by it.
        if (reading.Plain is { Count: > 0 } && !ReferenceEquals(snapshot.Catalogue.Regions, check.Catalogue.Regions))
            reader.Errors.Add(new(null, null, ErrorCode.CatalogueChanged, ""));
        var changes = new ChangeSet
        {
            Actuals = reading.Plain is { Count: > 0 } plain ? plain.With(actuals.ChangeSet.Actuals) : actuals.ChangeSet.Actuals,
            ActualDeletes = actuals.ChangeSet.ActualDeletes,
            Targets = targets.ChangeSet.Targets,
            Declared = declared.ChangeSet.Declared,
            SignOff = reading.Persons is var persons && persons == FormPersons.Nobody
                ? null
                : new(null, null, persons.FilledBy, persons.CheckedBy, persons.SignedBy, null),
            Source = reading.Source,
            Note = about.Note ?? reading.Note,
            Reason = about.Reason,
            Correct = about.Correct,
            Received = check.Count,
        };
        if (reading.Plain is { Count: > 0 }) ActualReader.RefuseFalls(changes, snapshot, reader.Errors, reader.RowOf);
        return changes;
    }

    // Each list is read by its own route's reader; its rows are told by their place among all.
    private static (ChangeSet ChangeSet, int Count, Func<object, int?> RowOf) Read(
        string list, int first, IReadOnlyList<ImportFact> facts, Func<ImportFact, bool> isOf, ImportAbout about, RowReader whole,
        Snapshot snapshot, BodyParser read)
    {
        var rows = facts.Where(isOf).ToList();
        if (rows.Count == 0) return (new(), 0, _ => null);
        using var body = RequestBody.Of(FactRows.Body(list, rows, about));
        var faults = new ValidationErrors();
        var reader = new RowReader(body, faults);
        var changeSet = read(reader, snapshot);
        whole.Errors.AddAll(faults.First.Select(fault => fault with { Row = fault.Row + first }));
        return (changeSet, rows.Count, key => reader.RowOf(key) + first);
    }
}
