using Indicators.Storage;
using Indicators.Storage.Submissions;
using Indicators.Storage.Writing;
using Indicators.Submissions;

namespace Indicators.Tests.Storage;

public abstract class WaitingSubmissions(Engine engine) : StorageSuite(engine)
{
    private static readonly Sender Clerk = new("0123456789", "填报", null);

    [Fact]
    public void What_waits_is_kept_whole()
    {
        var (kept, content) = Keep("a", Written);

        var found = Database.Submissions.Find("a")!;
        (found.Number, found.Version, found.State, found.Sender, found.Persons).ShouldBe((1, 1, kept.State, Clerk, kept.Persons));
        found.Periods.ShouldBe(kept.Periods);
        found.Regions.ShouldBe(kept.Regions);
        var (query, asked) = (found.Queries.ShouldHaveSingleItem(), kept.Queries[0]);
        (query.Answer, query.Warning.Code, query.Warning.Value).ShouldBe((asked.Answer, asked.Warning.Code, asked.Warning.Value));
        query.Warning.Arguments.ShouldBe(asked.Warning.Arguments);
        var read = Database.Submissions.Content(found);
        read.Sent.ShouldBe(content.Sent);
        read.Figures.Actuals.ShouldBe(content.Figures.Actuals);
        read.Figures.Targets.ShouldBe(content.Figures.Targets);
        read.Held.Actuals.ShouldBe(content.Held.Actuals);
        Database.Submissions.Trail(found).ShouldHaveSingleItem().By.ShouldBe(Clerk);
        ValueAt().ShouldBeNull();
    }

    [Fact]
    public async Task It_becomes_a_revision_and_is_approved_or_neither()
    {
        var (kept, _) = Keep("a", Written);
        var approved = kept with { State = SubmissionState.Approved };

        await Should.ThrowAsync<WriteConflictException>(Apply(Written with { CheckedAt = -1 }, approved));
        Database.Submissions.Find("a")!.State.ShouldBe(SubmissionState.Waiting);

        var receipt = await Apply(Written, approved);
        var found = Database.Submissions.Find("a")!;
        (found.State, found.Revision).ShouldBe((SubmissionState.Approved, receipt.Revision));
        ValueAt().ShouldBe(6190);
        using var snapshot = Database.Read();
        snapshot.FindRevision(receipt.Revision)!.FilledBy.ShouldBe("张三");
    }

    [Fact]
    public async Task Of_two_who_change_it_at_once_the_second_changes_nothing()
    {
        var (kept, _) = Keep("a", Written);
        Database.Submissions.Change(kept with { State = SubmissionState.Returned }, Event(SubmissionState.Returned)).ShouldBeTrue();

        Database.Submissions.Change(kept with { State = SubmissionState.Withdrawn }, Event(SubmissionState.Withdrawn)).ShouldBeFalse();
        (await Should.ThrowAsync<WriteConflictException>(Apply(Written, kept with { State = SubmissionState.Approved })))
            .Conflict.ShouldBe(WriteConflict.SubmissionChanged);
        ValueAt().ShouldBeNull();
        Database.Submissions.Find("a")!.State.ShouldBe(SubmissionState.Returned);
    }

    [Fact]
    public async Task Two_processes_release_it_once()
    {
        await using var other = Open();
        var (kept, _) = Keep("a", Written, Clock.Now.AddHours(1));
        Database.Submissions.Due(Clock.Now).ShouldBeEmpty();
        Clock.Now = Clock.Now.AddHours(1);
        var due = Database.Submissions.Due(Clock.Now).ShouldHaveSingleItem();
        other.Submissions.Due(Clock.Now).ShouldHaveSingleItem().Version.ShouldBe(due.Version);

        var released = due with { State = SubmissionState.Released };
        var writes = new[] { Database, other }.Select(database => database.Write(Applied(Written, released))).ToList();
        foreach (var write in writes) await Task.WhenAny(write);

        writes.Count(write => write.IsCompletedSuccessfully).ShouldBe(1);
        (await Should.ThrowAsync<WriteConflictException>(writes.Single(write => write.IsFaulted))).Conflict
            .ShouldBe(WriteConflict.SubmissionChanged);
        Database.Submissions.Due(Clock.Now).ShouldBeEmpty();
        Head().ShouldBe((await writes.Single(write => write.IsCompletedSuccessfully)).Revision);
    }

    [Fact]
    public void They_are_listed_the_oldest_first_by_their_states()
    {
        foreach (var id in (string[])["c", "a", "b"]) Keep(id, Written);
        var first = Database.Submissions.Find("c")!;
        Database.Submissions.Change(first with { State = SubmissionState.Withdrawn }, Event(SubmissionState.Withdrawn));

        Database.Submissions.List([SubmissionState.Waiting], 0, 10).Select(found => found.Id).ShouldBe(["a", "b"]);
        Database.Submissions.List([SubmissionState.Waiting, SubmissionState.Withdrawn], 0, 1).Single().Id.ShouldBe("c");
        Database.Submissions.List([SubmissionState.Waiting], first.Number + 2, 10).Single().Id.ShouldBe("b");
    }

    private ChangeSet Written => new()
    {
        Actuals = [Actual(6190)],
        Targets = [Target(5)],
        SignOff = new("a", DateTimeOffset.UnixEpoch, "张三", null, null, null),
    };

    private (Submission, SubmissionContent) Keep(string id, ChangeSet changes, DateTimeOffset? releaseAt = null)
    {
        var content = new SubmissionContent("""{ "filledBy": "张三" }""", SubmittedFigures.Of(changes), new() { Actuals = [Actual(1)] });
        var state = releaseAt is null ? SubmissionState.Waiting : SubmissionState.Scheduled;
        var kept = Database.Submissions.Add(
            new()
            {
                Id = id,
                Sender = Clerk,
                Persons = new("张三", null, null),
                Submitted = Clock.Now,
                Updated = Clock.Now,
                State = state,
                ReleaseAt = releaseAt,
                Regions = [new(Nanchang, Year2013.Last, Year2014.Last)],
                Indicators = [Patents],
                Periods = [Year2013],
                Queries = [new(1, new(0, "value", WarningCode.NegativeCount, -5, null, "件") { Period = "2013" }, Answer: "核减")],
            },
            content,
            Event(state));
        return (kept, content);
    }

    private SubmissionEvent Event(SubmissionState state) =>
        new() { Action = SubmissionAction.Submitted, Time = Clock.Now, By = Clerk, State = state };

    private ChangeSet Applied(ChangeSet changes, Submission changed) =>
        SubmissionRegister.Applied(changes, changed, Event(changed.State));

    private Task<WriteResult> Apply(ChangeSet changes, Submission changed) => Database.Write(Applied(changes, changed));
}
