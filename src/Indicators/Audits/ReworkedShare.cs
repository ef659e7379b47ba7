using Indicators.Measures;
using Indicators.Queries;

namespace Indicators.Audits;

/// <summary>占比 in percent: of the same indicator in a region around, or of another indicator of the same region.</summary>
internal static class ReworkedShare
{
    public static Rework Of(Claim claim, FigureRow row) => claim.OfIndicator > 0 ? OfIndicator(claim, row) : OfRegion(claim, row);

    private static Rework OfRegion(Claim claim, FigureRow row)
    {
        var (share, sheet) = (row.Block.Shares[row.Index], row.Block.Sheet);
        return Of(row, share.Rate, row.Actual, share.Whole, [
            .. Inputs.Missing(sheet, row.Indicator, row.Period, row.Region),
            .. share.Whole.Exact.HasValue ? [] : Inputs.Missing(sheet.Parents, row.Indicator, row.Period, claim.OfRegion!),
        ]) with
        {
            Suspicions = [.. Reworking.OneYearOff(row, block => block.Shares[row.Index].Rate), new(Cause.OtherMeasure, row.Growth.Rate)],
        };
    }

    private static Rework OfIndicator(Claim claim, FigureRow row)
    {
        var sheet = row.Block.Sheet;
        var of = sheet.Catalogue.Indicators[claim.OfIndicator];
        if (!of.Unit.ConvertsTo(row.Indicator.Unit)) return new(Reason.NotApplicable);
        var whole = Inputs.InUnitOf(row.Indicator, of, sheet.Columns(of)[row.Period][row.Index]);
        return Of(row, Share.Of<Evaluation>(row.Actual.Exact, whole.Exact), row.Actual, whole, [
            .. Inputs.Missing(sheet, row.Indicator, row.Period, row.Region), .. Inputs.Missing(sheet, of, row.Period, row.Region),
        ]) with
        {
            Suspicions = [new(Cause.OtherMeasure, row.Growth.Rate)],
        };
    }

    private static Rework Of(FigureRow row, Outcome rate, Reading part, Reading whole, IReadOnlyList<string> missing) => new(rate)
    {
        Value = part.Exact.OrNull,
        Base = whole.Exact.OrNull,
        FromRounded = row.Indicator.Decimals is { } places
            ? [Share.Of<Evaluation>(Inputs.Rounded(part, places).Exact, Inputs.Rounded(whole, places).Exact)]
            : [],
        Missing = missing,
    };
}
