using System.Diagnostics;
using Indicators.Measures.Columns;
using Indicators.Numbers;

namespace Indicators.Audits;

/// <summary>Works out anew what a claim of one measure says, in every way that it may be meant.</summary>
internal abstract class Recalculator
{
    private static readonly int[] YearsOff = [1, -1];

    /// <exception cref="UnreachableException">No report prints such a figure.</exception>
    public static Recalculator Of(PublishedFigure claim) => claim.Measure switch
    {
        AuditMeasure.Value => claim.IsDeclared ? ValueRecalculator.OfDeclared : RatioRecalculator.Instance,
        AuditMeasure.Base => ValueRecalculator.OfBase,
        AuditMeasure.Growth => GrowthRecalculator.Instance,
        AuditMeasure.Completion => CompletionRecalculator.Instance,
        AuditMeasure.Share => ShareRecalculator.Instance,
        AuditMeasure.Points => PointsRecalculator.Instance,
        AuditMeasure.Rank => RankRecalculator.Instance,
        AuditMeasure.Target => throw new UnreachableException("Targets are audited against each other."),
    };

    /// <summary>Whether all that the figure takes is there, growth and ranks apart; what is not is asked for.</summary>
    public abstract bool Load(LoadPlan plan, PublishedFigure claim, IndicatorPeriodColumns block);

    /// <summary>The same for what it may have been instead.</summary>
    public abstract bool LoadHypotheses(LoadPlan plan, PublishedFigure claim, IndicatorPeriodColumns block);

    public abstract IReadOnlyList<Recalculation> Of(PublishedFigure claim, FigureRow row);

    protected static bool LoadOneYearOff(LoadPlan plan, IndicatorPeriodColumns block, Func<IndicatorPeriodColumns, bool> load)
    {
        var isThere = true;
        foreach (var years in YearsOff) isThere &= load(block.Context.At(block.Indicator, block.Period.YearsBefore(years)));
        return isThere;
    }

    /// <summary>The same figure of the year before and of the year after.</summary>
    protected static IEnumerable<Hypothesis> OneYearOff(FigureRow row, Func<IndicatorPeriodColumns, ValueOrReason> figure)
    {
        foreach (var years in YearsOff)
            yield return new(AuditCause.OneYearOff, figure(row.Columns.Context.At(row.Indicator, row.Period.YearsBefore(years))));
    }
}
