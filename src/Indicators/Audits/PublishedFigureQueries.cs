using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Audits;

/// <summary>Asks for figures as any other question does: claims about one indicator, period and set of peers together.</summary>
internal static class PublishedFigureQueries
{
    /// <summary>Every claim with the row that answers it.</summary>
    public static IEnumerable<(PublishedFigure Claim, FigureRow Row)> Ask(
        Snapshot snapshot, Indicator indicator, IEnumerable<PublishedFigure> claims) =>
        from claim in claims
        let among = claim.OfRegion ?? claim.AmongRegion
        let level = claim.AmongRegion is null ? (RegionLevel?)null : claim.Region.Level
        group claim by (claim.Period, Among: among, Level: level, IsRank: claim.Measure == AuditMeasure.Rank)
        into alike
        let regions = alike.Select(claim => claim.Region)
        let rows = Rows(snapshot, indicator, alike.Key.Period, regions, alike.Key.Among, alike.Key.Level, alike.Key.IsRank)
        from claim in alike
        select (claim, rows[claim.Region.Id]);

    private static Dictionary<int, FigureRow> Rows(
        Snapshot snapshot, Indicator indicator, Period period, IEnumerable<Region> regions, Region? among, RegionLevel? level, bool isRank)
    {
        var query = new FigureQuery
        {
            Indicators = [indicator],
            Regions = new RegionScope([.. regions.Distinct()], among, level),
            Periods = new PeriodChoice([period]),
            Measures = MeasureRegistry.Asked(isRank ? ["growth", "rank"] : ["growth"], RankingKey.Value),
        };
        return query.Answer(snapshot).ToDictionary(row => row.Region.Id);
    }
}
