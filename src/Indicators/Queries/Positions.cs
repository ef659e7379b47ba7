using Indicators.Catalog;
using Indicators.Figures;
using Indicators.Measures;

namespace Indicators.Queries;

/// <summary>Every region's place in its own group of peers, now and a year before by the same rule.</summary>
internal static class Positions
{
    public static Position[] Of(Worksheet sheet, Block block)
    {
        var keys = Keys(sheet, block);
        var now = Standings(sheet, block, keys);
        var yearBefore = sheet.Block(block.Indicator, block.Period.YearBefore);
        var before = Standings(sheet, yearBefore, Keys(sheet, yearBefore));
        return sheet.Frame.Column(index => new Position(now[index], before[index], WhyUnranked(now[index], keys[index])));
    }

    /// <summary>The group of peers that a region is ranked in; null where it has none.</summary>
    public static PeerRanking? Around(Block block, int index) => block.Rankings.FirstOrDefault(ranking => ranking.Members.Contains(index));

    public static IEnumerable<PeerRanking> Rankings(Worksheet sheet, Block block) => Rankings(sheet, block, Keys(sheet, block));

    // What is excluded is not compared.
    private static Outcome[] Keys(Worksheet sheet, Block block)
    {
        var keys = block.Keys(sheet.Query.By);
        foreach (var excluded in block.Excluded.Select(sheet.Frame.IndexOf).Where(index => index >= 0))
        {
            keys[excluded] = Reason.NotApplicable;
        }

        return keys;
    }

    private static Standing[] Standings(Worksheet sheet, Block block, Outcome[] keys)
    {
        var standings = new Standing[sheet.Frame.Count];
        foreach (var ranking in Rankings(sheet, block, keys))
        {
            for (var member = 0; member < ranking.Members.Length; member++)
            {
                standings[ranking.Members[member]] = new(ranking.Places[member], ranking.Of);
            }
        }

        return standings;
    }

    private static IEnumerable<PeerRanking> Rankings(Worksheet sheet, Block block, Outcome[] keys)
    {
        var (query, frame) = (sheet.Query, sheet.Frame);
        var higherFirst = HigherFirst(query.By, block.Indicator);
        foreach (var group in query.Regions.PeerGroups(sheet.Tree, block.Period.Last))
        {
            var members = frame.IndexesOf(group);
            var exact = Array.ConvertAll(members, index => keys[index]);
            var places = Ranking.Of(query.TieOn is { } precision ? Array.ConvertAll(exact, key => Shown(key, precision)) : exact, higherFirst, query.Ties);
            yield return new(members, exact, places, higherFirst);
        }
    }

    // A region picked from elsewhere is no peer, whatever its figure.
    private static Reason? WhyUnranked(Standing standing, Outcome key) =>
        standing.Place is not null ? null : key.Reason ?? Reason.NotApplicable;

    private static Outcome Shown(Outcome key, Precision precision) => key.HasValue ? precision.Of(key.Value) : key;

    // A completion or a pace already says how well it went; the others go the indicator's way.
    private static bool HigherFirst(By by, Indicator indicator) =>
        by is By.Completion or By.Pace || indicator.Direction == Direction.Higher;
}
