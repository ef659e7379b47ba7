using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Tests.Measures.Formulas;

public class RankingTests
{
    [Theory]
    [InlineData(TieRule.Standard, new[] { 1, 1, 3, 4 })]
    [InlineData(TieRule.Dense, new[] { 1, 1, 2, 3 })]
    public void Ties_share_a_place_and_the_next_is_counted_by_regions_or_by_places(TieRule ties, int[] ranks)
    {
        var places = Ranking.Of([9, 9, 7, 5], higherFirst: true, ties);

        places.Select(place => place!.Value.Rank).ShouldBe(ranks);
        places.Select(place => place!.Value.Tied).ShouldBe([true, true, false, false]);
    }

    [Fact]
    public void Where_less_is_better_the_lowest_is_first()
    {
        Ranking.Of([9, -7, 0], higherFirst: false, TieRule.Standard).Select(place => place!.Value.Rank).ShouldBe([3, 1, 2]);
    }

    [Fact]
    public void The_unranked_have_no_place_and_do_not_count()
    {
        Ranking.Of([Reason.NoBase, 5, Reason.NotReported, 7], higherFirst: true, TieRule.Standard)
            .ShouldBe([null, new RankResult(2, false), null, new RankResult(1, false)]);
    }

    [Theory]
    [InlineData(TieRule.Standard)]
    [InlineData(TieRule.Dense)]
    public void All_tied_are_all_first(TieRule ties)
    {
        Ranking.Of([4, 4.0m, 4.00m], higherFirst: true, ties).ShouldAllBe(place => place == new RankResult(1, true));
    }

    [Fact]
    public void Where_none_is_ranked_there_is_no_place()
    {
        Ranking.Of([Reason.NotReported, Reason.NoTarget], higherFirst: true, TieRule.Standard).ShouldBe([null, null]);
        Ranking.Of([], higherFirst: true, TieRule.Dense).ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_rate_who_met_is_level_with_the_best_and_who_did_not_with_the_worst()
    {
        bool?[] met = [null, true, null, false, null, null];

        Levelled([80, Reason.ZeroTarget, 120, Reason.ZeroTarget, Reason.NotReported, 95], met)
            .ShouldBe([new(4, true), new(1, true), new(1, true), new(4, true), null, new RankResult(3, false)]);
    }

    [Fact]
    public void Where_nobody_has_a_rate_who_met_is_first()
    {
        ValueOrReason none = Reason.ZeroTarget;

        Levelled([none, none, none, Reason.NoTarget], [false, true, false, null])
            .ShouldBe([new(2, true), new(1, false), new(2, true), (RankResult?)null]);
        Levelled([none, none], [false, false]).ShouldBe([new RankResult(1, true), new RankResult(1, true)]);
    }

    [Fact]
    public void Level_with_a_single_rate_they_are_all_first() =>
        Levelled([Reason.ZeroTarget, 70, Reason.ZeroTarget], [true, null, false]).ShouldAllBe(place => place == new RankResult(1, true));

    private static RankResult?[] Levelled(ValueOrReason[] keys, bool?[] met) =>
        Ranking.Of(Ranking.Levelled(keys, met), higherFirst: true, TieRule.Standard);

    [Fact]
    public void A_tie_is_decided_on_the_exact_figure()
    {
        Ranking.Of([60.004m, 60.0040001m], higherFirst: true, TieRule.Standard).Select(place => place!.Value.Rank).ShouldBe([2, 1]);
    }

    public static IEnumerable<object[]> Draws =>
        from seed in Enumerable.Range(1, 15)
        from ties in new[] { TieRule.Standard, TieRule.Dense }
        from higherFirst in new[] { true, false }
        select new object[] { seed, ties, higherFirst };

    [Theory]
    [MemberData(nameof(Draws))]
    public void A_place_follows_from_who_is_better_alone(int seed, TieRule ties, bool higherFirst)
    {
        var keys = AnyKeys(new Random(seed));
        var ranked = keys.Where(key => key.HasValue).Select(key => key.Value).ToList();

        Ranking.Of(keys, higherFirst, ties).ShouldBe(keys.Select(key =>
        {
            if (!key.HasValue) return (RankResult?)null;
            var better = ranked.Where(other => higherFirst ? other > key.Value : other < key.Value);
            return new((ties == TieRule.Dense ? better.Distinct() : better).Count() + 1, ranked.Count(other => other == key.Value) > 1);
        }));
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void The_order_of_the_regions_does_not_matter(int seed, TieRule ties, bool higherFirst)
    {
        var random = new Random(seed);
        var keys = AnyKeys(random);
        var order = Enumerable.Range(0, keys.Length).ToArray();
        random.Shuffle(order);

        var places = Ranking.Of(keys, higherFirst, ties);

        Ranking.Of([.. order.Select(index => keys[index])], higherFirst, ties).ShouldBe(order.Select(index => places[index]));
    }

    private static ValueOrReason[] AnyKeys(Random random) =>
        [.. Enumerable.Range(0, random.Next(30)).Select(_ => random.Next(5) == 0 ? (ValueOrReason)Reason.NoBase : random.Next(-6, 6) / 4m)];
}
