using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Audits;

/// <summary>占比 in percent: of the same indicator in a region around, or of another indicator of the same region.</summary>
internal sealed class ShareRecalculator : Recalculator
{
    public static Recalculator Instance { get; } = new ShareRecalculator();

    public override bool Load(LoadPlan plan, PublishedFigure claim, IndicatorPeriodColumns block)
    {
        var (context, indicator, period) = (block.Context, block.Indicator, block.Period);
        if (!RecalculationInputs.LoadMissing(plan, context, indicator, period)) return false;
        return claim.OfIndicator > 0
            ? RecalculationInputs.LoadMissing(plan, context, Whole(claim, context), period)
            : ShareColumn.Of(block).Load(plan) & RecalculationInputs.LoadMissing(plan, context.Parents, indicator, period);
    }

    public override bool LoadHypotheses(LoadPlan plan, PublishedFigure claim, IndicatorPeriodColumns block) =>
        (claim.OfIndicator > 0 || LoadOneYearOff(plan, block, other => ShareColumn.Of(other).Load(plan))) & block.Growth.Load(plan);

    public override IReadOnlyList<Recalculation> Of(PublishedFigure claim, FigureRow row) =>
        [claim.OfIndicator > 0 ? OfIndicator(claim, row) : OfRegion(claim, row)];

    private static Indicator Whole(PublishedFigure claim, EvaluationContext context) => context.Catalogue.Indicators[claim.OfIndicator];

    private static Recalculation OfRegion(PublishedFigure claim, FigureRow row)
    {
        var (share, context) = (ShareColumn.Of(row.Columns)[row.Index], row.Columns.Context);
        return Of(row, share.Rate, row.Actual, share.Whole, [
            .. RecalculationInputs.Missing(context, row.Indicator, row.Period, row.Region),
            .. share.Whole.Exact.HasValue ? [] : RecalculationInputs.Missing(context.Parents, row.Indicator, row.Period, claim.OfRegion!),
        ]) with
        {
            Hypotheses = OneYearOff(row, block => ShareColumn.Of(block)[row.Index].Rate)
                .Append(new(AuditCause.OtherMeasure, row.Growth.Rate)),
        };
    }

    private static Recalculation OfIndicator(PublishedFigure claim, FigureRow row)
    {
        var context = row.Columns.Context;
        var of = Whole(claim, context);
        if (!of.Unit.ConvertsTo(row.Indicator.Unit)) return new(Reason.NotApplicable);
        var whole = RecalculationInputs.InUnitOf(row.Indicator, of, context.Columns(of)[row.Period][row.Index]);
        return Of(row, Share.Of<Evaluation>(row.Actual.Exact, whole.Exact), row.Actual, whole, [
            .. RecalculationInputs.Missing(context, row.Indicator, row.Period, row.Region),
            .. RecalculationInputs.Missing(context, of, row.Period, row.Region),
        ]) with
        {
            Hypotheses = [new(AuditCause.OtherMeasure, row.Growth.Rate)],
        };
    }

    private static Recalculation Of(
        FigureRow row, ValueOrReason rate, Observation part, Observation whole, IReadOnlyList<string> missing) => new(rate)
        {
            Value = part.Exact.OrNull,
            Base = whole.Exact.OrNull,
            FromRounded = row.Indicator.Decimals is { } places
            ? [Share.Of<Evaluation>(RecalculationInputs.Rounded(part, places).Exact, RecalculationInputs.Rounded(whole, places).Exact)]
            : [],
            Missing = missing,
        };
}
