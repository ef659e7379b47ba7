using System.Numerics;
using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Tests.Measures.Formulas;

/// <summary>What holds of figures that are fractions themselves, decided again by whole numbers.</summary>
public class FractionPropertyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_lower_bound_is_met_exactly_at_a_completion_of_100_and_its_gap_is_then_not_below_nothing(int seed)
    {
        var random = new Random(seed);
        var met = 0;
        for (var round = 0; round < 500; round++)
        {
            // Half of them stand exactly on the level, written otherwise; the others as near as a fraction of that size can be.
            var ((a, b), g, k) = ((random.Next(1, 100_000), random.Next(1, 1_000)), random.Next(1, 300), random.Next(1, 1_000_000));
            var (over, under) = ((BigInteger)a * (100 + g) * k, (BigInteger)b * 100 * k);
            over += random.Next(2) * random.Next(-1, 2);
            var completion = Figure(over, under).Against(Given.Target(TargetKind.Growth, g), Figure(a, b));

            var reaches = over * b * 100 >= under * a * (100 + g);
            completion.Met.ShouldBe(reaches);
            (completion.Rate.Value >= 100).ShouldBe(reaches);
            (completion.Gap.Value.Sign >= 0).ShouldBe(reaches);
            (DecimalMath.ShownGap(completion.Gap.Value) >= 0).ShouldBe(reaches);
            (DecimalMath.ShownGap(completion.Gap.Value) == 0).ShouldBe(completion.Rate == 100);
            met += reaches ? 1 : 0;
        }

        met.ShouldBeInRange(250, 499);
    }

    [Theory]
    [InlineData(TargetKind.Level)]
    [InlineData(TargetKind.Range)]
    [InlineData(TargetKind.Points)]
    [InlineData(TargetKind.Increment)]
    [InlineData(TargetKind.AverageGrowth)]
    [InlineData(TargetKind.CumulativeChange)]
    [InlineData(TargetKind.Share)]
    public void Whatever_it_says_a_target_is_met_exactly_at_100(TargetKind kind)
    {
        var random = new Random((int)kind);
        for (var round = 0; round < 500; round++)
        {
            var @base = Figure(random.Next(1, 1_000), random.Next(1, 100));
            var target = Given.Target(kind, random.Next(1, 50), high: kind == TargetKind.Range ? 50 : null);
            var required = new Observation { Value = 0, Status = ObservationStatus.Final }.Against(target, @base).Required.Value;
            foreach (var least in new Rational[] { 0, 1, -1 })
            {
                var actual = @base with { Value = required * 3 / 3 + least / 1_000_000_000_000_000_000 };
                var completion = actual.Against(target, @base);

                completion.Met.ShouldBe(least.Sign >= 0);
                (completion.Rate.Value >= 100).ShouldBe(least.Sign >= 0);
                actual.Against(By(TargetOperator.MoreThan), @base).Met.ShouldBe(least.Sign > 0);
                actual.Against(By(TargetOperator.AtMost), @base).Met.ShouldBe(least.Sign <= 0);
            }

            Target By(TargetOperator @operator) => target with { Terms = target.Terms with { Operator = @operator } };
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Figures_that_are_equal_tie_however_they_came_about(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 100; round++)
        {
            ValueOrReason one = (Rational)random.Next(-1_000, 1_000) / random.Next(1, 1_000);
            ValueOrReason other = (Rational)random.Next(1, 1_000) / random.Next(1, 1_000), least = Rational.Of(1, BigInteger.Pow(10, 30));
            ValueOrReason[] equal =
                [one, one + other - other, one * other / other, one / other * other, ValueOrReason.Percent(one, 100), (one * 3 - one) / 2];
            ValueOrReason[] keys = [.. equal, one + least, one - least];

            Ranking.Of(keys, higherFirst: true, TieRule.Dense)
                .ShouldBe([.. equal.Select(_ => new RankResult(2, true)), new RankResult(1, false), new RankResult(3, false)]);
            Ranking.Of(keys, higherFirst: false, TieRule.Standard)
                .ShouldBe([.. equal.Select(_ => new RankResult(2, true)), new RankResult(8, false), new RankResult(1, false)]);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_order_by_fractions_is_that_of_whole_numbers(int seed)
    {
        var random = new Random(seed);
        var fractions = Enumerable.Range(0, 300).Select(_ => (Over: random.Next(-20, 20), Under: random.Next(1, 20))).ToArray();
        var common = Enumerable.Range(1, 19).Aggregate(BigInteger.One, (product, number) => product * number);
        var whole = Array.ConvertAll(fractions, fraction => fraction.Over * common / fraction.Under);

        ValueOrReason[] keys = [.. fractions.Select(fraction => (Rational)fraction.Over / fraction.Under)];
        var places = Ranking.Of(keys, higherFirst: true, TieRule.Standard);

        places.Select(place => place!.Value.Rank).ShouldBe(whole.Select(number => 1 + whole.Count(better => better > number)));
    }

    private static Observation Figure(BigInteger over, BigInteger under) =>
        new() { Value = Rational.Of(over, under), Status = ObservationStatus.Final, Derived = true, Flags = ObservationFlags.Computed };
}
