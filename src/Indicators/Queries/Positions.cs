using Indicators.Catalog;
using Indicators.Measures;

namespace Indicators.Queries;

/// <summary>Every region's place in its own group of peers, now and a year before by the same rule.</summary>
internal static class Positions
{
    public static Position[] Of(Worksheet sheet, Block block)
    {
        var keys = block.Keys(sheet.Query.By);
        var now = Places(sheet, block, keys);
        var yearBefore = sheet.Block(block.Indicator, block.Period.YearBefore);
        var before = Places(sheet, yearBefore, yearBefore.Keys(sheet.Query.By));
        return [.. keys.Select((key, index) => new Position(now[index], before[index], key.Reason))];
    }

    private static Place?[] Places(Worksheet sheet, Block block, Outcome[] keys)
    {
        var (query, frame) = (sheet.Query, sheet.Frame);
        var places = new Place?[frame.Count];
        foreach (var group in query.Regions.PeerGroups(sheet.Tree, block.Period.Last))
        {
            var indexes = group.Select(region => frame.IndexOf(region.Id)).ToArray();
            var compared = Array.ConvertAll(indexes, index => Shown(query, keys[index]));
            var ranked = Ranking.Of(compared, HigherFirst(query.By, block.Indicator), query.Ties);
            for (var member = 0; member < indexes.Length; member++)
            {
                places[indexes[member]] = ranked[member];
            }
        }

        return places;
    }

    private static Outcome Shown(FigureQuery query, Outcome key) =>
        key.HasValue && query.TieOn is { } precision ? precision.Of(key.Value) : key;

    // A completion or a pace already says how well it went; the others go the indicator's way.
    private static bool HigherFirst(By by, Indicator indicator) =>
        by is By.Completion or By.Pace || indicator.Direction == Direction.Higher;
}
