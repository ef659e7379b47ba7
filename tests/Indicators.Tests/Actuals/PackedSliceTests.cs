using Indicators.Actuals;
using Indicators.Periods;

namespace Indicators.Tests.Actuals;

public class PackedSliceTests
{
    private static readonly Period Year = Period.OfYear(2020);

    private static readonly Slice Various = new(
        Year,
        [1, 2, 200, 3 << 20, (3 << 20) + 1, int.MaxValue],
        [
            new(new(long.MaxValue), Status.Final, Revision: long.MaxValue),
            new(new(long.MinValue), Status.Provisional, Bound.AtLeast, Revision: 1),
            new(new(-1), Status.Estimated, Bound.LessThan),
            new(default, Status.Missing, Revision: 9),
            new(new(11_000_000), Status.Final, Bound.Range, new(19_000_001), 9),
            new(new(300_000_000), Status.Final, Bound.About, Revision: 8),
        ]);

    [Fact]
    public void Every_cell_comes_out_as_it_went_in()
    {
        var slice = new PackedSlice(Various).Only(Various.Regions);

        slice.Period.ShouldBe(Year);
        slice.Regions.ShouldBe(Various.Regions);
        slice.Cells.ShouldBe(Various.Cells);
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(990_000)]
    [InlineData(1_200_300)]
    [InlineData(1)]
    [InlineData(-1_000_001)]
    public void A_value_is_exact_whatever_the_others_are_multiples_of(long millionths)
    {
        Cell[] cells = [new(new(5_000_000), Status.Final), new(new(millionths), Status.Final)];

        new PackedSlice(new(Year, [1, 2], cells)).Only([1, 2]).Cells.ShouldBe(cells);
    }

    [Fact]
    public void Only_the_regions_asked_for_come_out()
    {
        var slice = new PackedSlice(Various).Only([2, 3, 3 << 20, (3 << 20) + 2]);

        slice.Regions.ShouldBe([2, 3 << 20]);
        slice.Cells.ShouldBe([Various.Cells[1], Various.Cells[3]]);
    }

    [Fact]
    public void Any_run_of_regions_comes_out_wherever_it_begins()
    {
        int[] regions = [.. Enumerable.Range(0, 300).Select(at => at * 3)];
        Cell[] cells = [.. regions.Select(region => new Cell(new(region), Status.Final, Revision: 1 + region % 7))];
        var packed = new PackedSlice(new(Year, regions, cells));

        for (var first = 0; first < 900; first++)
        {
            var slice = packed.Only([first, first + 1, first + 2, first + 600]);
            int[] there = [.. new[] { first, first + 1, first + 2, first + 600 }.Intersect(regions)];
            slice.Regions.ShouldBe(there);
            slice.Cells.ShouldBe(there.Select(region => cells[region / 3]));
        }
    }

    [Fact]
    public void Of_nothing_comes_nothing()
    {
        new PackedSlice(Slice.Empty(Year)).Only([1, 2]).ShouldBe(Slice.Empty(Year));
        new PackedSlice(Various).Only([]).ShouldBe(Slice.Empty(Year));
    }

    [Fact]
    public void Counts_of_three_thousand_counties_take_a_fifth_of_what_their_cells_take()
    {
        var cells = Enumerable.Range(0, 3_000).Select(index => new Cell(new(index * 1_000_000L), Status.Final, Revision: 12_345)).ToArray();

        new PackedSlice(new(Year, [.. Enumerable.Range(3 << 20, 3_000)], cells)).Bytes.ShouldBeLessThan(3_000 * 36 / 5);
    }
}
