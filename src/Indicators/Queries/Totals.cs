using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Regions;

namespace Indicators.Queries;

/// <summary>A whole worked out from its regions: a sum, or the ratio of the sums over those that have both parts.</summary>
internal static class Totals
{
    public static Total Of(Worksheet sheet, Indicator indicator, Period period, IReadOnlyList<Region> regions)
    {
        var places = regions.Select(region => sheet.Frame.IndexOf(region.Id)).ToArray();
        if (indicator is { Nature: Nature.Ratio, Numerator: { } numerator, Denominator: { } denominator })
        {
            return OfRatio(indicator, Parts(sheet, numerator, period, places), Parts(sheet, denominator, period, places));
        }

        return indicator is { AdditiveAcrossRegions: true, Nature: not Nature.Ratio }
            ? Total.Of(Array.ConvertAll(places, place => sheet.Columns(indicator)[period][place]))
            : new Total(Reading.Missing(Reason.NotApplicable), places.Length, []);
    }

    private static Total OfRatio(Indicator indicator, Reading[] numerators, Reading[] denominators)
    {
        var missing = Enumerable.Range(0, numerators.Length)
            .Where(place => !numerators[place].Exact.HasValue || !denominators[place].Exact.HasValue).ToList();
        Reading Sum(Reading[] parts) => Total.Of([.. parts.Where((_, place) => !missing.Contains(place))]).Sum;
        return new(Ratio.Of(Sum(numerators), Sum(denominators), indicator.Factor), numerators.Length, missing);
    }

    private static Reading[] Parts(Worksheet sheet, string code, Period period, int[] places)
    {
        var columns = sheet.Columns(sheet.Catalogue.Indicators.OfCode(code)!);
        return Array.ConvertAll(places, place => columns.InStoredUnit(columns[period][place]));
    }
}
