using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Http.Receipts;

public static class ReceiptExtensions
{
    /// <summary>
    /// A write as it is answered: with its warnings, and with what it changed as history tells it, so that a repetition is answered as the
    /// first was.
    /// </summary>
    public static async Task<Results<Ok<WriteReceipt>, ProblemResult>> Receipt(
        this Task<Results<Ok<WriteResult>, ProblemResult>> writing, QueryParameters words, Database database)
    {
        var written = await writing;
        if (written.Result is not Ok<WriteResult> { Value: { } result }) return (ProblemResult)written.Result;
        return TypedResults.Ok(new WriteReceipt(
            result.Revision, result.Received, result.Inserted, result.Updated, result.Unchanged, result.Deleted,
            [.. result.Warnings.Select(warning => ReceiptWarning.Of(warning, words.Language))], result.WarningCount,
            Changes(result, words, database))
        {
            DryRun = words.IsDryRun() ? true : null,
        });
    }

    private static IReadOnlyList<ReceiptChange>? Changes(WriteResult result, QueryParameters words, Database database)
    {
        if (result.Changed > WriteResult.MostListed) return null;
        if (result.Changed == 0) return [];
        if (result.Changes is { } told) return new ReceiptChanges(told.Catalogue, words.Language).Of(told.Items);
        using var snapshot = words.Open(database, result.Revision);
        return new ReceiptChanges(snapshot.Catalogue, words.Language).Of(snapshot.Changed(result));
    }
}
