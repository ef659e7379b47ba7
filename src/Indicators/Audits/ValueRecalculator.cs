using Indicators.Measures.Columns;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>What is stored, to be set beside what somebody states of it.</summary>
/// <param name="of">The period of what is stored.</param>
/// <param name="basis">What it is, where it is no base.</param>
internal sealed class ValueRecalculator(Func<IndicatorPeriodColumns, Period> of, string? basis) : Recalculator
{
    /// <summary>The verified figure 核定, beside the one that a region itself printed.</summary>
    public static Recalculator OfDeclared { get; } = new ValueRecalculator(block => block.Period, "actual");

    /// <summary>The figure of a year before, beside the base that was reported with that of now.</summary>
    public static Recalculator OfBase { get; } = new ValueRecalculator(block => block.Period.YearBefore, null);

    public override bool Load(LoadPlan plan, PublishedFigure claim, IndicatorPeriodColumns block) =>
        block.Columns.Load(plan, of(block)) & RecalculationInputs.LoadMissing(plan, block.Context, block.Indicator, of(block));

    public override bool LoadHypotheses(LoadPlan plan, PublishedFigure claim, IndicatorPeriodColumns block) =>
        LoadOneYearOff(plan, block, other => other.Columns.Load(plan, of(other)));

    public override IReadOnlyList<Recalculation> Of(PublishedFigure claim, FigureRow row)
    {
        var stored = Stored(row.Columns);
        return
        [
            new(stored)
            {
                Value = row.Actual.Exact.OrNull,
                Base = basis is null ? stored.OrNull : null,
                Basis = basis,
                Missing = [.. RecalculationInputs.Missing(row.Columns.Context, row.Indicator, of(row.Columns), row.Region)],
                Hypotheses = OneYearOff(row, Stored),
            },
        ];

        ValueOrReason Stored(IndicatorPeriodColumns block) => block.Columns[of(block)][row.Index].Exact;
    }
}
