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
        var places = sheet.Frame.IndexesOf(regions);
        if (indicator is { Nature: Nature.Ratio, Numerator: { } numerator, Denominator: { } denominator })
        {
            return OfRatio(indicator, Parts(sheet, numerator, period, places), Parts(sheet, denominator, period, places));
        }

        return indicator is { AdditiveAcrossRegions: true, Nature: not Nature.Ratio }
            ? Total.Of(Array.ConvertAll(places, place => sheet.Columns(indicator)[period][place]))
            : new Total(Reading.Missing(Reason.NotApplicable), places.Length, []);
    }

    /// <summary>The formula of what there is; what is missing is left out of it.</summary>
    public static T Formula<T>(Worksheet sheet, Indicator indicator, Period period, IReadOnlyList<Region> regions)
        where T : IAmount<T>
    {
        var missing = Of(sheet, indicator, period, regions).Missing.ToHashSet();
        var places = sheet.Frame.IndexesOf(regions).Where((_, place) => !missing.Contains(place)).ToArray();
        return indicator is { Nature: Nature.Ratio, Numerator: { } numerator, Denominator: { } denominator }
            ? Ratio.Formula(
                Sum<T>(sheet, numerator, period, places).As(Quantity.Numerator),
                Sum<T>(sheet, denominator, period, places).As(Quantity.Denominator),
                indicator.Factor)
            : T.Sum(Array.ConvertAll(places, place => sheet.Columns(indicator).Amount<T>(Quantity.Member, period, place))).As(Quantity.Value);
    }

    /// <summary>Everything that enters the formula or is missing from it.</summary>
    public static IEnumerable<T> Members<T>(Worksheet sheet, Indicator indicator, Period period, IReadOnlyList<Region> regions)
        where T : IAmount<T>
    {
        Columns[] read = indicator is { Nature: Nature.Ratio, Numerator: { } numerator, Denominator: { } denominator }
            ? [Part(sheet, numerator), Part(sheet, denominator)]
            : [sheet.Columns(indicator)];
        return sheet.Frame.IndexesOf(regions).SelectMany(place => read.Select(columns => columns.Amount<T>(Quantity.Member, period, place)));
    }

    private static T Sum<T>(Worksheet sheet, string code, Period period, int[] places)
        where T : IAmount<T>
    {
        var columns = Part(sheet, code);
        return T.Sum(Array.ConvertAll(places, place => columns.InStoredUnit(columns.Amount<T>(Quantity.Member, period, place))));
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
        var columns = Part(sheet, code);
        return Array.ConvertAll(places, place => columns.InStoredUnit(columns[period][place]));
    }

    private static Columns Part(Worksheet sheet, string code) => sheet.Columns(sheet.Catalogue.Indicators.OfCode(code)!);
}
