using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Tests.Catalogue;

/// <summary>The lives since 1981 that a new database has.</summary>
public sealed class ShippedRegionsTests(ShippedRegions shipped) : IClassFixture<ShippedRegions>
{
    private readonly RegionTree _tree = shipped.Tree;

    [Fact]
    public void As_many_stand_at_the_end_of_each_year_as_the_official_lists_have()
    {
        var found = CodeLives.Counts().Select(year => (year.Year, Standing(RegionLevel.Province, year.Year),
            Standing(RegionLevel.Prefecture, year.Year), Standing(RegionLevel.County, year.Year)));

        found.ShouldBe(CodeLives.Counts());
    }

    [Fact]
    public void All_that_stand_at_the_end_of_a_year_are_found_below_the_nation_once()
    {
        foreach (var year in Enumerable.Range(1981, 44))
        {
            var below = _tree.Within(_tree.Nation, RegionLevel.County, End(year).Last);
            below.Select(region => region.Code).Order().ShouldBe(
                CodeLives.Shipped.At(year).Where(row => row.Level == "county").Select(row => row.Code).Order(), $"{year}");
        }
    }

    [Fact]
    public void Every_code_means_its_region_while_it_was_in_force_and_its_successors_take_over_the_month_after()
    {
        foreach (var row in CodeLives.Shipped.Rows)
        {
            var last = row.Last ?? End(2024).Last;
            _tree.Find(row.Code, new Period(last, 1)).Value.ShouldNotBeNull($"{row.Code} in {last}").ExistsIn(last).ShouldBeTrue();
        }

        foreach (var region in _tree.All.Where(region => region.To is not null && region.Successors.Count > 0))
        {
            _tree.Changes.Successors(region).Select(next => next.Code).ShouldBe(region.Successors, region.Code);
            _tree.Changes.Successors(region).ShouldAllBe(next => next.ExistsIn(region.To!.Value + 1));
        }
    }

    [Theory]
    [InlineData("130602", "2010", "新市区")]
    [InlineData("130602", "2016", "竞秀区")]
    [InlineData("华亭县", "2017", "华亭县")]
    [InlineData("东陵区", "2013", "东陵区")]
    public void Names_hold_for_their_time(string text, string period, string name)
    {
        Period.TryRead(period, out var then, out _).ShouldBeTrue();
        _tree.Find(text, then).Value!.NameIn(then.Last).ShouldBe(name);
    }

    [Fact]
    public void A_prefecture_has_the_successors_that_its_counties_went_into()
    {
        var laiwu = _tree.OfCode("371200").Single();
        _tree.Changes.Successors(laiwu).Select(region => region.Code).ShouldBe(["370100"]);
        _tree.Changes.Predecessors(_tree.OfCode("370100").Single()).ShouldContain(new RegionPredecessor(laiwu, Whole: true));
    }

    [Fact]
    public void A_prefecture_that_gives_a_county_away_has_another_boundary_and_so_has_the_one_that_gets_it()
    {
        // 2016: 安徽 枞阳县 went from 安庆市 to 铜陵市.
        foreach (var city in new[] { "340800", "340700" })
            _tree.Changes.HasMoved(_tree.OfCode(city).Single(), End(2014).Last, End(2016).Last).ShouldBeTrue(city);
    }

    [Theory]
    [InlineData("北京", "110000")]
    [InlineData("江西", "360000")]
    [InlineData("咸宁", "421200")]
    [InlineData("内蒙古", "150000")]
    [InlineData("广西", "450000")]
    [InlineData("江苏省南京市鼓楼区", "320106")]
    [InlineData("南京市鼓楼区", "320106")]
    [InlineData("南京鼓楼区", "320106")]
    [InlineData("3702", "370200")]
    [InlineData("370200000000", "370200")]
    public void Readers_are_understood(string text, string code) => _tree.Find(text, End(2020)).Value?.Code.ShouldBe(code);

    [Theory]
    [InlineData("鼓楼区", LookupError.Ambiguous)]
    [InlineData("朝阳", LookupError.Ambiguous)]
    [InlineData("北京市鼓楼区", LookupError.Unknown)]
    [InlineData("新建县", LookupError.NotThen)]
    [InlineData("市", LookupError.Unknown)]
    public void What_is_not_one_region_is_none(string text, LookupError error) => _tree.Find(text, End(2020)).Error.ShouldBe(error);

    [Fact]
    public void Of_several_that_a_short_name_means_the_level_asked_for_is_meant()
    {
        _tree.Find("吉林", End(2020)).Error.ShouldBe(LookupError.Ambiguous);
        _tree.Find("吉林", End(2020), RegionLevel.Province).Value!.Code.ShouldBe("220000");
        _tree.Find("吉林", End(2020), RegionLevel.Prefecture).Value!.Code.ShouldBe("220200");
    }

    private int Standing(RegionLevel level, int year) =>
        _tree.All.Count(region => region.Level == level && !region.Statistical && region.ExistsIn(End(year).Last));

    private static Period End(int year) => Period.OfMonth(year, 12);
}
