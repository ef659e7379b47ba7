using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Tests.Storage.Caching;

public abstract class Slices(Engine engine) : StorageSuite(engine)
{
    private static readonly Period May = Period.OfMonth(2014, 5);

    /// <summary>Every county but each seventh for 2013, every third for May 2014; then each fifth is corrected, in revision 2.</summary>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Put(
            [.. Reported(0).Where(row => row.Key.Region % 7 != 0), .. Reported(0, May).Where(row => row.Key.Region % 3 == 0), Actual(77)]);
        await Put([.. Reported(0).Where(row => row.Key.Region % 35 == 5).Select(row => Actual(1, row.Key.Region))]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_scan_of_all_counties_finds_what_their_keys_find(long revision)
    {
        using var snapshot = Database.Read(AsOf.Revision(revision));

        var all = snapshot.Actuals(Patents, [Year2013, May, Year2014], Counties);

        all.Keys.ShouldBe([Year2013, May, Year2014], ignoreOrder: true);
        all[Year2014].ShouldBe(ActualSlice.Empty(Year2014));
        foreach (var period in (Period[])[Year2013, May])
        {
            var listed = Counties.Chunk(10).Select(few => snapshot.Actuals(Patents, [period], few)[period]).ToList();
            all[period].Regions.ShouldBe(listed.SelectMany(slice => slice.Regions));
            all[period].Observations.ShouldBe(listed.SelectMany(slice => slice.Observations));
        }
    }

    [Theory]
    [InlineData(1, 1_000_000)]
    [InlineData(2, 1)]
    public void A_cell_carries_the_value_and_the_revision_it_had(long revision, int corrected)
    {
        using var snapshot = Database.Read(AsOf.Revision(revision));

        var slice = snapshot.Actuals(Patents, [Year2013], Counties)[Year2013];

        slice.Regions.ShouldBe(Counties.Where(region => region % 7 != 0));
        slice.Observations.Zip(slice.Regions).ShouldAllBe(pair => pair.Second % 35 == 5
            ? pair.First.Value.ToDecimal() == (corrected == 1 ? 1 : pair.Second) && pair.First.Revision == revision
            : pair.First.Value.ToDecimal() == pair.Second && pair.First.Revision == 1);
    }

    [Fact]
    public void Only_the_regions_asked_for_come_back_however_they_are_read()
    {
        using var snapshot = Database.Read();

        foreach (var asked in (int[][])[
            [.. Counties.Where(region => region % 2 == 0)], [.. Counties.Where(region => region % 50 == 0)], Counties[..25],
        ])
        {
            snapshot.Actuals(Patents, [Year2013], asked)[Year2013].Regions.ShouldBe(asked.Where(region => region % 7 != 0));
        }
    }

    [Fact]
    public async Task A_part_of_a_level_in_memory_is_never_taken_for_the_whole_nor_for_what_was_written_since()
    {
        var (part, overlapping) = (Counties[20..60], Counties[40..90]);
        using (var before = Database.Read())
        {
            foreach (var asked in (int[][])[part, overlapping, Counties, part])
            {
                before.Actuals(Patents, [Year2013], asked)[Year2013].Regions.ShouldBe(asked.Where(region => region % 7 != 0));
            }
        }

        await Put([.. part.Where(region => region % 7 == 0).Select(region => Actual(3, region))]);

        using var after = Database.Read();
        foreach (var asked in (int[][])[part, overlapping, Counties])
        {
            after.Actuals(Patents, [Year2013], asked)[Year2013].Regions
                .ShouldBe(asked.Where(region => region % 7 != 0 || part.Contains(region)));
        }
    }

    [Fact]
    public void A_few_of_what_is_in_memory_are_not_read_again()
    {
        using var snapshot = Database.Read();
        int[] few = [.. Counties.Where(region => region % 50 == 0)];
        var read = snapshot.Actuals(Patents, [Year2013], few)[Year2013];
        _ = snapshot.Actuals(Patents, [Year2013], Counties);
        var before = Database.FiguresInMemory.Hits;

        var again = snapshot.Actuals(Patents, [Year2013], few)[Year2013];

        again.Regions.ShouldBe(read.Regions);
        again.Observations.ShouldBe(read.Observations);
        Database.FiguresInMemory.Hits.ShouldBeGreaterThan(before);
    }

    [Fact]
    public void Regions_of_several_levels_come_back_in_order_of_id()
    {
        using var snapshot = Database.Read();

        int[] asked = [1, Nanchang - 1, Nanchang, .. Counties];
        var slice = snapshot.Actuals(Patents, [Year2013], asked)[Year2013];

        slice.Regions.ShouldBe([Nanchang, .. Counties.Where(region => region % 7 != 0)]);
        slice.At([Nanchang], cell => cell)[0]!.Value.Value.ToDecimal().ShouldBe(77);
    }

    [Fact]
    public void Nothing_asked_is_nothing_found()
    {
        using var snapshot = Database.Read();

        snapshot.Actuals(Patents, [], Counties).ShouldBeEmpty();
        snapshot.Actuals(Patents, [Year2013], default)[Year2013].Regions.ShouldBeEmpty();
        snapshot.Actuals(Turnover, [Year2013], Counties)[Year2013].Regions.ShouldBeEmpty();
        snapshot.Targets(Patents, [Year2014], Counties)[Year2014].Targets.ShouldBeEmpty();
    }

    [Fact]
    public async Task Targets_of_many_regions_are_found_by_a_scan_too()
    {
        var targets = Counties.Where(region => region % 2 == 0)
            .Select(region => Target(region) with { Key = Target(region).Key with { Region = region } }).ToArray();
        await Put(targets);

        using var snapshot = Database.Read();
        var asked = Counties.Where(region => region % 3 > 0).ToArray();
        var found = snapshot.Targets(Patents, [Year2014, Year2013], asked);
        found[Year2013].ShouldBe(TargetSlice.Empty(Year2013));
        found[Year2014].Targets.Select(target => target.Key)
            .ShouldBe(targets.Select(target => target.Key).Where(key => key.Region % 3 > 0));
    }

    private IEnumerable<Actual> Reported(decimal more, Period? period = null) =>
        Counties.Select(region => Actual(region + more, region, period));
}
