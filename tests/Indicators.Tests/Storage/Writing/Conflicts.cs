using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage.Writing;

public abstract class Conflicts(Engine engine) : StorageSuite(engine)
{
    [Theory]
    [InlineData("patent-applications")]
    [InlineData("Patent-Applications")]
    public async Task A_new_indicator_under_a_code_that_is_taken_stores_nothing_of_its_submission(string code)
    {
        var submission = new ChangeSet { Actuals = [Actual(6190)], Indicators = [Known(Patents) with { Id = 0, Code = code }] };

        (await Refused(submission)).ShouldBe((WriteConflict.DuplicateCode, code));

        ValueAt().ShouldBeNull();
        Head().ShouldBe(0);
    }

    [Fact]
    public async Task Two_new_indicators_of_one_code_are_refused()
    {
        var submission =
            new ChangeSet { Indicators = [Known(Patents) with { Id = 0, Code = "new" }, Known(Patents) with { Id = 0, Code = "new" }] };

        (await Refused(submission)).ShouldBe((WriteConflict.DuplicateCode, "new"));
    }

    [Fact]
    public async Task A_new_indicator_gets_an_id_and_every_property_comes_back()
    {
        Unit.TryRead("万元", out var unit).ShouldBeTrue();
        var written = Known(Patents) with
        {
            Id = 0,
            Code = "sales",
            Name = "销售收入",
            NameEn = "Sales",
            Unit = unit,
            Nature = Nature.Ratio,
            Direction = Direction.Lower,
            Decimals = 1,
            Aliases = ["销售额"],
            Numerator = "gdp",
            Denominator = "population",
            Factor = 0.0001m,
            PriceBasis = PriceBasis.Constant,
            AdditiveAcrossRegions = false,
            ShortestPeriod = Indicators.Periods.Frequency.Half,
            Definition = "“含税”",
            Source = "统计局",
            Supersedes = "gdp",
        };
        await Database.Write(new ChangeSet { Indicators = [written] });

        using var snapshot = Database.Read();
        var stored = snapshot.Catalogue.Indicators.OfCode("sales")!;
        stored.Aliases.ShouldBe(written.Aliases);
        stored.Parts.ShouldBe(written.Parts);
        (stored with { Aliases = written.Aliases, Parts = written.Parts }).ShouldBe(written with { Id = stored.Id, Revision = 1 });
        snapshot.Catalogue.Indicators.All.Count(indicator => indicator.Id == stored.Id).ShouldBe(1);
    }

    [Fact]
    public async Task What_an_indicator_with_data_means_is_frozen_and_its_names_are_not()
    {
        await Put(Actual(6190));

        (await Refused(new ChangeSet { Indicators = [Known(Patents) with { Nature = Nature.Stock }] }))
            .ShouldBe((WriteConflict.FrozenIndicator, "patent-applications"));
        (await Database.Write(new ChangeSet { Indicators = [Known(Patents) with { Name = "专利受理量" }] })).Updated.ShouldBe(1);

        await Delete(Actual(0).Key);
        (await Database.Write(new ChangeSet { Indicators = [Known(Patents) with { Nature = Nature.Stock }] })).Updated.ShouldBe(1);
    }

    [Fact]
    public async Task A_unit_of_the_same_dimension_may_change_and_another_may_not()
    {
        await Put(Actual(30, indicator: Turnover));
        Unit.TryRead("万元", out var tenThousand).ShouldBeTrue();
        Unit.TryRead("家", out var enterprises).ShouldBeTrue();

        (await Database.Write(new ChangeSet { Indicators = [Known(Turnover) with { Unit = tenThousand }] })).Updated.ShouldBe(1);
        (await Refused(new ChangeSet { Indicators = [Known(Turnover) with { Unit = enterprises }] }))
            .ShouldBe((WriteConflict.FrozenIndicator, "tech-contract-turnover"));
    }

    [Fact]
    public async Task A_write_checked_against_an_older_catalogue_is_refused_and_an_unrelated_write_does_no_harm()
    {
        await Put(Actual(1));
        (await Database.Write(new ChangeSet { CheckedAt = 0, Actuals = [Actual(2)] })).Revision.ShouldBe(2);
        await Database.Write(new ChangeSet { Indicators = [Known(Patents) with { Name = "专利受理量" }] });

        (await Refused(new ChangeSet { CheckedAt = 2, Actuals = [Actual(3)] })).Conflict.ShouldBe(WriteConflict.CatalogueChanged);
        (await Database.Write(new ChangeSet { CheckedAt = 3, Actuals = [Actual(3)] })).Revision.ShouldBe(4);
    }

    [Fact]
    public async Task New_regions_can_lie_in_each_other()
    {
        var zone = new Region { Id = -1, Code = "3601A1", Name = "高新区", Level = RegionLevel.Zone, Parent = Nanchang };
        var township = new Region { Id = -2, Code = "360199001", Name = "昌东镇", Level = RegionLevel.Township, Parent = -1 };
        await Database.Write(new ChangeSet { Regions = [township, zone] });

        using var snapshot = Database.Read();
        var stored = snapshot.Catalogue.Regions.OfCode("360199001").Single();
        stored.Id.ShouldBe((int)RegionLevel.Township * Region.IdsPerLevel);
        snapshot.Catalogue.Regions.Parent(stored, 2020 * 12)!.Name.ShouldBe("高新区");
    }

    [Fact]
    public async Task A_region_code_has_one_region_at_a_time()
    {
        var again = new Region { Id = 0, Code = "360122", Name = "新建县", Level = RegionLevel.County, Parent = Nanchang };

        (await Refused(new ChangeSet { Regions = [again] })).ShouldBe((WriteConflict.DuplicateCode, "360122"));
        (await Refused(new ChangeSet { Regions = [again with { From = 2015 * 12 + 6 }] })).Conflict.ShouldBe(WriteConflict.DuplicateCode);
        (await Database.Write(new ChangeSet { Regions = [again with { From = 2015 * 12 + 7 }] })).Inserted.ShouldBe(1);
    }

    private Indicator Known(int id)
    {
        using var snapshot = Database.Read();
        return snapshot.Catalogue.Indicators[id];
    }

    private async Task<(WriteConflict Conflict, string Subject)> Refused(ChangeSet submission)
    {
        var refusal = await Should.ThrowAsync<WriteConflictException>(() => Database.Write(submission));
        return (refusal.Conflict, refusal.Subject);
    }
}
