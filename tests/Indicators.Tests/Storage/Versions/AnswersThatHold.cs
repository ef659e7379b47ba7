using Indicators.Catalogue;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Versions;

public abstract class AnswersThatHold(Engine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task An_answer_holds_until_something_it_was_read_from_is_written()
    {
        await Put(Actual(1));
        var basis = Read(snapshot => snapshot.Actuals(Patents, [Year2013], Counties));

        await Put(Actual(2, period: Year2014));
        await Put(Actual(3, indicator: Turnover));
        await Put(Target(4));
        Holds(basis).ShouldBeTrue();

        await Put(Actual(5, Counties[0]));
        Holds(basis).ShouldBeFalse();
        Holds(Read(snapshot => snapshot.Actuals(Patents, [Year2013], Counties))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_list_of_periods_holds_until_a_period_comes_to_it()
    {
        await Put(Actual(1));
        var basis = Read(snapshot => snapshot.ActualPeriods(Patents));

        await Put(Actual(2));
        Holds(basis).ShouldBeTrue();
        await Put(Actual(3, period: Year2014));
        Holds(basis).ShouldBeFalse();
        Read(snapshot => snapshot.ActualPeriods(Patents).ShouldBe([Year2013, Year2014]));
    }

    [Fact]
    public async Task Several_snapshots_are_of_one_state_whatever_is_written_between_them()
    {
        await Put(Actual(1));
        var before = Read(snapshot => snapshot.Actuals(Patents, [Year2013], Counties));
        HistoryPoint point;
        using (var first = Database.Read()) point = first.At(first.Revision);
        await Put(Actual(2));
        var after = Read(snapshot => snapshot.Actuals(Patents, [Year2013], Counties));
        var elsewhere = Read(snapshot => snapshot.Actuals(Patents, [Year2014], Counties));

        foreach (var asOf in new AsOf?[] { null, AsOf.Time(DateTimeOffset.MaxValue) })
        {
            using var second = Database.Read(asOf, newest: point.Revision);
            var read = second.Actuals(Patents, [Year2013], new[] { Nanchang })[Year2013].At([Nanchang], cell => cell)[0];
            (read?.Value.ToDecimal()).ShouldBe(1);
            (second.Revision, second.Head).ShouldBe((point.Revision, point.Revision));
            second.Dependencies.ShouldBeNull();
        }

        Should.Throw<UnknownRevisionException>(() => Database.Read(AsOf.Revision(point.Revision + 1), newest: point.Revision));
        (Database.HeldAt(before, point), Database.HeldAt(after, point), Database.HeldAt(elsewhere, point)).ShouldBe((true, false, true));
    }

    [Fact]
    public async Task A_change_of_the_catalogue_may_change_any_answer()
    {
        var basis = Read(snapshot => snapshot.Actuals(Patents, [Year2013], Counties));

        await Database.Write(
            new ChangeSet { Regions = [new Region { Id = 0, Code = "360102999", Name = "新镇", Level = RegionLevel.Township }] });

        Holds(basis).ShouldBeFalse();
    }

    [Fact]
    public async Task A_past_state_holds_for_ever_and_a_time_to_come_until_the_next_write()
    {
        await Put(Actual(1));
        var past = Read(snapshot => snapshot.Actuals(Patents, [Year2013], Counties), AsOf.Revision(1));
        var open = Read(snapshot => snapshot.Actuals(Patents, [Year2013], Counties), AsOf.Time(DateTimeOffset.MaxValue));
        (Holds(past), Holds(open)).ShouldBe((true, true));

        await Put(Actual(2, period: Year2014));

        (Holds(past), Holds(open)).ShouldBe((true, false));
    }

    [Fact]
    public async Task The_list_of_revisions_holds_until_the_next()
    {
        await Put(Actual(1));
        var basis = Read(snapshot => snapshot.Revisions(0, 10));

        Holds(basis).ShouldBeTrue();
        await Put(Target(1));
        Holds(basis).ShouldBeFalse();
    }

    [Fact]
    public async Task What_another_process_writes_is_seen_too()
    {
        await Put(Actual(1));
        var basis = Read(snapshot => snapshot.Actuals(Patents, [Year2013], Counties));

        await using (var other = Open())
        {
            await other.Write(new ChangeSet { Actuals = [Actual(7)] });
        }

        Holds(basis).ShouldBeFalse();
        ValueAt().ShouldBe(7);
    }

    [Fact]
    public async Task A_snapshot_reads_its_own_state_whatever_is_in_memory()
    {
        await Put(Actual(1, Counties[0]));
        using var before = Database.Read();
        await Put(Actual(2, Counties[0]), Actual(3, Counties[1]));
        using var after = Database.Read();

        Cells(after).ShouldBe([2, 3]);
        Cells(before).ShouldBe([1]);
        Cells(after).ShouldBe([2, 3]);
        using var then = Database.Read(AsOf.Revision(1));
        Cells(then).ShouldBe([1]);
    }

    [Fact]
    public async Task Many_readers_at_once_read_the_same()
    {
        await Put([.. Counties.Select(region => Actual(region, region))]);
        var snapshots = Enumerable.Range(0, 8).Select(_ => Database.Read()).ToList();

        var read = await Task.WhenAll(snapshots.Select(snapshot => Task.Run(() => Cells(snapshot))));

        read.ShouldAllBe(cells => cells.SequenceEqual(Counties.Select(region => (decimal)region)));
        snapshots.ForEach(snapshot => snapshot.Dispose());
    }

    private List<decimal> Cells(Snapshot snapshot) =>
        [.. snapshot.Actuals(Patents, [Year2013], Counties)[Year2013].Observations.Select(cell => cell.Value.ToDecimal())];

    private CacheDependencies Read(Action<Snapshot> read, AsOf? asOf = null)
    {
        using var snapshot = Database.Read(asOf);
        read(snapshot);
        return snapshot.Dependencies!;
    }
}
