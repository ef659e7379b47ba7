using System.Text.Json;
using Indicators.Storage;
using Conflict = Indicators.Storage.Conflict;

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
            var (receipt, problem) = await Write(body, database, interpret, words.Request.HttpContext.RequestAborted);
            return receipt is null ? problem! : TypedResults.Ok(receipt);
        }
    }

    public static async Task<(Receipt? Receipt, Problem? Problem)> Write(
        Body body, Database database, Interpretation interpret, CancellationToken cancellation)
    {
        try
        {
            return await Write(database, (snapshot, faults) => Interpret(new RowReader(body, faults), snapshot, interpret), Status, cancellation);
        }
        catch (JsonException malformed)
        {
            return (null, BadJson(malformed));
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
            return (null, BadJson(malformed));
        }
    }

    /// <summary>Deletes what a query names.</summary>
    /// <param name="name">The keys; what is wrong with the words goes into their faults.</param>
    public static async Task<Results<Ok<Receipt>, Problem>> Delete(this Words words, Database database, Func<Snapshot, Submission> name)
    {
        var (receipt, problem) = await Write(
            database,
            (snapshot, faults) =>
            {
                var submission = name(snapshot);
                foreach (var fault in words.Faults.First) faults.Add(fault);
                return submission;
            },
            _ => StatusCodes.Status400BadRequest,
            words.Request.HttpContext.RequestAborted);
        return receipt is null ? problem! : TypedResults.Ok(receipt);
    }

    private static async Task<(Receipt? Receipt, Problem? Problem)> Write(
        Database database, Func<Snapshot, Faults, Submission> check, Func<Faults, int> status, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (faults, submission) = Check(database, check);
            if (faults.Any) return (null, new Problem(status(faults), faults));
            try
            {
                var receipt = await database.Write(submission, cancellation);
                return (receipt with { Unchanged = receipt.Received - receipt.Inserted - receipt.Updated - receipt.Deleted }, null);
            }
            catch (WriteConflictException conflict) when (conflict.Conflict is Conflict.CatalogueChanged && attempt < Attempts)
            {
                // Somebody changed the catalogue since the rows were checked: check them again.
            }
            catch (WriteConflictException conflict)
            {
                return (null, Problem.Of(StatusCodes.Status409Conflict, CodeOf(conflict.Conflict), conflict.Subject));
            }
        }
    }

    private static (Faults Faults, Submission Submission) Check(Database database, Func<Snapshot, Faults, Submission> check)
    {
        var faults = new Faults();
        using var snapshot = database.Read();
        return (faults, check(snapshot, faults) with { CheckedAt = snapshot.Revision });
    }

    private static Submission Interpret(RowReader reader, Snapshot snapshot, Interpretation interpret) =>
        interpret(reader, snapshot) with { Source = reader.Source, Note = reader.Note, Correct = reader.Correct, Received = reader.Count };

    private static int Status(Faults faults) => faults.First.All(fault => fault.Code is FaultCode.Frozen)
        ? StatusCodes.Status409Conflict
        : StatusCodes.Status422UnprocessableEntity;

    private static FaultCode CodeOf(Conflict conflict) => conflict switch
    {
        Conflict.FrozenIndicator => FaultCode.Frozen,
        Conflict.StatusFalls => FaultCode.StatusFalls,
        Conflict.CatalogueChanged => FaultCode.CatalogueChanged,
        _ => FaultCode.CodeTaken,
    };

    private static Problem BadJson(JsonException malformed) => Problem.Of(
        StatusCodes.Status400BadRequest,
        FaultCode.BadJson,
        (malformed.LineNumber ?? 0) + 1,
        (malformed.BytePositionInLine ?? 0) + 1,
        malformed.Message.Split(" LineNumber:")[0]);
}
