using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Tests.Observations;

public class EncodedActualSliceTests
{
    private static readonly Period Year = Period.OfYear(2020);

    private static readonly ActualSlice Various = new(
        Year,
        [1, 2, 200, 3 << 20, (3 << 20) + 1, (3 << 20) + 2, (3 << 20) + 3, (3 << 20) + 4, int.MaxValue],
        [
            new(new(long.MaxValue), ObservationStatus.Final, Revision: long.MaxValue),
            new(new(long.MinValue), ObservationStatus.Provisional, Bound.AtLeast, Revision: 1),
            new(new(-1), ObservationStatus.Estimated, Bound.LessThan),
            new(default, ObservationStatus.Missing, Revision: 9),
            new(new(11_000_000), ObservationStatus.Final, Bound.Range, new(19_000_001), 9),
            new(new(66_000_000), ObservationStatus.Estimated, Base: new(60_000_001)),
            new(new(66_000_000), ObservationStatus.Missing, Bound.Range, new(67_000_000), 9, new(long.MinValue), Break: true),
            new(default, ObservationStatus.Final, Base: default(FixedPoint), Break: true),
            new(new(300_000_000), ObservationStatus.Final, Bound.About, Revision: 8, Break: true),
        ]);

    [Fact]
    public void Every_cell_comes_out_as_it_went_in()
    {
        var slice = new EncodedActualSlice(Various).Only(Various.Regions);

        slice.Period.ShouldBe(Year);
        slice.Regions.ShouldBe(Various.Regions);
        slice.Observations.ShouldBe(Various.Observations);
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(990_000)]
    [InlineData(1_200_300)]
    [InlineData(1)]
    [InlineData(-1_000_001)]
    public void A_value_is_exact_whatever_the_others_are_multiples_of(long millionths)
    {
        StoredObservation[] cells = [new(new(5_000_000), ObservationStatus.Final), new(new(millionths), ObservationStatus.Final)];

        new EncodedActualSlice(new(Year, [1, 2], cells)).Only([1, 2]).Observations.ShouldBe(cells);
    }

    [Fact]
    public void Only_the_regions_asked_for_come_out()
    {
        var slice = new EncodedActualSlice(Various).Only([2, 3, 3 << 20, (3 << 20) + 5]);

        slice.Regions.ShouldBe([2, 3 << 20]);
        slice.Observations.ShouldBe([Various.Observations[1], Various.Observations[3]]);
    }

    [Fact]
    public void Any_run_of_regions_comes_out_wherever_it_begins()
    {
        int[] regions = [.. Enumerable.Range(0, 300).Select(at => at * 3)];
        StoredObservation[] cells =
            [.. regions.Select(region => new StoredObservation(new(region), ObservationStatus.Final, Revision: 1 + region % 7))];
        var packed = new EncodedActualSlice(new(Year, regions, cells));

        for (var first = 0; first < 900; first++)
        {
            var slice = packed.Only([first, first + 1, first + 2, first + 600]);
            int[] there = [.. new[] { first, first + 1, first + 2, first + 600 }.Intersect(regions)];
            slice.Regions.ShouldBe(there);
            slice.Observations.ShouldBe(there.Select(region => cells[region / 3]));
        }
    }

    [Fact]
    public void Of_nothing_comes_nothing()
    {
        new EncodedActualSlice(ActualSlice.Empty(Year)).Only([1, 2]).ShouldBe(ActualSlice.Empty(Year));
        new EncodedActualSlice(Various).Only([]).ShouldBe(ActualSlice.Empty(Year));
    }

    [Fact]
    public void Counts_of_three_thousand_counties_take_a_fifth_of_what_their_cells_take()
    {
        var cells = Enumerable.Range(0, 3_000)
            .Select(index => new StoredObservation(new(index * 1_000_000L), ObservationStatus.Final, Revision: 12_345)).ToArray();

        new EncodedActualSlice(new(Year, [.. Enumerable.Range(3 << 20, 3_000)], cells)).Bytes.ShouldBeLessThan(3_000 * 36 / 5);
    }
}
