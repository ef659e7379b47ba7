using Indicators.Queries;

namespace Indicators.Audits;

/// <summary>Works out anew what a claim says, in every way that it may be meant.</summary>
internal static class Reworking
{
    public static IReadOnlyList<Rework> Of(Claim claim, FigureRow row) => claim.Measure switch
    {
        AuditMeasure.Growth => [ReworkedGrowth.Of(claim, row)],
        AuditMeasure.Points => [ReworkedPoints.Of(claim, row)],
        AuditMeasure.Completion => ReworkedCompletion.Of(row),
        AuditMeasure.Share => [ReworkedShare.Of(claim, row)],
        AuditMeasure.Rank => ReworkedRank.Of(claim, row),
        _ => [ReworkedRatio.Of(row)],
    };

    /// <summary>The same figure of the year before and of the year after.</summary>
    public static IEnumerable<Suspicion> OneYearOff(FigureRow row, Func<Block, Measures.Outcome> figure)
    {
        var sheet = row.Block.Sheet;
        foreach (var years in (int[])[1, -1])
            yield return new(Cause.OneYearOff, figure(sheet.Block(row.Indicator, row.Period.YearsBefore(years))));
    }
}
