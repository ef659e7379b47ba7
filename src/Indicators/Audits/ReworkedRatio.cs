using Indicators.Measures;
using Indicators.Queries;

namespace Indicators.Audits;

/// <summary>A reported ratio against its numerator and denominator.</summary>
internal static class ReworkedRatio
{
    public static Rework Of(FigureRow row)
    {
        var (sheet, indicator) = (row.Block.Sheet, row.Indicator);
        if (indicator is not { Numerator: { } numerator, Denominator: { } denominator })
            return new(Reason.PartsMissing) { Missing = [$"numerator and denominator of {indicator.Code}"] };

        var (above, below) = (Inputs.Named(sheet, numerator), Inputs.Named(sheet, denominator));
        var (part, whole) = (sheet.Columns(above)[row.Period][row.Index], sheet.Columns(below)[row.Period][row.Index]);
        return new(sheet.Columns(indicator).Divided(row.Period)![row.Index].Exact)
        {
            Value = part.Exact.OrNull,
            Base = whole.Exact.OrNull,
            FromRounded = above.Decimals is { } over && below.Decimals is { } under
                ? [Ratio.Of(InStoredUnit(above, part, over), InStoredUnit(below, whole, under), indicator.Factor).Exact]
                : [],
            Missing = [.. Inputs.Missing(sheet, above, row.Period, row.Region), .. Inputs.Missing(sheet, below, row.Period, row.Region)],
            Suspicions = Reworking.OneYearOff(row, block => sheet.Columns(indicator).Divided(block.Period)![row.Index].Exact),
        };

        Reading InStoredUnit(Catalog.Indicator of, Reading reading, int places) => sheet.Columns(of).InStoredUnit(Inputs.Rounded(reading, places));
    }
}
