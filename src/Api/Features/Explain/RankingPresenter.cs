using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Api.Features.Explain;

/// <summary>Who was compared in a ranking, and how it came out.</summary>
public sealed class RankingPresenter(Language language)
{
    public ExplainedRanking Of(PeerRanking ranking, FigureRow row)
    {
        var (context, query) = (row.Columns.Context, row.Columns.Context.Options);
        return Of(ranking, query.By.Word, query, context.RegionIndex, row.Period, row.Columns.Excluded);
    }

    /// <param name="period">At whose end the peers are called what they were.</param>
    public ExplainedRanking Of(
        PeerRanking ranking, string by, EvaluationOptions query, RegionIndex frame, Period period, IReadOnlySet<int> excluded)
    {
        var members = Enumerable.Range(0, ranking.Members.Length)
            .Select(place => (Region: frame.Regions[ranking.Members[place]], Key: ranking.Keys[place], Place: ranking.Results[place]))
            .ToList();
        return new(
            by,
            ranking.HigherFirst ? "highest-first" : "lowest-first",
            query.Ties,
            query.TieOn is null ? "exact" : "shown",
            ranking.Of,
            [.. members.Where(member => member.Place is not null).OrderBy(member => member.Place!.Value.Rank).Select(member =>
                new ExplainedPeer(
                    member.Place!.Value.Rank, member.Place.Value.Tied, member.Region.Code, member.Region.NameIn(period.Last, language),
                    ExpressionPresenter.Exact(member.Key)!))],
            [.. members.Where(member => member.Place is null)
                .Select(member => Unranked(member.Region, period, member.Key.Reason!.Value, excluded))]);
    }

    private ExplainedUnranked Unranked(Region region, Period period, Reason reason, IReadOnlySet<int> excluded) =>
        new(region.Code, region.NameIn(period.Last, language), reason, excluded.Contains(region.Id)
            ? CodeLists.Label(ObservationFlags.Excluded, language)
            : CodeLists.Label(reason, language));
}
