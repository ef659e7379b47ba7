using Indicators.Catalogue;
using Indicators.Measures.Columns;

namespace Indicators.Tests.Measures.Columns;

public sealed class RegionIndexTests
{
    private readonly IReadOnlyList<Region> _many = Counties(1_000, 100);
    private readonly IReadOnlyList<Region> _others = Counties(1_050, 100);
    private readonly IReadOnlyList<Region> _few = Counties(1_020, 5);

    [Fact]
    public void The_regions_of_lists_come_once_each_in_order_of_id()
    {
        Ids([_many, _others]).ShouldBe([.. Enumerable.Range(1_000, 150)]);
        Ids([_others, _few, _many]).ShouldBe([.. Enumerable.Range(1_000, 150)]);
        Ids([_few, _others]).ShouldBe([.. Enumerable.Range(1_020, 5), .. Enumerable.Range(1_050, 100)]);
        Ids([_few, _few, _others, _few, _many]).ShouldBe([.. Enumerable.Range(1_000, 150)]);
        Ids([_few]).ShouldBe([.. Enumerable.Range(1_020, 5)]);
        Ids([]).ShouldBeEmpty();
    }

    [Fact]
    public void Of_the_same_lists_it_is_made_once_where_they_are_long()
    {
        RegionIndex.Of([_many, _others]).ShouldBeSameAs(RegionIndex.Of([_many, _others]));
        RegionIndex.Of([_many]).ShouldBeSameAs(RegionIndex.Of([_many]));

        RegionIndex.Of([_many, _others]).ShouldNotBeSameAs(RegionIndex.Of([_others, _many]));
        RegionIndex.Of([[.. _many]]).ShouldNotBeSameAs(RegionIndex.Of([_many]));
    }

    [Fact]
    public void Those_that_began_after_a_month_are_found_by_where_they_stand()
    {
        var index = RegionIndex.Of([[_many[2] with { From = 30 }, _many[0] with { From = 20 }, _many[1] with { From = 30 }, _many[3]]]);

        index.BegunAfter(19).ShouldBe([0, 1, 2]);
        index.BegunAfter(20).ShouldBe([1, 2]);
        index.BegunAfter(30).ShouldBeEmpty();
    }

    private static int[] Ids(IReadOnlyList<IReadOnlyList<Region>> lists) => RegionIndex.Of(lists).Ids.ToArray();

    private static IReadOnlyList<Region> Counties(int first, int count) =>
        [.. Enumerable.Range(first, count).Select(id => RegionScopeTests.Region(id, RegionLevel.County, null))];
}
