using System.Text;
using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Submissions;
using Indicators.Submissions;

namespace Indicators.Api.Features.Submissions;

/// <summary>Answers what is queried, or sends other rows in the place of those before: then review begins anew.</summary>
public sealed class PutSubmission(Database database, TimeProvider clock)
    : Endpoint<QueryParameters, Results<Ok<SubmissionItem>, ProblemResult>>
{
    public override void Configure()
    {
        Put("/submissions/{id:length(10)}");
        Permissions(Permission.WriteSubmissions);
        Description(route => route
            .WithName("putSubmission").WithTags("Submissions").WithSummary("Answer queries 说明, or send other rows instead")
            .Reads(QueryParameter.Lang).Takes(SubmissionSchema.Again.Whole)
            .ProducesProblems(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict).NeverKept());
    }

    public override async Task<Results<Ok<SubmissionItem>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct)
    {
        if (words.Refused() is { } wrongWords) return wrongWords;
        var (body, refused) = await RequestBody.Receive(words.Request);
        if (body is null) return refused!;
        using var received = body;
        var (id, caller) = (Route<string>("id")!, Caller.Of(HttpContext));
        while (true)
        {
            using var snapshot = words.Now(database);
            if (database.Find(id, caller, snapshot.Catalogue.Regions) is not { } submission || !caller.Sent(submission))
                return SubmissionAccess.Unknown(id);
            if (SubmissionReview.WrongState(submission, SubmissionState.Waiting, SubmissionState.Returned) is { } closed) return closed;
            var (correction, problem) = WriteExtensions.Ask(body, reader => Read(reader, submission, snapshot));
            if (correction is null) return problem!;
            var sent = Encoding.UTF8.GetString(body.Json);
            var content = correction.Judged is { } judged ? SubmissionFiling.ContentOf(judged, sent) : null;
            if (database.Submissions.Change(correction.After, correction.Event, content, sent))
            {
                return TypedResults.Ok(SubmissionItem.Of(
                    database.Submissions.Find(id)!, database, snapshot, caller, words.Language));
            }
        }
    }

    private Correction Read(RowReader reader, Submission submission, Snapshot snapshot)
    {
        var (now, caller) = (clock.GetUtcNow(), Caller.Of(HttpContext));
        var body = SubmissionReader.Read(reader, SubmissionSchema.Again, snapshot.Catalogue, database.Access.Keys(), now);
        var judged = body.Changes is { } changes
            ? JudgedFigures.Of(changes, caller, database, snapshot, WritePolicy.Of(HttpContext), reader.Errors, body.RowOf)
            : null;
        var isReturned = submission.State is SubmissionState.Returned;
        var after = submission with
        {
            State = SubmissionState.Waiting,
            Step = judged is null && !isReturned ? submission.Step : 0,
            Approvers = judged is null && !isReturned ? submission.Approvers : [],
            Updated = now,
            Persons = new(
                body.Persons.FilledBy ?? submission.Persons.FilledBy, body.Persons.CheckedBy ?? submission.Persons.CheckedBy,
                body.Persons.SignedBy ?? submission.Persons.SignedBy),
            ReleaseAt = body.ReleaseAt ?? submission.ReleaseAt,
            Previewers = body.Previewers ?? submission.Previewers,
        };
        if (judged is not null) after = SubmissionFiling.Described(judged, after);
        after = Answered(after, body.Answers, caller, now, reader.Errors);
        var action = judged is null ? SubmissionAction.Answered : SubmissionAction.Corrected;
        return new(after, judged, SubmissionFiling.Event(action, after, caller, now, Said(body.Answers)) with
        {
            Queries = body.Answers.Count > 0 ? [.. body.Answers.SelectMany(answer => answer.Queries)] : null,
        });
    }

    private static Submission Answered(
        Submission submission, IReadOnlyList<QueryAnswer> answers, Caller caller, DateTimeOffset now, ValidationErrors faults)
    {
        List<SubmissionQuery> queries = [.. submission.Queries];
        foreach (var (row, answer) in answers.Index())
        {
            foreach (var number in answer.Queries)
            {
                if (number >= 1 && number <= queries.Count)
                    queries[number - 1] = queries[number - 1] with { Answer = answer.Text, AnsweredBy = caller.Name, Answered = now };
                else
                    faults.Add(new(row, "answers.queries", ErrorCode.UnknownQuery, $"{number}", $"1–{queries.Count}"));
            }
        }

        return submission with { Queries = queries };
    }

    private static string? Said(IReadOnlyList<QueryAnswer> answers) =>
        answers.Count == 0 ? null : string.Join('\n', answers.Select(answer => answer.Text));

    private sealed record Correction(Submission After, JudgedFigures? Judged, SubmissionEvent Event);
}
