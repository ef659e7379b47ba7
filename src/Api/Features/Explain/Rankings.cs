using Indicators.Api.Http;
using Indicators.Measures;
using Indicators.Queries;
using Indicators.Regions;

namespace Indicators.Api.Features.Explain;

/// <summary>Who was compared in a ranking, and how it came out.</summary>
public sealed class Rankings(Language language)
{
    public ExplainedRanking Of(PeerRanking ranking, FigureRow row)
    {
        var (sheet, query) = (row.Block.Sheet, row.Block.Sheet.Query);
        return Of(ranking, Json.Options.PropertyNamingPolicy!.ConvertName(query.By.ToString()), query, sheet.Frame, row.Block.Excluded);
    }

    public ExplainedRanking Of(PeerRanking ranking, string by, FigureQuery query, Frame frame, IReadOnlySet<int> excluded)
    {
        var members = Enumerable.Range(0, ranking.Members.Length)
            .Select(place => (Region: frame.Regions[ranking.Members[place]], Key: ranking.Keys[place], Place: ranking.Places[place]))
            .ToList();
        return new(
            by,
            ranking.HigherFirst ? "highest-first" : "lowest-first",
            query.Ties,
            query.TieOn is null ? "exact" : "shown",
            ranking.Of,
            [.. members.Where(member => member.Place is not null).OrderBy(member => member.Place!.Value.Rank).Select(member =>
                new ExplainedPeer(member.Place!.Value.Rank, member.Place.Value.Tied, member.Region.Code, member.Region.Name, TermRows.Exact(member.Key)!))],
            [.. members.Where(member => member.Place is null).Select(member => Unranked(member.Region, member.Key.Reason!.Value, excluded))]);
    }

    private ExplainedUnranked Unranked(Region region, Reason reason, IReadOnlySet<int> excluded) =>
        new(region.Code, region.Name, reason, excluded.Contains(region.Id) ? Codes.Label(Flags.Excluded, language) : Codes.Label(reason, language));
}
