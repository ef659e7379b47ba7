using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Versions;

public abstract class AsOfReading(Engine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task Every_past_value_of_a_cell_is_read_as_it_stood()
    {
        await Put(Actual(6190));
        await Put(Actual(6200));
        await Delete(Actual(0).Key);
        await Put(Actual(9, indicator: Turnover));
        await Put(Actual(6210));

        decimal?[] expected = [null, 6190, 6200, null, null, 6210];
        Enumerable.Range(0, 6).Select(revision => ValueAt(AsOf.Revision(revision))).ShouldBe(expected);
        ValueAt().ShouldBe(6210);
    }

    [Fact]
    public async Task A_time_means_the_newest_revision_not_later()
    {
        var start = Clock.Now;
        await Put(Actual(1));
        await Put(Actual(2));
        Clock.Now = start.AddHours(1);
        await Put(Actual(3));

        ValueAt(AsOf.Time(start.AddMilliseconds(-1))).ShouldBeNull();
        ValueAt(AsOf.Time(start)).ShouldBe(2);
        ValueAt(AsOf.Time(start.AddMinutes(59).ToUniversalTime())).ShouldBe(2);
        ValueAt(AsOf.Time(start.AddHours(1))).ShouldBe(3);
        ValueAt(AsOf.Time(DateTimeOffset.MaxValue)).ShouldBe(3);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public async Task A_revision_that_was_never_written_is_unknown(long number)
    {
        await Put(Actual(1));

        var unknown = Should.Throw<UnknownRevisionException>(() => Database.Read(AsOf.Revision(number)));
        (unknown.Number, unknown.Head).ShouldBe((number, 1));
        Database.IsChanged(unknown).ShouldBeTrue("where nobody asked for it, it was written, and is there no more");
    }

    [Fact]
    public async Task Targets_are_read_as_they_stood()
    {
        await Put(Target(10_000));
        await Put(Target(12_000));
        await Database.Write(new ChangeSet { TargetDeletes = [Target(0).Key] });

        TargetsAt(0).ShouldBeEmpty();
        TargetsAt(1).ShouldBe([10_000]);
        TargetsAt(2).ShouldBe([12_000]);
        TargetsAt(3).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_catalogue_is_read_as_it_stood()
    {
        using (var before = Database.Read())
        {
            var indicator = before.Catalogue.Indicators[Patents];
            var region = before.Catalogue.Regions[Nanchang];
            await Database.Write(new ChangeSet { Indicators = [indicator with { Name = "专利受理量" }] });
            await Database.Write(new ChangeSet { Regions = [region with { Name = "南昌", To = 2030 * 12, Successors = ["360101"] }] });
            await Database.Write(new ChangeSet { Indicators = [indicator with { Id = 0, Code = "new" }] });
        }

        NamesAt(0).ShouldBe(("专利申请量", "南昌市", false));
        NamesAt(1).ShouldBe(("专利受理量", "南昌市", false));
        NamesAt(2).ShouldBe(("专利受理量", "南昌", false));
        NamesAt(3).ShouldBe(("专利受理量", "南昌", true));
        using var snapshot = Database.Read();
        snapshot.Catalogue.Regions[Nanchang].Successors.ShouldBe(["360101"]);
    }

    [Fact]
    public async Task Lists_and_periods_are_read_as_they_stood()
    {
        await Put(Actual(1));
        await Put(Actual(2), Actual(5, period: Year2014));
        await Delete(Actual(0).Key);

        ListAt(1).ShouldBe([(1m, 1L)]);
        ListAt(2).ShouldBe([(2m, 2L), (5m, 2L)]);
        ListAt(3).ShouldBe([(5m, 2L)]);
        using var first = Database.Read(AsOf.Revision(1));
        first.ActualPeriods(Patents).ShouldBe([Year2013]);
        first.CountActuals(new StoredFilter()).ShouldBe(1);
        first.FindRevision(2).ShouldBeNull();
    }

    [Fact]
    public async Task A_snapshot_does_not_see_what_is_written_after_it()
    {
        await Put(Actual(1));
        using var snapshot = Database.Read();
        var region = snapshot.Catalogue.Regions[Nanchang];

        await Put(Actual(2));
        await Database.Write(new ChangeSet { Regions = [region with { Name = "南昌" }] });

        snapshot.Revision.ShouldBe(1);
        snapshot.Actuals(Patents, [Year2013], new[] { Nanchang })[Year2013].Observations.Single().Value.ToDecimal().ShouldBe(1);
        snapshot.Catalogue.Regions[Nanchang].Name.ShouldBe("南昌市");
    }

    private List<decimal> TargetsAt(long revision)
    {
        using var snapshot = Database.Read(AsOf.Revision(revision));
        var slice = snapshot.Targets(Patents, [Year2014], new[] { Nanchang })[Year2014];
        return [.. slice.Targets.Select(target => target.Terms.Value.ToDecimal())];
    }

    private (string Indicator, string Region, bool HasNew) NamesAt(long revision)
    {
        using var snapshot = Database.Read(AsOf.Revision(revision));
        var (indicators, regions, _, _, _) = snapshot.Catalogue;
        return (indicators[Patents].Name, regions[Nanchang].Name, indicators.OfCode("new") is not null);
    }

    private List<(decimal Value, long Revision)> ListAt(long revision)
    {
        using var snapshot = Database.Read(AsOf.Revision(revision));
        return [.. snapshot.ListActuals(new StoredFilter()).Select(row => (row.Item.Observation.Value.ToDecimal(), row.Revision))];
    }
}
