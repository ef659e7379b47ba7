using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage.Writing;

namespace Indicators.Plausibility;

/// <summary>A figure of a change set that is well-formed but unlikely.</summary>
/// <param name="Key">The key of an actual, a target or a declared figure.</param>
/// <param name="Field">What of it is unlikely, as a row names it.</param>
/// <param name="Value">What is written, in its unit; null where it is deleted.</param>
/// <param name="Compared">What it was compared with.</param>
public sealed record ImplausibleFigure(
    object Key, string Field, WarningCode Code, decimal? Value, decimal? Compared, params IReadOnlyList<string> Arguments)
{
    /// <summary>As it is told.</summary>
    /// <param name="row">The row that it was in; null outside rows.</param>
    public WriteWarning Warning(CatalogueVersion catalogue, int? row)
    {
        var (indicator, region, period) = Key switch
        {
            ActualKey key => (key.Indicator, key.Region, key.Period),
            TargetKey key => (key.Indicator, key.Region, key.Period),
            DeclaredKey key => (key.Indicator, key.Region, key.Period),
            _ => throw new InvalidOperationException($"A {Key.GetType().Name} is no key of a figure."),
        };
        return new(row, Field, Code, Value, Compared, Arguments)
        {
            Indicator = catalogue.Indicators[indicator].Code,
            Region = catalogue.Regions[region].Code,
            Period = period.ToString(),
        };
    }
}
