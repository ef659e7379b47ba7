using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Versions;

public abstract class Changes(Engine engine) : StorageSuite(engine)
{
    private static readonly ChangeFilter All = new();

    [Fact]
    public async Task Every_version_and_every_delete_is_told_once_in_order()
    {
        await Put(Actual(1), Actual(2, Counties[0]));
        await Put(Actual(3));
        await Delete(Actual(0).Key);
        await Put(Actual(4));
        await Put(Actual(4));

        Told(since: 0).ShouldBe(["1.0 put 1", "1.1 put 2", "2.0 put 3", "3.0 delete 3", "4.0 put 4"]);
        Told(since: 2).ShouldBe(["3.0 delete 3", "4.0 put 4"]);
        Told(since: 4).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Where_a_filter_finds_little_reading_stops_and_goes_on_from_there(int budget)
    {
        var filter = new ChangeFilter(Regions: new HashSet<int> { Nanchang });
        await Put([.. Counties.Take(10).Select(region => Actual(1, region)), Actual(2)]);
        for (var other = 0; other < 4; other++) await Put(Actual(3 + other, Counties[0]));
        await Put(Actual(9));

        using var snapshot = Database.Read();
        List<StoredChange> told = [];
        var pages = 0;
        for ((long Revision, int Position)? from = (1, 0); from is var (revision, position); pages++)
        {
            var reading = new ReadingBudget(budget, (revision, position));
            told.AddRange(snapshot.Changes(revision - 1, filter, reading)
                .SkipWhile(change => change.Revision.Number == revision && change.Position < position));
            from = reading.StoppedAt;
        }

        told.Select(change => (change.Revision.Number, change.Position)).ShouldBe(
            snapshot.Changes(0, filter).Select(change => (change.Revision.Number, change.Position)));
        told.Count.ShouldBe(2);
        pages.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task What_certain_keys_were_is_read_without_all_that_is_beside_them()
    {
        await Put([.. Counties.Select(region => Actual(1, region)), Actual(2)]);
        await Put(Actual(3), Actual(4, Counties[0]));
        var keys = new ChangeFilter(new HashSet<int> { Patents }, new HashSet<int> { Nanchang }, new HashSet<Period> { Year2013 });
        using var snapshot = Database.Read();

        var told = Read(keys, out var few);
        Read(keys with { Regions = null }, out var all);

        told.Select(change => ((Actual)change.Item).Observation.Value.ToDecimal()).ShouldBe([2, 3]);
        few.ShouldBeLessThan(all / 10);

        IReadOnlyList<StoredChange> Read(ChangeFilter filter, out long bytes)
        {
            _ = snapshot.Changes(0, filter).Count();
            var before = GC.GetAllocatedBytesForCurrentThread();
            IReadOnlyList<StoredChange> changes = [.. snapshot.Changes(0, filter)];
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            return changes;
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public async Task A_revision_that_was_never_written_is_unknown(long since)
    {
        await Put(Actual(1));

        using var snapshot = Database.Read();
        Should.Throw<UnknownRevisionException>(() => snapshot.Changes(since, All));
    }

    [Fact]
    public async Task All_stores_are_told_of_and_what_others_are_made_of_comes_first()
    {
        var (region, indicator) = Known();
        await Database.Write(new ChangeSet
        {
            Actuals = [Actual(1)],
            Targets = [Target(2)],
            Declared = [new(new(Patents, Year2013, Nanchang, DeclaredMeasure.Growth), FixedPoint.From(36.7m), 1)],
            Indicators = [indicator with { Name = "专利受理量" }],
            Regions = [
                region with { Name = "南昌" },
                new Region { Id = 0, Code = "360199", Name = "新县", Level = RegionLevel.County, Parent = Nanchang },
            ],
            Groups = [new PeerGroup { Id = 0, Code = "capitals", Name = "省会", Members = [new(Nanchang)] }],
        });
        await Database.Write(new ChangeSet { Regions = [region with { Name = "南昌城" }] });

        using var snapshot = Database.Read();
        var changes = snapshot.Changes(0, All).ToList();
        changes.Select(change => change.Item.GetType().Name)
            .ShouldBe(["Region", "Region", "Indicator", nameof(PeerGroup), "Actual", "Target", "DeclaredFigure", "Region"]);
        changes.Select(change => change.Position).ShouldBe([0, 1, 2, 3, 4, 5, 6, 0]);
        changes[0].Catalogue.Regions[Nanchang].Name.ShouldBe("南昌");
        changes[^1].Catalogue.Regions[Nanchang].Name.ShouldBe("南昌城");
    }

    [Fact]
    public async Task What_has_no_region_or_indicator_is_left_out_when_they_are_asked_for()
    {
        var (region, indicator) = Known();
        await Database.Write(new ChangeSet
        {
            Actuals = [Actual(1), Actual(2, Counties[0]), Actual(3, indicator: Turnover)],
            Indicators = [indicator with { Name = "专利受理量" }],
            Regions = [region with { Name = "南昌" }],
        });

        Items(new ChangeFilter(Indicators: new HashSet<int> { Patents })).ShouldBe(["Indicator", "Actual", "Actual"]);
        Items(new ChangeFilter(Regions: new HashSet<int> { Nanchang })).ShouldBe(["Region", "Actual", "Actual"]);
        Items(new ChangeFilter(new HashSet<int> { Patents }, new HashSet<int> { Counties[0] })).ShouldBe(["Actual"]);
    }

    [Fact]
    public async Task Replaying_them_from_any_revision_leads_from_what_was_then_to_what_is_now()
    {
        var random = new Random(4);
        for (var i = 0; i < 60; i++)
        {
            var keys = Enumerable.Range(0, random.Next(1, 12))
                .Select(_ => Actual(random.Next(3), Counties[random.Next(6)], random.Next(2) == 0 ? Year2013 : Year2014)).DistinctBy(row =>
                    row.Key).ToList();
            var deletes = keys.Where(_ => random.Next(4) == 0).Select(row => row.Key).ToHashSet();
            await Database.Write(
                new ChangeSet { Actuals = [.. keys.Where(row => !deletes.Contains(row.Key))], ActualDeletes = [.. deletes] });
        }

        for (var since = 0; since <= Head(); since++)
        {
            var state = StateAt(since);
            using var snapshot = Database.Read();
            foreach (var change in snapshot.Changes(since, All))
            {
                Apply(change, state);
            }

            state.ShouldBe(StateAt(Head()), ignoreOrder: true);
        }
    }

    [Fact]
    public async Task A_revision_with_many_rows_among_small_ones_keeps_the_order_and_its_counts()
    {
        await Put(Actual(1));
        await Put([.. Counties.Select(county => Actual(1, county)), .. Counties.Select(county => Actual(1, county, Year2014))]);
        await Put(Actual(2));
        await Put([.. Counties.Take(2500)
            .Select(county => Actual(2, county)), .. Counties.Take(2500).Select(county => Actual(3, county, Year2014))]);
        await Delete([.. Counties.Select(county => Actual(0, county).Key)]);

        using var snapshot = Database.Read();
        var changes = snapshot.Changes(0, All).ToList();
        changes.Select(change => change.Revision.Number).ShouldBeInOrder();
        foreach (var revision in changes.GroupBy(change => change.Revision))
        {
            revision.Select(change => change.Position).ShouldBe(Enumerable.Range(0, revision.Key.Changed));
            var keys = revision.Select(change => ((Actual)change.Item).Key).ToList();
            keys.ShouldBe(keys.OrderBy(key => (key.Indicator, key.Period.Key, key.Region)));
        }
    }

    [Fact]
    public async Task Revisions_are_listed_newest_first_and_a_page_at_a_time()
    {
        await Put(Actual(1));
        await Put(Actual(2));
        await Put(Actual(3));

        using var snapshot = Database.Read();
        snapshot.Revisions(0, 10).Select(revision => revision.Number).ShouldBe([3, 2, 1]);
        snapshot.Revisions(1, 1).Select(revision => revision.Number).ShouldBe([2]);
        using var earlier = Database.Read(AsOf.Revision(2));
        earlier.Revisions(0, 10).Select(revision => revision.Number).ShouldBe([2, 1]);
        earlier.Changes(0, All).Count().ShouldBe(2);
    }

    private static void Apply(StoredChange change, Dictionary<ActualKey, (decimal Value, long Revision)> state)
    {
        var actual = (Actual)change.Item;
        if (change.IsDelete)
        {
            state.Remove(actual.Key).ShouldBeTrue();
        }
        else
        {
            actual.Observation.Revision.ShouldBe(change.Revision.Number);
            state[actual.Key] = (actual.Observation.Value.ToDecimal(), actual.Observation.Revision);
        }
    }

    private Dictionary<ActualKey, (decimal Value, long Revision)> StateAt(long revision)
    {
        using var snapshot = Database.Read(AsOf.Revision(revision));
        return snapshot.ListActuals(new StoredFilter())
            .ToDictionary(stored => stored.Item.Key, stored => (stored.Item.Observation.Value.ToDecimal(), stored.Revision));
    }

    private List<string> Told(long since)
    {
        using var snapshot = Database.Read();
        return
        [
            .. snapshot.Changes(since, All).Select(change =>
                $"{change.Revision.Number}.{change.Position} {(change.IsDelete ? "delete" : "put")}"
                + $" {((Actual)change.Item).Observation.Value.ToDecimal():0}"),
        ];
    }

    private List<string> Items(ChangeFilter filter)
    {
        using var snapshot = Database.Read();
        return [.. snapshot.Changes(0, filter).Select(change => change.Item.GetType().Name)];
    }

    private (Region Region, Indicators.Catalogue.Indicator Indicator) Known()
    {
        using var snapshot = Database.Read();
        return (snapshot.Catalogue.Regions[Nanchang], snapshot.Catalogue.Indicators[Patents]);
    }
}
