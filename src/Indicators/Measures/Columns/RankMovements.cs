using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Measures.Columns;

/// <summary>Every region's place in its own group of peers, now and a year before by the same rule.</summary>
internal static class RankMovements
{
    public static RankMovement[] Of(EvaluationContext context, IndicatorPeriodColumns block)
    {
        var keys = Keys(context, block);
        var now = Standings(context, block, keys);
        var yearBefore = block.YearBefore;
        var before = Standings(context, yearBefore, Keys(context, yearBefore));
        return context.RegionIndex.Column(
            index => new RankMovement(now[index], Before(context, yearBefore, before, index), WhyUnranked(now[index], keys[index])));
    }

    // Who was only renamed or raised has the place of the one it was then.
    private static PeerRank Before(EvaluationContext context, IndicatorPeriodColumns yearBefore, PeerRank[] before, int index)
    {
        var region = context.RegionIndex.Regions[index];
        var then = context.Tree.Then(region, yearBefore.Period.Last);
        return then.Id == region.Id ? before[index]
            : context.RegionIndex.IndexOf(then.Id) is >= 0 and var place ? before[place]
            : default;
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

    public static IEnumerable<PeerRanking> Rankings(EvaluationContext context, IndicatorPeriodColumns block) =>
        Rankings(context, block, Keys(context, block));

    // What is excluded is not compared.
    private static ValueOrReason[] Keys(EvaluationContext context, IndicatorPeriodColumns block)
    {
        var by = context.Options.By;
        var keys = Array.ConvertAll(block.Keys(by), key => key.Reason is { } why ? by.WhyUnranked(why) : key);
        foreach (var excluded in block.Excluded.Select(context.RegionIndex.IndexOf).Where(index => index >= 0))
        {
            keys[excluded] = Reason.NotApplicable;
        }

        return keys;
    }

    private static PeerRank[] Standings(EvaluationContext context, IndicatorPeriodColumns block, ValueOrReason[] keys)
    {
        var standings = new PeerRank[context.RegionIndex.Count];
        foreach (var ranking in Rankings(context, block, keys))
        {
            for (var member = 0; member < ranking.Members.Length; member++)
            {
                standings[ranking.Members[member]] = new(ranking.Results[member], ranking.Of);
            }
        }

        return standings;
    }

    private static IEnumerable<PeerRanking> Rankings(EvaluationContext context, IndicatorPeriodColumns block, ValueOrReason[] keys)
    {
        var (query, frame) = (context.Options, context.RegionIndex);
        var higherFirst = query.By.HigherFirst(block.Indicator);
        foreach (var group in query.Regions.PeerGroups(context.Tree, block.Period.Last))
        {
            var members = frame.IndexesOf(group);
            var met = Array.ConvertAll(members, index => block.Excludes(index) ? null : query.By.MetWithoutKey(block, index));
            var exact = Ranking.Levelled(Array.ConvertAll(members, index => keys[index]), met);
            var shown = query.TieOn is { } precision
                ? Ranking.Levelled(Array.ConvertAll(members, index => Shown(block, index, keys[index], precision)), met)
                : exact;
            yield return new(members, exact, Ranking.Of(shown, higherFirst, query.Ties), higherFirst);
        }
    }

    // A region picked from elsewhere is no peer, whatever its figure.
    private static Reason? WhyUnranked(PeerRank standing, ValueOrReason key) =>
        standing.Result is not null ? null : key.Reason ?? Reason.NotApplicable;

    private static ValueOrReason Shown(IndicatorPeriodColumns block, int index, ValueOrReason key, Precision precision) =>
        key.HasValue && !block.Context.Options.By.IsWhole(block, index) ? precision.Of(key.Value) : key;
}
