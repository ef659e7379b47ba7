using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Migrations;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Migrations;

public abstract class Opening(Engine engine) : StorageSuite(engine)
{
    [Fact]
    public void A_new_database_has_the_shipped_regions_and_indicators_and_no_revision()
    {
        using var snapshot = Database.Read();

        snapshot.Revision.ShouldBe(0);
        snapshot.FindRevision(0).ShouldBeNull();
        snapshot.Regions().All.Count.ShouldBe(6623);
        snapshot.Indicators().Find("技术市场交易额").Value!.Code.ShouldBe("tech-contract-turnover");
        snapshot.Newest.ShouldBe(0);
    }

    [Theory]
    [InlineData("新建县", 2014, "360122")]
    [InlineData("360122", 2014, "360122")]
    [InlineData("360112", 2016, "360112")]
    [InlineData("三元区", 2020, "350403")]
    [InlineData("三元区", 2022, "350404")]
    public void A_region_that_changed_is_known_under_the_code_it_had_then(string text, int year, string code)
    {
        using var snapshot = Database.Read();

        snapshot.Catalogue.Regions.Find(text, Period.OfMonth(year, 1)).Value!.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("新建县", 2016)]
    [InlineData("360112", 2014)]
    public void A_region_is_not_known_outside_its_time(string text, int year)
    {
        using var snapshot = Database.Read();

        snapshot.Catalogue.Regions.Find(text, Period.OfMonth(year, 1)).Error.ShouldBe(LookupError.NotThen);
    }

    [Fact]
    public void Shipped_regions_have_the_same_ids_everywhere_in_the_range_of_their_level()
    {
        using var snapshot = Database.Read();
        var regions = snapshot.Catalogue.Regions;

        regions.Find("360100", Period.OfMonth(2020, 1)).Value!.Id.ShouldBe(Nanchang);
        regions.All.ShouldAllBe(region => region.Id / Region.IdsPerLevel == (int)region.Level);
        regions.Parent(regions[Nanchang], 2020 * 12)!.Name.ShouldBe("江西省");
    }

    [Fact]
    public async Task Opening_again_keeps_everything_and_adds_nothing()
    {
        await Put(Actual(6190));

        await Reopen();

        ValueAt().ShouldBe(6190);
        Head().ShouldBe(1);
        using var snapshot = Database.Read();
        snapshot.Catalogue.Regions.All.Count.ShouldBe(6623);
    }

    [Fact]
    public async Task What_a_later_version_ships_is_added_as_a_revision_and_changes_nothing_else()
    {
        Region renamed;
        using (var snapshot = Database.Read())
        {
            renamed = snapshot.Catalogue.Regions[Nanchang] with { Name = "南昌" };
        }

        await Database.Write(new ChangeSet { Regions = [renamed] });
        Engine.Execute("DELETE FROM region WHERE code = '360122'; DELETE FROM catalogue WHERE code = 'gdp'; DELETE FROM shipped;");

        await Reopen();

        using var after = Database.Read();
        after.Revision.ShouldBe(2);
        after.FindRevision(2)!.Inserted.ShouldBe(2);
        after.Catalogue.Regions.Find("新建县", Period.OfMonth(2014, 1)).Value!.Revision.ShouldBe(2);
        after.Catalogue.Indicators.OfCode("gdp")!.Revision.ShouldBe(2);
        after.Catalogue.Regions[Nanchang].Name.ShouldBe("南昌");
    }

    [Fact]
    public async Task A_shipped_life_is_made_no_narrower_than_its_figures_and_what_the_owner_wrote_stays()
    {
        int Id(string code) => Regions().OfCode(code).Single().Id;
        var (linping, hongguTan, donghu) = (Id("330113"), Id("360113"), Id("360102"));
        await Put(Actual(5, linping, Period.OfYear(2013)));
        using (var snapshot = Database.Read())
        {
            await Database.Write(new ChangeSet
            {
                Regions = [snapshot.Catalogue.Regions[hongguTan] with { Name = "红谷滩新区", From = 2002 * 12 }],
            });
        }

        // As they were shipped before there were lives.
        Engine.Execute($"UPDATE region SET first_month = NULL WHERE id IN ({linping}, {donghu}); DELETE FROM shipped;");
        await Reopen();

        Regions()[linping].From.ShouldBe(2013 * 12);
        Database.Widened.ShouldHaveSingleItem().Region.Code.ShouldBe("330113");
        (Regions()[hongguTan].Name, Regions()[hongguTan].From).ShouldBe(("红谷滩新区", 2002 * 12));
        Regions()[donghu].From.ShouldBe((1983 * 12) + 11);

        RegionTree Regions()
        {
            using var snapshot = Database.Read();
            return snapshot.Catalogue.Regions;
        }
    }

    [Fact]
    public async Task Indicators_that_were_stored_with_the_word_of_their_unit_keep_what_it_meant_and_all_their_versions_do()
    {
        Indicator turnover;
        using (var snapshot = Database.Read()) turnover = snapshot.Catalogue.Indicators[Turnover];
        await Database.Write(new ChangeSet { Indicators = [turnover with { Name = "成交额" }] });
        const string kept = """{"text":"亿元","dimension":"money","power":4}""";
        foreach (var table in (string[])["catalogue", "catalogue_history"])
            Engine.Execute($"""UPDATE {table} SET item = replace(item, '{kept}', '"亿元"') WHERE kind = 1""");
        Engine.Execute("DELETE FROM migration WHERE name = '0005-units-as-they-were-meant'");

        await Reopen();

        using var now = Database.Read();
        using var then = Database.Read(AsOf.Revision(0));
        (now.Catalogue.Indicators[Turnover].Unit, then.Catalogue.Indicators[Turnover].Unit).ShouldBe((turnover.Unit, turnover.Unit));
        (await Database.Write(new ChangeSet { Indicators = [turnover with { Name = "成交额" }] })).Unchanged.ShouldBe(1);
    }

    [Fact]
    public async Task A_word_learned_later_does_not_rescale_what_is_stored()
    {
        Engine.Execute(
            """
            UPDATE catalogue
            SET item = replace(item, '{"text":"亿元","dimension":"money","power":4}', '{"text":"亿元","dimension":"元","power":8}')
            """);
        await Reopen();

        using var snapshot = Database.Read();
        var unit = snapshot.Catalogue.Indicators[Turnover].Unit;

        (unit.Dimension.StoredUnit, unit.Power).ShouldBe(("元", 8));
        (unit.Again("亿元"), unit.Again("万元")!.Power, unit.Again("美元")).ShouldBe((unit, 4, null));
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await Database.DisposeAsync();
        Engine.Execute("INSERT INTO migration (number, name, time) VALUES (99, '0099-later.sql', 0)");

        Should.Throw<NewerDatabaseException>(Open).Message.ShouldContain("migration 99");
    }

    [Fact]
    public void The_numbers_that_are_stored_for_words_never_change()
    {
        Numbers<ObservationStatus>().ShouldBe("Final=0 Provisional=1 Estimated=2 Missing=3");
        Numbers<Bound>().ShouldBe("None=0 AtLeast=1 MoreThan=2 AtMost=3 LessThan=4 About=5 Range=6");
        Numbers<Indicators.Observations.DeclaredMeasure>().ShouldBe("Growth=0 Completion=1 Share=2 Points=3 Rank=4 Value=5");
        Numbers<Commitment>().ShouldBe("Binding=0 Expected=1 Stretch=2");
        Numbers<TargetOperator>().ShouldBe("AtLeast=0 MoreThan=1 AtMost=2 LessThan=3 About=4");
        Numbers<RegionLevel>().ShouldBe("National=1 Province=2 Prefecture=3 County=4 Township=5 Zone=6");
        Numbers<TargetKind>().ShouldBe(
            "Level=0 Range=1 Growth=2 Points=3 Increment=4 AverageGrowth=5 CumulativeChange=6 Share=7 Rank=8");
    }

    private static string Numbers<T>()
        where T : struct, Enum => string.Join(' ', Enum.GetValues<T>().Select(word => $"{word}={Convert.ToInt32(word)}"));
}
