using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Tests.Observations;

public class EncodedTargetSliceTests
{
    private const int Indicator = 7;
    private static readonly Period Year = Period.OfYear(2020);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_target_comes_out_as_it_went_in_whichever_regions_are_asked_for(int seed)
    {
        var random = new Random(seed);
        Target[] targets = [.. Regions(random).SelectMany(region => Of(region, random))];
        var packed = new EncodedTargetSlice(new(Year, targets));

        ShouldBe(packed, targets, [.. targets.Select(target => target.Key.Region).Distinct()]);
        for (var again = 0; again < 10; again++)
        {
            int[] asked = [.. Enumerable.Range(0, 30).Select(_ => random.Next(0, 900)).Distinct().Order()];
            ShouldBe(packed, [.. targets.Where(target => asked.Contains(target.Key.Region))], asked);
        }
    }

    [Theory]
    [InlineData(long.MaxValue, long.MinValue)]
    [InlineData(1_000_000, 1)]
    [InlineData(-1_000_001, 990_000)]
    public void A_value_is_exact_whatever_the_others_are_multiples_of(long first, long second)
    {
        Target[] targets = [Worded(1, first), Worded(2, second), Worded(int.MaxValue, 5_000_000)];

        ShouldBe(new(new(Year, targets)), targets, [1, 2, int.MaxValue]);
    }

    [Fact]
    public void Of_nothing_comes_nothing()
    {
        new EncodedTargetSlice(TargetSlice.Empty(Year)).Only([1, 2]).ShouldBe(TargetSlice.Empty(Year));
        new EncodedTargetSlice(new(Year, [Worded(1, 1)])).Only([]).ShouldBe(TargetSlice.Empty(Year));
    }

    [Fact]
    public void Targets_of_three_thousand_counties_take_seven_bytes_each_by_whomever_they_were_set()
    {
        Target[] targets =
        [
            .. Enumerable.Range(3 << 20, 3_000).Select(region => Worded(region, region % 1_000 * 1_000_000L) with
            {
                Key = new(Indicator, Year, region, TargetKind.Level, Commitment.Expected, SetBy: region % 2 == 0 ? region : 36),
            }),
        ];

        new EncodedTargetSlice(new(Year, targets)).Bytes.ShouldBeLessThan(3_000 * 7);
    }

    [Fact]
    public void What_is_worded_is_weighed()
    {
        var plain = Worded(1, 1);
        var noted = plain with { Note = new string('注', 500), Terms = plain.Terms with { Schedule = new decimal[12] } };

        (Bytes(noted) - Bytes(plain)).ShouldBe(500 * sizeof(char) + 12 * sizeof(decimal));

        static long Bytes(Target target) => new EncodedTargetSlice(new(Year, [target])).Bytes;
    }

    private static void ShouldBe(EncodedTargetSlice packed, Target[] targets, int[] asked)
    {
        var slice = packed.Only(asked);

        slice.Period.ShouldBe(Year);
        slice.Targets.ShouldBe(targets);
    }

    private static IEnumerable<int> Regions(Random random) =>
        Enumerable.Range(0, random.Next(1, 300)).Select(_ => random.Next(0, 900)).Distinct().Order();

    // In the order that slices have.
    private static IEnumerable<Target> Of(int region, Random random) =>
        Enumerable.Range(0, random.Next(1, 4)).Select(_ => Any(region, random)).DistinctBy(target => target.Key)
            .OrderBy(target => (target.Key.Commitment, target.Key.Kind, target.Key.SetBy));

    private static Target Any(int region, Random random) => new(
        new(
            Indicator, Year, region, One<TargetKind>(random), One<Commitment>(random), random.Next(3) == 0 ? random.Next(1, 40) : region),
        new(
            Figure(random),
            random.Next(3) == 0 ? Figure(random) : null,
            random.Next(2) == 0,
            One<TargetOperator>(random),
            random.Next(4) == 0 ? [random.Next(0, 3), 66.67m, 100m] : null,
            random.NextInt64(1, 1_000)),
        random.Next(4) == 0 ? $"注{random.Next(3)}" : null);

    private static FixedPoint Figure(Random random) =>
        new(random.NextInt64(-1_000, 1_000) * new[] { 1, 100, 10_000, 1_000_000 }[random.Next(4)]);

    private static T One<T>(Random random)
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    private static Target Worded(int region, long millionths) => new(
        new(Indicator, Year, region, TargetKind.Level, Commitment.Expected, region),
        new(new(millionths), null, Inside: false, TargetOperator.AtLeast, Revision: 12_345),
        Note: null);
}
