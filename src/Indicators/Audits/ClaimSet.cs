using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Queries;

namespace Indicators.Audits;

/// <summary>
/// Claims about one indicator, period and set of peers, worked out anew together: asked for as figures are by any other question.
/// </summary>
internal sealed class ClaimSet
{
    private readonly IReadOnlyList<PublishedFigure> _claims;
    private readonly FigureSeries _series;
    private readonly IndicatorPeriodColumns _block;

    private ClaimSet(IReadOnlyList<PublishedFigure> claims, FigureQuery query, CatalogueVersion catalogue, Dataset dataset)
    {
        _claims = claims;
        _series = new FigureSeries(query, catalogue, dataset, query.Indicators[0], [AskedPeriod.Of(query.Periods.Listed[0])]);
        _block = _series.Blocks.Single();
    }

    public static IReadOnlyList<ClaimSet> Of(
        Indicator indicator, IEnumerable<PublishedFigure> claims, CatalogueVersion catalogue, Dataset dataset) =>
    [
        .. from claim in claims
           let among = claim.OfRegion ?? claim.AmongRegion
           let level = claim.AmongRegion is null ? (RegionLevel?)null : claim.Region.Level
           let isRank = claim.Measure == AuditMeasure.Rank
           group claim by (claim.Period, Among: among, Level: level, IsRank: isRank)
           into alike
           select new ClaimSet(
               [.. alike],
               new FigureQuery
               {
                   Indicators = [indicator],
                   Regions = new RegionScope([.. alike.Select(claim => claim.Region).Distinct()], alike.Key.Among, alike.Key.Level),
                   Periods = new PeriodChoice([alike.Key.Period]),
                   Measures = MeasureRegistry.Asked(alike.Key.IsRank ? ["growth", "rank"] : ["growth"], RankingKey.Value),
               },
               catalogue,
               dataset),
    ];

    /// <summary>Whether all that the claims are worked out from is there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan)
    {
        var isThere = _series.Load(plan);
        foreach (var claim in _claims) isThere &= Recalculator.Of(claim).Load(plan, claim, _block);
        return isThere;
    }

    /// <summary>The same for what a claim that does not follow may be instead.</summary>
    public bool LoadHypotheses(LoadPlan plan, PublishedFigure claim) =>
        Recalculator.Of(claim).LoadHypotheses(plan, claim, _block);

    public IEnumerable<JudgedClaim> Judge()
    {
        var rows = _series.Rows().ToDictionary(row => row.Region.Id);
        return _claims.Select(claim =>
        {
            _block.Context.Dataset.Cancellation.ThrowIfCancellationRequested();
            var (rework, judgement) = Judgement.Best(claim.Printed, Recalculator.Of(claim).Of(claim, rows[claim.Region.Id]));
            return new JudgedClaim(this, claim, rework, judgement);
        });
    }
}

/// <param name="Rework">The way of working it out that the judgement is about.</param>
internal sealed record JudgedClaim(ClaimSet Set, PublishedFigure Claim, Recalculation Rework, Judgement Judgement)
{
    /// <summary>Whether it does not follow, and the figure alone does not say why.</summary>
    public bool IsOpen => Judgement is { Verdict: AuditVerdict.Mismatch, Cause: null };
}
