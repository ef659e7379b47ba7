using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Receipts;
using Indicators.Api.Security;
using Indicators.Catalogue;
using Indicators.Storage;
using Indicators.Storage.Submissions;
using Indicators.Storage.Versions;
using Indicators.Storage.Writing;
using Indicators.Submissions;

namespace Indicators.Api.Features.Submissions;

/// <summary>A submission with what is queried, what was done, and what it changes.</summary>
public sealed record SubmissionItem : SubmissionRow
{
    private SubmissionItem(Submission submission, CatalogueVersion catalogue, Language language, bool awaitsYou)
        : base(submission, catalogue, language, awaitsYou)
    {
    }

    /// <summary>The ids of the keys that may see what would be.</summary>
    public required IReadOnlyList<string> Previewers { get; init; }

    /// <summary>What is unlikely in it, each a query.</summary>
    public required IReadOnlyList<ReceiptWarning> Warnings { get; init; }

    /// <summary>What was ever queried 查询, with the answers.</summary>
    public required IReadOnlyList<SubmissionQueryRow> Queries { get; init; }

    /// <summary>What was done with it, the oldest first.</summary>
    public required IReadOnlyList<SubmissionEventRow> Trail { get; init; }

    /// <summary>Each figure as it stood when it was submitted, and as it is to be; null where they are more than 100.</summary>
    public required IReadOnlyList<ReceiptChange>? Diff { get; init; }

    /// <summary>As it is told to who may see it.</summary>
    public static SubmissionItem Of(Submission submission, Database database, Snapshot snapshot, Caller caller, Language language) =>
        new(submission, snapshot.Catalogue, language, caller.Awaits(snapshot.Catalogue.Regions, submission))
        {
            Previewers = submission.Previewers,
            Warnings = [.. submission.Queries.Where(query => query.IsRaised).Select(query => ReceiptWarning.Of(query.Warning, language))],
            Queries = [.. submission.Queries.Select(query => SubmissionQueryRow.Of(query, language))],
            Trail = [.. database.Submissions.Trail(submission).Select(SubmissionEventRow.Of)],
            Diff = submission.Cells > WriteResult.MostListed
                ? null
                : DiffOf(database.Submissions.Content(submission), snapshot.Catalogue, language),
        };

    /// <summary>Cell by cell, what it was held against and what it is to be; what stays as it is, too.</summary>
    public static IReadOnlyList<ReceiptChange> DiffOf(SubmissionContent content, CatalogueVersion catalogue, Language language)
    {
        var (before, after) = (content.Held.ByKey(), content.Figures.ByKey());
        var changes = after.Keys.Union(before.Keys)
            .Select(key => (Before: before.GetValueOrDefault(key), After: after.GetValueOrDefault(key)))
            .Select(cell => new ItemChange(cell.Before, cell.After, cell.Before, 0));
        return new ReceiptChanges(catalogue, language).Of(changes);
    }
}

/// <param name="Number">What answers name it by.</param>
/// <param name="Raised">Whether the rows still give rise to it.</param>
/// <param name="Answer">说明; null while there is none.</param>
public sealed record SubmissionQueryRow(
    int Number, bool Raised, int? Row, string Field, WarningCode Code, string Message, string? Indicator, string? Region, string? Period,
    decimal? Value, decimal? Compared, string? Answer, string? AnsweredBy, DateTimeOffset? Answered)
{
    internal static SubmissionQueryRow Of(SubmissionQuery query, Language language) => new(
        query.Number, query.IsRaised, query.Warning.Row, query.Warning.Field, query.Warning.Code,
        WarningMessages.Of(query.Warning, language), query.Warning.Indicator, query.Warning.Region, query.Warning.Period,
        query.Warning.Value, query.Warning.Compared, query.Answer, query.AnsweredBy, query.Answered);
}

/// <param name="Who">The name of the key; null where none was needed, or its time came.</param>
/// <param name="Note">A comment, an answer, or why it failed.</param>
/// <param name="Queries">The numbers of the queries that it answers, or raises.</param>
/// <param name="Step">How many steps of its review were done then.</param>
public sealed record SubmissionEventRow(
    DateTimeOffset Time, SubmissionAction Action, string? Who, string? Note, IReadOnlyList<int>? Queries, SubmissionState State, int Step,
    long? Revision)
{
    internal static SubmissionEventRow Of(SubmissionEvent what) =>
        new(what.Time, what.Action, what.By.Name, what.Note, what.Queries, what.State, what.Step, what.Revision);
}
