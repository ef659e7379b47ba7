using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Tests.Measures.Formulas;

namespace Indicators.Tests.Measures.Columns;

public class RegionScopeTests
{
    private static readonly int Then = Given.Period("2020").Last;

    private static readonly Region Nation = Region(1, RegionLevel.National, null);
    private static readonly Region Province = Region(2, RegionLevel.Province, Nation);
    private static readonly Region Other = Region(3, RegionLevel.Province, Nation);
    private static readonly Region East = Region(11, RegionLevel.Prefecture, Province);
    private static readonly Region West = Region(12, RegionLevel.Prefecture, Province);
    private static readonly Region Gone = Region(13, RegionLevel.Prefecture, Province) with { To = Then - 1 };
    private static readonly Region Far = Region(14, RegionLevel.Prefecture, Other);
    private static readonly Region EastCounty = Region(21, RegionLevel.County, East);
    private static readonly Region WestCounty = Region(22, RegionLevel.County, West);

    private static readonly RegionTree Tree = new([Nation, Province, Other, East, West, Gone, Far, EastCounty, WestCounty]);

    [Fact]
    public void A_picked_region_is_a_row_alone_and_has_its_siblings_as_peers()
    {
        var scope = new RegionScope([West], null, null);

        scope.Rows(Tree, Then).ShouldBe([West]);
        scope.PeerGroups(Tree, Then).ShouldHaveSingleItem().ShouldBe([East, West]);
        scope.PeerGroups(Tree, Then - 1).ShouldHaveSingleItem().ShouldBe([East, West, Gone]);
    }

    [Fact]
    public void Those_picked_of_different_levels_and_parents_have_groups_of_their_own() =>
        new RegionScope([Province, East, West, Far], null, null).PeerGroups(Tree, Then)
            .ShouldBe([[Province, Other], [East, West], [Far]]);

    [Fact]
    public void Within_one_are_those_directly_below_it_or_all_of_a_level()
    {
        new RegionScope([], Province, null).Rows(Tree, Then).ShouldBe([East, West]);
        new RegionScope([], Province, RegionLevel.County).Rows(Tree, Then).ShouldBe([EastCounty, WestCounty]);
        new RegionScope([], null, RegionLevel.Prefecture).Rows(Tree, Then).ShouldBe([East, West, Far]);
        new RegionScope([], null, null).Rows(Tree, Then).ShouldBe([Province, Other]);
    }

    [Fact]
    public void Counties_of_different_cities_are_peers_within_their_province()
    {
        var scope = new RegionScope([WestCounty], Province, RegionLevel.County);

        scope.Rows(Tree, Then).ShouldBe([WestCounty]);
        scope.PeerGroups(Tree, Then).ShouldHaveSingleItem().ShouldBe([EastCounty, WestCounty]);
        new RegionScope([WestCounty], null, null).PeerGroups(Tree, Then).ShouldHaveSingleItem().ShouldBe([WestCounty]);
    }

    [Fact]
    public void A_group_has_its_members_of_the_month_wherever_they_lie()
    {
        var scope = Group(new(Far.Id), new(East.Id), new(West.Id, To: Then - 1), new(Gone.Id));

        scope.Rows(Tree, Then).ShouldBe([Far, East]);
        scope.Rows(Tree, Then - 1).ShouldBe([Far, East, West, Gone]);
        scope.PeerGroups(Tree, Then).ShouldHaveSingleItem().ShouldBe([Far, East]);
    }

    [Fact]
    public void Who_is_excluded_from_a_group_for_a_time_is_still_a_row()
    {
        var scope = Group(new(East.Id), new(West.Id, From: Then, Excluded: "新设"), new(Far.Id, To: Then - 1, Excluded: "撤并"));

        scope.Rows(Tree, Then).ShouldBe([East, West]);
        scope.Excluded(Then).ShouldBe([West.Id]);
        scope.Excluded(Then - 1).ShouldBe([Far.Id]);
        new RegionScope([East, West], null, null).Excluded(Then).ShouldBeEmpty();
    }

    private static RegionScope Group(params GroupMembership[] members) =>
        new([], null, null, new PeerGroup { Code = "g", Name = "n", Members = members });

    internal static Region Region(int id, RegionLevel level, Region? parent) =>
        new() { Id = id, Code = $"{id}", Name = $"{id}", Level = level, Parent = parent?.Id };
}
