using System.Text;
using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Submissions;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Submissions;

/// <summary>Sends figures to be reviewed: they are checked as a write is, and wait.</summary>
public sealed class PostSubmission(Database database, SubmissionFiling filing, TimeProvider clock)
    : Endpoint<QueryParameters, Results<Created<SubmissionItem>, ProblemResult>>
{
    public override void Configure()
    {
        Post("/submissions");
        Permissions(Permission.WriteSubmissions);
        Description(route => route
            .WithName("postSubmission").WithTags("Submissions")
            .WithSummary("Submit figures for review 报送: nothing counts before it is approved")
            .Reads(QueryParameter.Lang).Takes(SubmissionSchema.New.Whole).ProducesProblems(StatusCodes.Status409Conflict).NeverKept());
    }

    public override async Task<Results<Created<SubmissionItem>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct)
    {
        if (words.Refused() is { } wrongWords) return wrongWords;
        var (body, refused) = await RequestBody.Receive(words.Request);
        if (body is null) return refused!;
        using var received = body;
        var request = IdempotencyKey.Read(words, body.Json);
        if (words.Refused() is { } wrongKey) return wrongKey;
        using var snapshot = words.Now(database);
        try
        {
            if (request is not null && database.Submissions.Find(request) is { } before) return Created(words, before, snapshot);
            var (asked, problem) = WriteExtensions.Ask(body, reader => Read(reader, snapshot));
            if (asked is null) return problem!;
            var (judged, terms) = asked;
            var sent = Encoding.UTF8.GetString(body.Json);
            return Created(words, filing.File(judged, terms, Caller.Of(HttpContext), sent, request), snapshot);
        }
        catch (WriteConflictException conflict)
        {
            return WriteExtensions.Refusal(conflict);
        }
    }

    private Tuple<JudgedFigures, SubmissionTerms> Read(RowReader reader, Snapshot snapshot)
    {
        var body = SubmissionReader.Read(
            reader, SubmissionSchema.New, snapshot.Catalogue, database.Access.Keys(), clock.GetUtcNow());
        var judged = JudgedFigures.Of(
            body.Changes ?? new(), Caller.Of(HttpContext), database, snapshot, WritePolicy.Of(HttpContext), reader.Errors, body.RowOf);
        return new(judged, new(body.Persons, body.ReleaseAt, body.Previewers ?? []));
    }

    private Created<SubmissionItem> Created(QueryParameters words, Submission submission, Snapshot snapshot) => TypedResults.Created(
        $"{words.Request.Path}/{submission.Id}",
        SubmissionItem.Of(submission, database, snapshot, Caller.Of(HttpContext), words.Language));
}
