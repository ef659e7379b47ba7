using Indicators.Api.Configuration;
using Indicators.Api.Security;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Submissions;
using Indicators.Storage.Writing;
using Indicators.Submissions;

namespace Indicators.Api.Features.Submissions;

/// <summary>Who answers for a submission, when it is to count, and who may see it before.</summary>
/// <param name="Previewers">The ids of keys.</param>
public sealed record SubmissionTerms(Persons Persons, DateTimeOffset? ReleaseAt, IReadOnlyList<string> Previewers);

/// <summary>From a change set that was checked to a submission that waits.</summary>
public sealed class SubmissionFiling(Database database, TimeProvider clock, Settings settings)
{
    private static readonly Sender Nobody = new(null, null, null);

    /// <summary>Keeps a change set as a new submission; one that came with the same idempotency key before is found.</summary>
    /// <param name="sent">As it came.</param>
    /// <exception cref="WriteConflictException">Another request had the key.</exception>
    public Submission File(JudgedFigures judged, SubmissionTerms terms, Caller sender, string sent, IdempotentRequest? request = null)
    {
        var now = clock.GetUtcNow();
        var submission = Described(judged, new()
        {
            Id = KeyText.New().Id,
            Sender = sender.AsSender(),
            Persons = terms.Persons,
            Submitted = now,
            Updated = now,
            ReleaseAt = terms.ReleaseAt,
            Previewers = terms.Previewers,
            Steps = settings.ReviewSteps,
            Regions = [],
            Indicators = [],
            Periods = [],
        });
        return database.Submissions.Add(
            submission, ContentOf(judged, sent), Event(SubmissionAction.Submitted, submission, sender, now), request);
    }

    /// <summary>A submission with other rows. What they give rise to is queried, unless the same was answered before.</summary>
    public static Submission Described(JudgedFigures judged, Submission submission)
    {
        var changes = judged.Changes;
        var cells = Cells(changes).ToList();
        return submission with
        {
            CheckedAt = changes.CheckedAt ?? 0,
            Source = changes.Source,
            Note = changes.Note,
            Regions =
            [
                .. cells.Select(cell => (cell.Region, cell.Period.Last)).Concat(SettersOf(changes)).GroupBy(place => place.Region)
                    .Select(places => new SubmittedRegion(places.Key, places.Min(place => place.Last), places.Max(place => place.Last)))
                    .OrderBy(place => place.Region),
            ],
            Indicators = [.. cells.Select(cell => cell.Indicator).Distinct().Order()],
            Periods = [.. cells.Select(cell => cell.Period).Distinct().OrderBy(period => (period.End, period.Months))],
            Cells = cells.Count,
            Queries = Queried(submission.Queries, changes.Warnings),
        };
    }

    /// <summary>The queries of before, with whether the warnings still give rise to them, and those that are new.</summary>
    public static IReadOnlyList<SubmissionQuery> Queried(
        IReadOnlyList<SubmissionQuery> before, IReadOnlyList<WriteWarning> warnings)
    {
        List<SubmissionQuery> queries = [.. before.Select(query => query with { IsRaised = false })];
        foreach (var warning in warnings)
        {
            var known = queries.FindIndex(query => !query.IsRaised && AreAlike(query.Warning, warning));
            if (known >= 0) queries[known] = queries[known] with { IsRaised = true };
            else queries.Add(new(queries.Count + 1, warning));
        }

        return queries;
    }

    public static SubmissionContent ContentOf(JudgedFigures judged, string sent) =>
        new(sent, SubmittedFigures.Of(judged.Changes), SubmittedFigures.Before(judged.Cells));

    /// <param name="by">Null where its time came.</param>
    public static SubmissionEvent Event(
        SubmissionAction action, Submission after, Caller? by, DateTimeOffset now, string? note = null) => new()
        {
            Action = action,
            Time = now,
            By = by?.AsSender() ?? Nobody,
            Note = note,
            State = after.State,
            Step = after.Step,
            ReleaseAt = after.ReleaseAt,
        };

    // In which row it stands makes no difference.
    private static bool AreAlike(WriteWarning one, WriteWarning other) =>
        (one.Field, one.Code, one.Value, one.Compared, one.Indicator, one.Region, one.Period)
            == (other.Field, other.Code, other.Value, other.Compared, other.Indicator, other.Region, other.Period)
        && one.Arguments.SequenceEqual(other.Arguments);

    private static IEnumerable<(int Indicator, Period Period, int Region)> Cells(ChangeSet changes) =>
        changes.Actuals.Select(actual => actual.Key).Concat(changes.ActualDeletes).Select(key => (key.Indicator, key.Period, key.Region))
            .Concat(Targets(changes).Select(key => (key.Indicator, key.Period, key.Region)))
            .Concat(changes.Declared.Select(figure => figure.Key).Concat(changes.DeclaredDeletes)
                .Select(key => (key.Indicator, key.Period, key.Region)));

    private static IEnumerable<(int Region, int Last)> SettersOf(ChangeSet changes) =>
        Targets(changes).Select(key => (key.SetBy, key.Period.Last));

    private static IEnumerable<TargetKey> Targets(ChangeSet changes) =>
        changes.Targets.Select(target => target.Key).Concat(changes.TargetDeletes);
}
