using Indicators.Measures.Columns;
using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>What is stored, to be set beside what somebody states of it.</summary>
internal static class ValueRecalculation
{
    /// <summary>The verified figure 核定, beside the one that a region itself printed.</summary>
    public static Recalculation OfDeclared(FigureRow row) => Of(row, block => block.Period) with { Basis = "actual" };

    /// <summary>The figure of a year before, beside the base that was reported with that of now.</summary>
    public static Recalculation OfBase(FigureRow row)
    {
        var stored = Of(row, block => block.Period.YearBefore);
        return stored with { Value = row.Actual.Exact.OrNull, Base = stored.Figure.OrNull };
    }

    private static Recalculation Of(FigureRow row, Func<IndicatorPeriodColumns, Period> of)
    {
        var figure = At(row.Columns);
        return new(figure)
        {
            Value = figure.OrNull,
            Missing = [.. RecalculationInputs.Missing(row.Columns.Context, row.Indicator, of(row.Columns), row.Region)],
            Hypotheses = Recalculator.OneYearOff(row, At),
        };

        ValueOrReason At(IndicatorPeriodColumns block) => block.Columns[of(block)][row.Index].Exact;
    }
}
