using System.Text.Json;
using FluentValidation;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Access;
using Indicators.Storage.Writing;
using Microsoft.AspNetCore.Http.Features;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>What a handler makes of a body: the values to store. Its faults are in the reader.</summary>
public delegate ChangeSet BodyParser(RowReader reader, Snapshot snapshot);

/// <summary>On which terms a body is written.</summary>
/// <param name="Request">How its repetitions are known; null where they are not.</param>
/// <param name="Policy">How it is judged beyond its faults; null for what comes with the service.</param>
/// <param name="Caller">Who writes; null for what comes with the service.</param>
public sealed record WriteTerms(
    IdempotentRequest? Request, bool IsDryRun, WritePolicy? Policy, Caller? Caller = null, IFeatureCollection? Features = null);

/// <summary>The way of every write: body, rows, faults or values, one revision.</summary>
public static class WriteExtensions
{
    private const int Attempts = 3;

    /// <summary>Whether a write is only to be tried: nothing is stored.</summary>
    public static bool IsDryRun(this QueryParameters words) =>
        words.Accepts(QueryParameter.DryRun) && words.Boolean(QueryParameter.DryRun) is true;

    /// <summary>Writes what a body says.</summary>
    public static async Task<Results<Ok<WriteResult>, ProblemResult>> Write(
        this QueryParameters words, Database database, BodyParser interpret)
    {
        var isDryRun = words.IsDryRun();
        if (words.Refused() is { } wrongWords) return wrongWords;
        var (body, refused) = await RequestBody.Receive(words.Request);
        if (body is null) return refused!;
        using (body)
        {
            var repetition = IdempotencyKey.Read(words, body.Json);
            if (words.Refused() is { } wrongKey) return wrongKey;
            var terms = Terms(words, isDryRun, repetition);
            var (receipt, problem) = await Write(body, database, interpret, words.Request.HttpContext.RequestAborted, terms);
            return receipt is null ? problem! : TypedResults.Ok(receipt);
        }
    }

    public static async Task<(WriteResult? Receipt, ProblemResult? Problem)> Write(
        RequestBody body, Database database, BodyParser interpret, CancellationToken cancellation, WriteTerms? terms = null)
    {
        terms ??= new(null, IsDryRun: false, null);
        try
        {
            return await Write(
                database, terms,
                (snapshot, faults) => Interpret(new RowReader(body, faults), snapshot, interpret, database, terms), Status, cancellation);
        }
        catch (JsonException malformed)
        {
            return (null, JsonSyntax.Problem(body.Json, malformed));
        }
    }

    /// <summary>Reads what a body asks that writes nothing: the question, or all that is wrong with it.</summary>
    public static (T? Asked, ProblemResult? Problem) Ask<T>(RequestBody body, Func<RowReader, T?> read)
        where T : class
    {
        var faults = new ValidationErrors();
        try
        {
            var asked = read(new RowReader(body, faults));
            return faults.Any ? (null, new ProblemResult(Status(faults), faults)) : (asked, null);
        }
        catch (JsonException malformed)
        {
            return (null, JsonSyntax.Problem(body.Json, malformed));
        }
    }

    /// <summary>Deletes what a query names.</summary>
    /// <param name="name">The keys; what is wrong with the words goes into their faults.</param>
    /// <param name="rules">What must hold between the words, where anything must.</param>
    public static async Task<Results<Ok<WriteResult>, ProblemResult>> Delete(
        this QueryParameters words, Database database, Func<Snapshot, ChangeSet> name, IValidator<QueryParameters>? rules = null)
    {
        var (request, isDryRun) = (IdempotencyKey.Read(words, default), words.IsDryRun());
        var terms = Terms(words, isDryRun, request);
        var (receipt, problem) = await Write(
            database,
            terms,
            (snapshot, faults) =>
            {
                var changeSet = name(snapshot);
                if (rules is not null) words.Errors.AddAll(rules.Faults(words));
                faults.AddAll(words.Errors.First);
                if (faults.Any) return changeSet;
                faults.AddAll(ReviewRequirement.Faults(changeSet, snapshot.Catalogue.Indicators, _ => null));
                changeSet = WriteAccess.Checked(changeSet, terms.Caller!, database, snapshot, faults, _ => null);
                return faults.Any ? changeSet : terms.Policy!.Judge(changeSet, snapshot, faults, [], _ => null);
            },
            faults => WriteAccess.IsRefused(faults) ? StatusCodes.Status403Forbidden
                : faults.First.All(fault => fault.Code is ErrorCode.ReasonRequired) ? StatusCodes.Status422UnprocessableEntity
                : StatusCodes.Status400BadRequest,
            words.Request.HttpContext.RequestAborted);
        return receipt is null ? problem! : TypedResults.Ok(receipt);
    }

    private static async Task<(WriteResult? Receipt, ProblemResult? Problem)> Write(
        Database database,
        WriteTerms terms,
        Func<Snapshot, ValidationErrors, ChangeSet> check,
        Func<ValidationErrors, int> status,
        CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // A repetition is answered as the first was, whatever would be wrong with it by now.
                if (terms.Request is not null && database.Find(terms.Request) is { } before) return (before, null);
                var (faults, changeSet) = Check(database, check, terms.Caller);
                if (faults.Any) return (null, new ProblemResult(status(faults), faults));
                var receipt = await database.Write(changeSet with { Request = terms.Request, DryRun = terms.IsDryRun }, cancellation);
                if (!terms.IsDryRun && receipt.Changed > 0) terms.Features?.Set(receipt);
                return (receipt, null);
            }
            catch (WriteConflictException conflict) when (IsOvertaken(conflict) && attempt < Attempts)
            {
                // Somebody wrote since the rows were checked: check them again.
            }
            catch (WriteConflictException conflict)
            {
                return (null, Refusal(conflict));
            }
        }
    }

    private static WriteTerms Terms(QueryParameters words, bool isDryRun, IdempotentRequest? request) => new(
        isDryRun ? null : request, isDryRun, WritePolicy.Of(words.Request.HttpContext), Caller.Of(words.Request.HttpContext),
        words.Request.HttpContext.Features);

    /// <summary>Whether it may fit once it is checked again.</summary>
    public static bool IsOvertaken(WriteConflictException conflict) =>
        conflict.Conflict is WriteConflict.CatalogueChanged or WriteConflict.FiguresChanged or WriteConflict.StatusFalls
            or WriteConflict.ForeignFigure or WriteConflict.SubmissionChanged;

    /// <summary>What a write is told that does not fit what others wrote meanwhile.</summary>
    public static ProblemResult Refusal(WriteConflictException conflict) => conflict.Conflict switch
    {
        WriteConflict.IdempotencyMismatch =>
            ProblemResult.Of(StatusCodes.Status422UnprocessableEntity, ErrorCode.IdempotencyMismatch, conflict.Subject),
        WriteConflict.ForeignFigure => ProblemResult.Of(StatusCodes.Status403Forbidden, ErrorCode.OverrideRequired, conflict.Subject),
        WriteConflict.SubmissionChanged =>
            ProblemResult.Of(StatusCodes.Status409Conflict, ErrorCode.SubmissionChanged, conflict.Subject),
        WriteConflict.FrozenIndicator => ProblemResult.Of(StatusCodes.Status409Conflict, ErrorCode.Frozen, conflict.Subject),
        WriteConflict.InUse => ProblemResult.Of(StatusCodes.Status409Conflict, ErrorCode.InUse, conflict.Subject),
        WriteConflict.FiguresChanged => ProblemResult.Of(StatusCodes.Status409Conflict, ErrorCode.FiguresChanged, conflict.Subject),
        WriteConflict.DuplicateCode => ProblemResult.Of(StatusCodes.Status409Conflict, ErrorCode.CodeTaken, conflict.Subject),
        _ => ProblemResult.Of(StatusCodes.Status409Conflict, ErrorCode.CatalogueChanged, conflict.Subject),
    };

    private static (ValidationErrors Faults, ChangeSet ChangeSet) Check(
        Database database, Func<Snapshot, ValidationErrors, ChangeSet> check, Caller? caller)
    {
        var faults = new ValidationErrors();
        using var snapshot = database.Read(viewer: caller is null ? null : new Viewer(caller.Internal, caller.KeyId));
        return (faults, check(snapshot, faults) with { CheckedAt = snapshot.Revision });
    }

    // What is said about the whole may be said by the reader of the rows, or by what it made of them.
    private static ChangeSet Interpret(RowReader reader, Snapshot snapshot, BodyParser interpret, Database database, WriteTerms terms)
    {
        var changeSet = interpret(reader, snapshot);
        changeSet = changeSet with
        {
            Source = reader.Source ?? changeSet.Source,
            Note = reader.Note ?? changeSet.Note,
            Reason = reader.Reason ?? changeSet.Reason,
            Correct = reader.Correct || changeSet.Correct,
            Override = reader.Override ?? changeSet.Override,
            Received = changeSet.Received ?? reader.Count,
        };
        reader.Errors.AddAll(ReviewRequirement.Faults(changeSet, snapshot.Catalogue.Indicators, reader.RowOf));
        if (terms.Caller is { } caller)
            changeSet = WriteAccess.Checked(changeSet, caller, database, snapshot, reader.Errors, reader.RowOf);
        return terms.Policy is { } policy ? policy.Judge(changeSet, snapshot, reader.Errors, reader.Warnings, reader.RowOf) : changeSet;
    }

    private static int Status(ValidationErrors faults) => faults.First switch
    {
        [{ Code: ErrorCode.PreconditionFailed }] => StatusCodes.Status412PreconditionFailed,
        _ when WriteAccess.IsRefused(faults) => StatusCodes.Status403Forbidden,
        var all when all.All(fault => fault.Code is ErrorCode.Frozen or ErrorCode.ChangedSince) => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
