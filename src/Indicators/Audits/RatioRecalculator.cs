using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Audits;

/// <summary>A reported ratio against its numerator and denominator.</summary>
internal sealed class RatioRecalculator : Recalculator
{
    public static Recalculator Instance { get; } = new RatioRecalculator();

    public override bool Load(LoadPlan plan, PublishedFigure claim, IndicatorPeriodColumns block) =>
        block.Columns.LoadDivided(plan, block.Period) && Loaded(plan, block, block.Indicator.Numerator)
        & Loaded(plan, block, block.Indicator.Denominator);

    public override bool LoadHypotheses(LoadPlan plan, PublishedFigure claim, IndicatorPeriodColumns block) =>
        LoadOneYearOff(plan, block, other => other.Columns.LoadDivided(plan, other.Period));

    public override IReadOnlyList<Recalculation> Of(PublishedFigure claim, FigureRow row) => [Of(row)];

    private static Recalculation Of(FigureRow row)
    {
        var (context, indicator) = (row.Columns.Context, row.Indicator);
        if (indicator is not { Numerator: { } numerator, Denominator: { } denominator })
            return new(Reason.PartsMissing) { Missing = [$"numerator and denominator of {indicator.Code}"] };

        var (above, below) = (RecalculationInputs.Named(context, numerator), RecalculationInputs.Named(context, denominator));
        var (part, whole) = (context.Columns(above)[row.Period][row.Index], context.Columns(below)[row.Period][row.Index]);
        return new(context.Columns(indicator).Divided(row.Period)![row.Index].Exact)
        {
            Value = part.Exact.OrNull,
            Base = whole.Exact.OrNull,
            FromRounded = above.Decimals is { } over && below.Decimals is { } under
                ? [Ratio.Of(InStoredUnit(above, part, over), InStoredUnit(below, whole, under), indicator.Factor).Exact]
                : [],
            Missing = [.. RecalculationInputs.Missing(context, above, row.Period, row.Region), .. RecalculationInputs.Missing(
                context, below, row.Period, row.Region)],
            Hypotheses = OneYearOff(row, block => context.Columns(indicator).Divided(block.Period)![row.Index].Exact),
        };

        Observation InStoredUnit(Catalogue.Indicator of, Observation reading, int places) =>
            context.Columns(of).InStoredUnit(RecalculationInputs.Rounded(reading, places));
    }

    private static bool Loaded(LoadPlan plan, IndicatorPeriodColumns block, string? part) => part is null
        || RecalculationInputs.LoadMissing(plan, block.Context, RecalculationInputs.Named(block.Context, part), block.Period);
}
