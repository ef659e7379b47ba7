using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Versions;

/// <summary>What revisions say of the actuals that they wrote, so that it is known without a look at them.</summary>
public abstract class Marks(Engine engine) : StorageSuite(engine)
{
    // As a build left it that knew no bases and no breaks.
    private const string BackToTheFirstStep =
        """
        ALTER TABLE actual DROP COLUMN base;
        ALTER TABLE actual DROP COLUMN break;
        ALTER TABLE actual_history DROP COLUMN base;
        ALTER TABLE actual_history DROP COLUMN break;
        ALTER TABLE revision DROP COLUMN reason;
        ALTER TABLE revision DROP COLUMN reverts;
        DELETE FROM revision_slice WHERE store > 7;
        DELETE FROM migration WHERE name LIKE '0002%' OR name LIKE '0003%';
        """;

    [Fact]
    public async Task Periods_with_breaks_are_known_from_the_revision_that_wrote_one()
    {
        await Put(Actual(1));
        await Put(Broken(Actual(2)), Broken(Actual(2, period: Year2014)), Broken(Actual(3, indicator: Turnover)));

        Read(snapshot => snapshot.BreakPeriods(Patents)).ShouldBe([Year2013, Year2014]);
        Read(snapshot => snapshot.BreakPeriods(Patents), AsOf.Revision(1)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_indicator_goes_below_zero_while_a_figure_or_a_base_does()
    {
        await Put(Actual(1), Actual(-1, indicator: Turnover));
        Read(snapshot => snapshot.GoesBelowZero(Patents)).ShouldBeFalse();
        Read(snapshot => snapshot.GoesBelowZero(Turnover)).ShouldBeTrue();

        await Put(Actual(1) with { Observation = Actual(1).Observation with { Base = FixedPoint.From(-0.000001m) } });
        Read(snapshot => snapshot.GoesBelowZero(Patents)).ShouldBeTrue();
        Read(snapshot => snapshot.GoesBelowZero(Patents), AsOf.Revision(1)).ShouldBeFalse();

        await Put(Actual(1));
        Read(snapshot => snapshot.GoesBelowZero(Patents)).ShouldBeFalse();
        Read(snapshot => snapshot.GoesBelowZero(Patents), AsOf.Revision(2)).ShouldBeTrue();
    }

    [Fact]
    public async Task Which_levels_report_is_known_by_period()
    {
        var town = await Town();
        await Put(Actual(1, Counties[0]));
        Read(snapshot => snapshot.ReportingLevels(Patents, [Year2013])).ShouldBe([RegionLevel.County]);

        await Put(Actual(1, town, Year2014));
        Read(snapshot => snapshot.ReportingLevels(Patents, [Year2014])).ShouldBe([RegionLevel.Township]);
        Read(snapshot => snapshot.ReportingLevels(Patents, [Year2013, Year2014])).ShouldBe([RegionLevel.County, RegionLevel.Township]);
        Read(snapshot => snapshot.ReportingLevels(Patents, [Year2014]), AsOf.Revision(2)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_looked_for_breaks_holds_until_there_is_another()
    {
        await Put(Actual(1));
        var basis = Basis(snapshot => snapshot.BreakPeriods(Patents));

        await Put(Actual(2));
        Holds(basis).ShouldBeTrue();
        await Put(Broken(Actual(2)));
        Holds(basis).ShouldBeFalse();
    }

    [Fact]
    public async Task A_mark_is_no_change_of_its_own()
    {
        await Put(Broken(Actual(-2)));

        using var snapshot = Database.Read();
        snapshot.Changes(0, new ChangeFilter()).ShouldHaveSingleItem().Item.ShouldBeOfType<Actual>().Observation.Break.ShouldBeTrue();
    }

    [Fact]
    public async Task A_database_without_bases_and_marks_gets_them()
    {
        var town = await Town();
        await Put(Actual(-5), Actual(7, town, Year2014));
        await Put(Actual(5));
        await Database.DisposeAsync();
        Engine.Execute(BackToTheFirstStep);

        await Reopen();

        Read(snapshot => snapshot.ListActuals(new StoredFilter()).Select(stored => stored.Item.Observation).ToList()).ShouldBe(
            [Actual(5).Observation with { Revision = 3 }, Actual(7).Observation with { Revision = 2 }]);
        Read(snapshot => snapshot.GoesBelowZero(Patents), AsOf.Revision(2)).ShouldBeTrue();
        Read(snapshot => snapshot.GoesBelowZero(Patents)).ShouldBeFalse();
        Read(snapshot => snapshot.ReportingLevels(Patents, [Year2014])).ShouldBe([RegionLevel.Township]);
        Read(snapshot => snapshot.ReportingLevels(Patents, [Year2013]), AsOf.Revision(2)).ShouldBe([RegionLevel.Prefecture]);
        await Put(Broken(Actual(6)));
        Read(snapshot => snapshot.BreakPeriods(Patents)).ShouldBe([Year2013]);
    }

    private static Actual Broken(Actual actual) => actual with { Observation = actual.Observation with { Break = true } };

    private async Task<int> Town()
    {
        await Database.Write(
            new ChangeSet { Regions = [new Region { Id = 0, Code = "360102999", Name = "新镇", Level = RegionLevel.Township }] });
        return Read(snapshot => snapshot.Catalogue.Regions.OfCode("360102999").Single().Id);
    }

    private T Read<T>(Func<Snapshot, T> read, AsOf? asOf = null)
    {
        using var snapshot = Database.Read(asOf);
        return read(snapshot);
    }

    private CacheDependencies Basis(Func<Snapshot, object> read) => Read(snapshot =>
    {
        read(snapshot);
        return snapshot.Dependencies!;
    });
}
