using Indicators.Catalog;
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
        return [.. keys.Select((key, index) => new Position(now[index], before[index], WhyUnranked(now[index], key)))];
    }

    // What is excluded is not compared.
    private static Outcome[] Keys(Worksheet sheet, Block block) =>
        [.. block.Keys(sheet.Query.By).Zip(sheet.Frame.Regions, (key, region) => block.Excluded.Contains(region.Id) ? Reason.NotApplicable : key)];

    private static Standing[] Standings(Worksheet sheet, Block block, Outcome[] keys)
    {
        var (query, frame) = (sheet.Query, sheet.Frame);
        var standings = new Standing[frame.Count];
        foreach (var group in query.Regions.PeerGroups(sheet.Tree, block.Period.Last))
        {
            var indexes = group.Select(region => frame.IndexOf(region.Id)).ToArray();
            var compared = Array.ConvertAll(indexes, index => Shown(query, keys[index]));
            var ranked = Ranking.Of(compared, HigherFirst(query.By, block.Indicator), query.Ties);
            var of = ranked.Count(place => place is not null);
            for (var member = 0; member < indexes.Length; member++)
            {
                standings[indexes[member]] = new(ranked[member], of);
            }
        }

        return standings;
    }

    // A region picked from elsewhere is no peer, whatever its figure.
    private static Reason? WhyUnranked(Standing standing, Outcome key) =>
        standing.Place is not null ? null : key.Reason ?? Reason.NotApplicable;

    private static Outcome Shown(FigureQuery query, Outcome key) =>
        key.HasValue && query.TieOn is { } precision ? precision.Of(key.Value) : key;

    // A completion or a pace already says how well it went; the others go the indicator's way.
    private static bool HigherFirst(By by, Indicator indicator) =>
        by is By.Completion or By.Pace || indicator.Direction == Direction.Higher;
}
