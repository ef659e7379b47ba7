using Indicators.Measures.Columns;

namespace Indicators.Audits;

/// <summary>Works out anew what a claim says, in every way that it may be meant.</summary>
internal static class Recalculator
{
    public static IReadOnlyList<Recalculation> Of(PublishedFigure claim, FigureRow row) => claim.Measure switch
    {
        AuditMeasure.Growth => [GrowthRecalculation.Of(claim, row)],
        AuditMeasure.Points => [PointsRecalculation.Of(claim, row)],
        AuditMeasure.Completion => CompletionRecalculation.Of(row),
        AuditMeasure.Share => [ShareRecalculation.Of(claim, row)],
        AuditMeasure.Rank => RankRecalculation.Of(claim, row),
        AuditMeasure.Base => [ValueRecalculation.OfBase(row)],
        AuditMeasure.Value => [claim.IsDeclared ? ValueRecalculation.OfDeclared(row) : RatioRecalculation.Of(row)],
        _ => throw new ArgumentOutOfRangeException(nameof(claim), claim.Measure, "Nobody prints it."),
    };

    /// <summary>The same figure of the year before and of the year after.</summary>
    public static IEnumerable<Hypothesis> OneYearOff(FigureRow row, Func<IndicatorPeriodColumns, Numbers.ValueOrReason> figure)
    {
        var context = row.Columns.Context;
        foreach (var years in (int[])[1, -1])
            yield return new(AuditCause.OneYearOff, figure(context.At(row.Indicator, row.Period.YearsBefore(years))));
    }
}
