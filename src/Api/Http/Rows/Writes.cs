using System.Text.Json;
using FluentValidation;
using Indicators.Storage;
using Indicators.Storage.Writing;
using Conflict = Indicators.Storage.Writing.Conflict;

namespace Indicators.Api.Http;

/// <summary>What a handler makes of a body: the values to store. Its faults are in the reader.</summary>
public delegate Submission Interpretation(RowReader reader, Snapshot snapshot);

/// <summary>The way of every write: body, rows, faults or values, one revision.</summary>
public static class Writes
{
    private const int Attempts = 3;

    /// <summary>Writes what a body says.</summary>
    public static async Task<Results<Ok<Receipt>, Problem>> Write(this Words words, Database database, Interpretation interpret)
    {
        if (words.Refused() is { } wrongWords) return wrongWords;
        var (body, refused) = await Body.Receive(words.Request);
        if (body is null) return refused!;
        using (body)
        {
            var repetition = Repetition.Read(words, body.Json);
            if (words.Refused() is { } wrongKey) return wrongKey;
            var (receipt, problem) = await Write(body, database, interpret, words.Request.HttpContext.RequestAborted, repetition);
            return receipt is null ? problem! : TypedResults.Ok(receipt);
        }
    }

    public static async Task<(Receipt? Receipt, Problem? Problem)> Write(
        Body body, Database database, Interpretation interpret, CancellationToken cancellation, IdempotentRequest? request = null)
    {
        try
        {
            return await Write(
                database, request, (snapshot, faults) => Interpret(new RowReader(body, faults), snapshot, interpret), Status, cancellation);
        }
        catch (JsonException malformed)
        {
            return (null, JsonSyntax.Problem(body.Json, malformed));
        }
    }

    /// <summary>Reads what a body asks that writes nothing: the question, or all that is wrong with it.</summary>
    public static (T? Asked, Problem? Problem) Ask<T>(Body body, Func<RowReader, T?> read)
        where T : class
    {
        var faults = new Faults();
        try
        {
            var asked = read(new RowReader(body, faults));
            return faults.Any ? (null, new Problem(StatusCodes.Status422UnprocessableEntity, faults)) : (asked, null);
        }
        catch (JsonException malformed)
        {
            return (null, JsonSyntax.Problem(body.Json, malformed));
        }
    }

    /// <summary>Deletes what a query names.</summary>
    /// <param name="name">The keys; what is wrong with the words goes into their faults.</param>
    /// <param name="rules">What must hold between the words, where anything must.</param>
    public static async Task<Results<Ok<Receipt>, Problem>> Delete(
        this Words words, Database database, Func<Snapshot, Submission> name, IValidator<Words>? rules = null)
    {
        var request = Repetition.Read(words, default);
        var (receipt, problem) = await Write(
            database,
            request,
            (snapshot, faults) =>
            {
                var submission = name(snapshot);
                if (rules is not null) words.Faults.AddAll(rules.Faults(words));
                faults.AddAll(words.Faults.First);
                return submission;
            },
            _ => StatusCodes.Status400BadRequest,
            words.Request.HttpContext.RequestAborted);
        return receipt is null ? problem! : TypedResults.Ok(receipt);
    }

    private static async Task<(Receipt? Receipt, Problem? Problem)> Write(
        Database database,
        IdempotentRequest? request,
        Func<Snapshot, Faults, Submission> check,
        Func<Faults, int> status,
        CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // A repetition is answered as the first was, whatever would be wrong with it by now.
                if (request is not null && database.Find(request) is { } before) return (before, null);
                var (faults, submission) = Check(database, check);
                if (faults.Any) return (null, new Problem(status(faults), faults));
                return (await database.Write(submission with { Request = request }, cancellation), null);
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

    private static bool IsOvertaken(WriteConflictException conflict) => conflict.Conflict is Conflict.CatalogueChanged or Conflict.StatusFalls;

    private static Problem Refusal(WriteConflictException conflict) => conflict.Conflict switch
    {
        Conflict.IdempotencyMismatch =>
            Problem.Of(StatusCodes.Status422UnprocessableEntity, FaultCode.IdempotencyMismatch, conflict.Subject),
        Conflict.FrozenIndicator => Problem.Of(StatusCodes.Status409Conflict, FaultCode.Frozen, conflict.Subject),
        Conflict.DuplicateCode => Problem.Of(StatusCodes.Status409Conflict, FaultCode.CodeTaken, conflict.Subject),
        _ => Problem.Of(StatusCodes.Status409Conflict, FaultCode.CatalogueChanged, conflict.Subject),
    };

    private static (Faults Faults, Submission Submission) Check(Database database, Func<Snapshot, Faults, Submission> check)
    {
        var faults = new Faults();
        using var snapshot = database.Read();
        return (faults, check(snapshot, faults) with { CheckedAt = snapshot.Revision });
    }

    private static Submission Interpret(RowReader reader, Snapshot snapshot, Interpretation interpret) =>
        interpret(reader, snapshot) with { Source = reader.Source, Note = reader.Note, Correct = reader.Correct, Received = reader.Count };

    private static int Status(Faults faults) => faults.First switch
    {
        [{ Code: FaultCode.PreconditionFailed }] => StatusCodes.Status412PreconditionFailed,
        var all when all.All(fault => fault.Code is FaultCode.Frozen) => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
