using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Measures.Columns;

/// <summary>Every region's place in its own group of peers, now and a year before by the same rule.</summary>
internal static class RankMovements
{
    public static Ranks Of(IndicatorPeriodColumns block)
    {
        var (context, keys) = (block.Context, Keys(block));
        var now = Seats.Of(context, Rankings(block, keys));
        return new(
            now.Ranks,
            context.RegionIndex.Column(index => WhyUnranked(now.Ranks[index], keys[index])),
            new(() => Earlier(block, now)));
    }

    /// <summary>Whether what is compared now and a year before is there; what is not is asked for.</summary>
    public static bool Load(LoadPlan plan, IndicatorPeriodColumns block)
    {
        var by = block.Context.Options.By;
        return by.Load(plan, block) & by.Load(plan, block.YearBefore);
    }

    /// <summary>The group of peers that a region is ranked in; null where it has none, as a total has not.</summary>
    public static PeerRanking? Around(IndicatorPeriodColumns block, int index) =>
        block.Context.IsTotal ? null : block.Rankings.FirstOrDefault(ranking => ranking.Members.Contains(index));

    public static IEnumerable<PeerRanking> Rankings(IndicatorPeriodColumns block) => Rankings(block, Keys(block));

    // What is excluded is not compared.
    private static ValueOrReason[] Keys(IndicatorPeriodColumns block)
    {
        var by = block.Context.Options.By;
        var keys = block.Keys(by);
        foreach (ref var key in keys.AsSpan())
        {
            if (key.Reason is { } why) key = by.WhyUnranked(why);
        }

        foreach (var excluded in block.Excluded.Select(block.Context.RegionIndex.IndexOf).Where(index => index >= 0))
        {
            keys[excluded] = Reason.NotApplicable;
        }

        return keys;
    }

    private static IEnumerable<PeerRanking> Rankings(IndicatorPeriodColumns block, ValueOrReason[] keys)
    {
        var (query, frame) = (block.Context.Options, block.Context.RegionIndex);
        var higherFirst = query.By.HigherFirst(block.Indicator);
        foreach (var group in query.Regions.PeerGroups(block.Context.Tree, block.Period.Last))
        {
            var members = frame.IndexesOf(group);
            var met = Array.ConvertAll(
                members, index => keys[index].HasValue || block.Excludes(index) ? null : query.By.MetWithoutKey(block, index));
            var exact = Ranking.Levelled(Array.ConvertAll(members, index => keys[index]), met);
            var shown = query.TieOn is { } precision
                ? Ranking.Levelled(Array.ConvertAll(members, index => Shown(block, index, keys[index], precision)), met)
                : exact;
            yield return new(members, exact, Ranking.Of(shown, higherFirst, query.Ties), higherFirst);
        }
    }

    private static EarlierRanks Earlier(IndicatorPeriodColumns block, Seats now)
    {
        var (context, yearBefore) = (block.Context, block.YearBefore);
        var then = Seats.Of(context, Rankings(yearBefore, Keys(yearBefore)));
        var before = Seats.Empty(context);
        for (var index = 0; index < context.RegionIndex.Count; index++)
        {
            if (Then(context, index, yearBefore.Period.Last) is { } at) before.Take(index, then.Ranks[at], then.Groups[at]);
        }

        return new(before.Ranks, Moves(now, before, context.Options.Ties));
    }

    // Who was only renamed or raised stood where its predecessor did.
    private static int? Then(EvaluationContext context, int index, int month)
    {
        var (region, tree) = (context.RegionIndex.Regions[index], context.Tree);
        var then = tree.Then(region, month);
        return then.Id == region.Id ? index : context.RegionIndex.IndexOf(then.Id) is >= 0 and var before ? before : null;
    }

    // Whoever came or left in between moved nobody: those ranked both times are placed among themselves.
    private static RankMove?[] Moves(Seats now, Seats before, TieRule ties)
    {
        var moves = new RankMove?[now.Ranks.Length];
        var both = Enumerable.Range(0, moves.Length)
            .Where(index => now.Ranks[index].Result is not null && before.Ranks[index].Result is not null);
        foreach (var group in both.GroupBy(index => (now.Groups[index], before.Groups[index])))
        {
            int[] members = [.. group];
            var (places, earlier) = (Among(members, now.Ranks, ties), Among(members, before.Ranks, ties));
            for (var member = 0; member < members.Length; member++)
            {
                moves[members[member]] = new(earlier[member] - places[member], members.Length);
            }
        }

        return moves;
    }

    // One more than how many (dense: how many different places) are before.
    private static int[] Among(int[] members, PeerRank[] seats, TieRule ties)
    {
        var ranks = Array.ConvertAll(members, index => seats[index].Result!.Value.Rank);
        var at = new int[ranks.Max() + 1];
        foreach (var rank in ranks) at[rank] = ties == TieRule.Dense ? 1 : at[rank] + 1;
        for (int rank = 1, before = 1; rank < at.Length; rank++) (at[rank], before) = (before, before + at[rank]);
        return Array.ConvertAll(ranks, rank => at[rank]);
    }

    // A region picked from elsewhere is no peer, whatever its figure.
    private static Reason? WhyUnranked(PeerRank seat, ValueOrReason key) =>
        seat.Result is not null ? null : key.Reason ?? Reason.NotApplicable;

    private static ValueOrReason Shown(IndicatorPeriodColumns block, int index, ValueOrReason key, Precision precision) =>
        key.HasValue && !block.Context.Options.By.IsWhole(block, index) ? precision.Of(key.Value) : key;

    /// <summary>Every region's place, and in which of the groups; where it is in none, neither says anything.</summary>
    private readonly record struct Seats(PeerRank[] Ranks, int[] Groups)
    {
        public static Seats Empty(EvaluationContext context) =>
            new(new PeerRank[context.RegionIndex.Count], new int[context.RegionIndex.Count]);

        public static Seats Of(EvaluationContext context, IEnumerable<PeerRanking> rankings)
        {
            var seats = Empty(context);
            foreach (var (group, ranking) in rankings.Index())
            {
                for (var member = 0; member < ranking.Members.Length; member++)
                    seats.Take(ranking.Members[member], new(ranking.Results[member], ranking.Of), group);
            }

            return seats;
        }

        public void Take(int index, PeerRank rank, int group) => (Ranks[index], Groups[index]) = (rank, group);
    }
}
