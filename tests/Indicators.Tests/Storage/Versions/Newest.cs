using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Versions;

public abstract class Newest(Engine engine) : StorageSuite(engine)
{
    private Func<Snapshot, object> County => snapshot => snapshot.Actuals(Patents, [Year2013], Counties);

    [Fact]
    public async Task A_write_elsewhere_does_not_change_it()
    {
        await Put(Actual(1));
        await Put(Actual(2, period: Year2014));
        await Put(Actual(3, indicator: Turnover));
        await Put(Target(4));
        using (var snapshot = Database.Read())
        {
            await Database.Write(new ChangeSet { Indicators = [snapshot.Catalogue.Indicators[Turnover] with { Name = "成交额" }] });
            await Database.Write(new ChangeSet { Indicators = [snapshot.Catalogue.Indicators[Patents] with { Id = 0, Code = "new" }] });
        }

        await Database.Write(
            new ChangeSet { Regions = [new Region { Id = 0, Code = "360102999", Name = "新镇", Level = RegionLevel.Township }] });

        Head().ShouldBe(7);
        After(County).ShouldBe(1);
    }

    [Fact]
    public async Task Every_write_to_what_was_read_changes_it()
    {
        After(County).ShouldBe(0);
        await Put(Actual(1, Counties[0]));
        After(County).ShouldBe(1);
        await Put(Actual(2, Counties[0]));
        After(County).ShouldBe(2);
        await Delete(Actual(0, Counties[0]).Key);
        After(County).ShouldBe(3);
        using (var snapshot = Database.Read())
        {
            await Database.Write(new ChangeSet { Indicators = [snapshot.Catalogue.Indicators[Patents] with { Name = "专利受理量" }] });
            After(County).ShouldBe(4);
            await Database.Write(new ChangeSet { Regions = [snapshot.Catalogue.Regions[Nanchang] with { Name = "南昌" }] });
        }

        After(County).ShouldBe(5);
    }

    [Fact]
    public async Task It_is_the_newest_of_all_that_was_read_and_not_newer_than_the_snapshot()
    {
        await Put(Actual(1));
        await Put(Target(1));
        await Put(Actual(2));

        After(snapshot => snapshot.Targets(Patents, [Year2014], new[] { Nanchang })).ShouldBe(2);
        After(snapshot => (snapshot.Targets(Patents, [Year2014], new[] { Nanchang }), County(snapshot))).ShouldBe(3);
        After(County, AsOf.Revision(2)).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_read_is_nothing_new()
    {
        await Put(Actual(1));

        After(snapshot => snapshot.Catalogue).ShouldBe(0);
    }

    [Fact]
    public async Task The_list_of_periods_is_new_only_when_a_period_comes_to_it()
    {
        await Put(Actual(1));
        await Put(Actual(2));
        After(snapshot => snapshot.ActualPeriods(Patents)).ShouldBe(1);

        await Put(Actual(3, period: Period.OfMonth(2013, 5)));
        await Put(Actual(4));

        After(snapshot => snapshot.ActualPeriods(Patents)).ShouldBe(3);
        After(snapshot => snapshot.TargetPeriods(Patents)).ShouldBe(0);
    }

    [Fact]
    public async Task Periods_come_in_order_of_their_end_and_then_the_shortest_first()
    {
        Period[] periods = [Period.OfYear(2014), Period.OfMonth(2014, 12), Period.OfMonth(2014, 1), Period.Between(2011 * 12, 2014 * 12)];
        await Put([.. periods.Select(period => Actual(1, period: period))]);

        using var snapshot = Database.Read();
        snapshot.ActualPeriods(Patents).ShouldBe([periods[3], periods[2], periods[1], periods[0]]);
    }

    [Fact]
    public async Task A_list_is_as_new_as_what_it_was_asked_for()
    {
        await Put(Actual(1));
        await Put(Actual(1, indicator: Turnover));
        await Put(Actual(1, period: Year2014));
        await Put(Target(1));

        After(snapshot => snapshot.ListActuals(new StoredFilter { Indicators = [Turnover] })).ShouldBe(2);
        After(snapshot => snapshot.ListActuals(new StoredFilter { Periods = [Year2013] })).ShouldBe(2);
        After(snapshot => snapshot.ListActuals(new StoredFilter())).ShouldBe(3);
        After(snapshot => snapshot.ListTargets(new StoredFilter())).ShouldBe(4);
    }

    [Fact]
    public async Task The_lists_of_the_catalogue_are_as_new_as_their_last_change()
    {
        using (var snapshot = Database.Read())
        {
            await Database.Write(new ChangeSet { Indicators = [snapshot.Catalogue.Indicators[Patents] with { Name = "专利受理量" }] });
            await Database.Write(new ChangeSet { Regions = [snapshot.Catalogue.Regions[Nanchang] with { Name = "南昌" }] });
        }

        await Put(Actual(1));

        After(snapshot => snapshot.Indicators()).ShouldBe(1);
        After(snapshot => snapshot.Regions()).ShouldBe(2);
    }

    private long After(Func<Snapshot, object> read, AsOf? asOf = null)
    {
        using var snapshot = Database.Read(asOf);
        read(snapshot).ShouldNotBeNull();
        return snapshot.Newest;
    }
}
