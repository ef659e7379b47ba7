using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Writing;

public abstract class PutsAndDeletes(Engine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task A_read_right_after_a_write_sees_it()
    {
        var receipt = await Put(Actual(6190));

        receipt.ShouldBe(new WriteResult(Revision: 1, Received: 1, Inserted: 1, Updated: 0, Unchanged: 0, Deleted: 0));
        ValueAt().ShouldBe(6190);
    }

    [Fact]
    public async Task A_corrected_row_is_updated()
    {
        await Put(Actual(6190), Actual(30, indicator: Turnover));

        var receipt = await Put(Actual(6200), Actual(30, indicator: Turnover));

        receipt.ShouldBe(new WriteResult(2, Received: 2, Inserted: 0, Updated: 1, Unchanged: 1, Deleted: 0));
        ValueAt().ShouldBe(6200);
    }

    [Fact]
    public async Task Writing_what_is_there_makes_no_revision()
    {
        await Put(Actual(6190));

        var receipt = await Put(Actual(6190));

        receipt.ShouldBe(new WriteResult(Revision: 1, Received: 1, Inserted: 0, Updated: 0, Unchanged: 1, Deleted: 0));
        Head().ShouldBe(1);
    }

    [Fact]
    public async Task A_new_note_bound_base_break_or_status_alone_is_an_update()
    {
        var actual = Actual(6190);
        await Put(actual);

        (await Put(actual with { Note = "快报" })).Updated.ShouldBe(1);
        (await Put(actual with { Note = "快报", Observation = actual.Observation with { Bound = Bound.About } })).Updated.ShouldBe(1);
        (await Put(actual with { Observation = actual.Observation with { Base = FixedPoint.From(0) } })).Updated.ShouldBe(1);
        (await Put(actual with { Observation = actual.Observation with { Break = true } })).Updated.ShouldBe(1);
        (await Put(actual with { Observation = actual.Observation with { Status = ObservationStatus.Missing } })).Updated.ShouldBe(1);
    }

    [Fact]
    public async Task A_deleted_row_is_gone_and_deleting_it_again_makes_no_revision()
    {
        await Put(Actual(6190));

        (await Delete(Actual(0).Key)).ShouldBe(new WriteResult(2, Received: 1, Inserted: 0, Updated: 0, Unchanged: 0, Deleted: 1));
        ValueAt().ShouldBeNull();
        (await Delete(Actual(0).Key)).ShouldBe(new WriteResult(2, Received: 1, Inserted: 0, Updated: 0, Unchanged: 1, Deleted: 0));
    }

    [Fact]
    public async Task An_equal_row_twice_in_one_submission_is_unchanged_the_second_time()
    {
        var receipt = await Put(Actual(6190), Actual(6190));

        receipt.ShouldBe(new WriteResult(Revision: 1, Received: 2, Inserted: 1, Updated: 0, Unchanged: 1, Deleted: 0));
    }

    [Fact]
    public async Task Two_values_of_one_cell_in_one_submission_store_nothing()
    {
        await Should.ThrowAsync<Exception>(() => Put(Actual(1, Counties[0]), Actual(6190), Actual(6200)));

        Head().ShouldBe(0);
        using var snapshot = Database.Read();
        snapshot.CountActuals(new StoredFilter()).ShouldBe(0);
    }

    [Fact]
    public async Task A_cell_comes_back_as_it_was_written()
    {
        Actual[] written =
        [
            Actual(-0.000001m) with { Note = "十几个" },
            Actual(0, Counties[0]),
            Actual(0, Counties[1]) with { Observation = new StoredObservation(default, ObservationStatus.Missing) },
            Actual(0, Counties[2]) with
            {
                Observation = new StoredObservation(FixedPoint.From(11), ObservationStatus.Estimated, Bound.Range, FixedPoint.From(19)),
            },
            Actual(0, Counties[3]) with
            {
                Observation = new StoredObservation(new FixedPoint(long.MaxValue), ObservationStatus.Provisional, Bound.MoreThan),
            },
            Actual(0, Counties[4]) with
            {
                Observation = new StoredObservation(new FixedPoint(long.MinValue), ObservationStatus.Final, Bound.LessThan),
            },
            Actual(66, Counties[5]) with
            {
                Observation = new StoredObservation(
                    FixedPoint.From(66), ObservationStatus.Final, Base: new FixedPoint(long.MinValue), Break: true),
            },
        ];
        await Put(written);

        using var snapshot = Database.Read();
        var stored = snapshot.ListActuals(new StoredFilter()).Select(row => row.Item);
        stored.ShouldBe(written.Select(actual => actual with { Observation = actual.Observation with { Revision = 1 } }));
    }

    [Fact]
    public async Task Targets_of_one_cell_stand_side_by_side_in_the_order_in_which_they_count()
    {
        var province = Nanchang - 1;
        await Put(
            Target(120, commitment: Commitment.Stretch),
            Target(50, TargetKind.Growth),
            Target(10_000),
            Target(9_000, setBy: province),
            Target(95, commitment: Commitment.Binding));

        using var snapshot = Database.Read();
        snapshot.Targets(Patents, [Year2014], new[] { Nanchang })[Year2014].Targets.Select(target => target.Terms.Value.ToDecimal())
            .ShouldBe([95, 9_000, 10_000, 50, 120]);
    }

    [Fact]
    public async Task A_target_comes_back_as_it_was_written()
    {
        var written = Target(10, TargetKind.Range) with
        {
            Note = "区间指标",
            Terms = new TargetTerms(FixedPoint.From(10), FixedPoint.From(15), Inside: true, TargetOperator.AtMost, [33.3m, 66.67m, 100m]),
        };
        await Put(written);

        using var snapshot = Database.Read();
        var stored = snapshot.ListTargets(new StoredFilter()).Single().Item;
        stored.Terms.Schedule.ShouldBe(written.Terms.Schedule);
        (stored with { Terms = stored.Terms with { Schedule = null } })
            .ShouldBe(written with { Terms = written.Terms with { Schedule = null, Revision = 1 } });
    }

    [Fact]
    public async Task A_target_is_deleted_by_its_whole_key()
    {
        await Put(Target(10_000), Target(50, TargetKind.Growth));

        var receipt = await Database.Write(new ChangeSet { TargetDeletes = [Target(0, TargetKind.Growth).Key, Target(0, setBy: 1).Key] });

        receipt.ShouldBe(new WriteResult(2, Received: 2, Inserted: 0, Updated: 0, Unchanged: 1, Deleted: 1));
        using var snapshot = Database.Read();
        snapshot.Targets(Patents, [Year2014], new[] { Nanchang })[Year2014].Targets.Single().Terms.Value.ToDecimal().ShouldBe(10_000);
    }

    [Fact]
    public async Task A_revision_says_who_wrote_what_when_and_from_which_source()
    {
        await Database.Write(new ChangeSet
        {
            Author = new("南昌市科技局", "3f9c2a7b1d"),
            Source = "2013年年报",
            Note = "更正",
            Received = 3,
            Actuals = [Actual(6190)],
        });

        using var snapshot = Database.Read();
        snapshot.FindRevision(1).ShouldBe(new Revision
        {
            Number = 1,
            Hash = snapshot.At(1).Hash,
            Time = Clock.Now,
            Who = "南昌市科技局",
            KeyId = "3f9c2a7b1d",
            Source = "2013年年报",
            Note = "更正",
            Received = 3,
            Inserted = 1,
            Unchanged = 2,
        });
        var row = snapshot.ListActuals(new StoredFilter()).Single();
        (row.Revision, row.Updated, row.Source).ShouldBe((1, Clock.Now, "2013年年报"));
    }

    [Fact]
    public async Task A_clock_that_goes_back_does_not_take_the_revisions_along()
    {
        await Put(Actual(1));
        Clock.Now -= TimeSpan.FromDays(365);
        await Put(Actual(2));
        Clock.Now += TimeSpan.FromDays(366);
        await Put(Actual(3));

        using var snapshot = Database.Read();
        var times = Enumerable.Range(1, 3).Select(number => snapshot.FindRevision(number)!.Time).ToList();
        times.ShouldBe([Clock.Now.AddDays(-1), Clock.Now.AddDays(-1), Clock.Now]);
        ValueAt(AsOf.Time(Clock.Now.AddDays(-1))).ShouldBe(2);
    }
}
