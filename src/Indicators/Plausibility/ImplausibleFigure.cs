using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Writing;

namespace Indicators.Plausibility;

/// <summary>
/// A figure of a change set that is well-formed but unlikely. A file may have a million: nothing is put into words before it is told.
/// </summary>
/// <param name="Key">The key of an actual, a target or a declared figure.</param>
/// <param name="Field">What of it is unlikely, as a row names it.</param>
/// <param name="Stored">What is written; null where it is deleted.</param>
/// <param name="Other">What it was compared with.</param>
/// <param name="Unit">That both are told in; null for what is in percent.</param>
public readonly record struct ImplausibleFigure(
    object Key, string Field, WarningCode Code, FixedPoint? Stored, FixedPoint? Other, Unit? Unit)
{
    /// <summary>The period of what it was compared with, or its own.</summary>
    public Period? Beside { get; init; }

    /// <summary>How far a change may go, in percent.</summary>
    public decimal? Limit { get; init; }

    public decimal? Value => In(Stored);

    public decimal? Compared => In(Other);

    public IReadOnlyList<string> Arguments => (Beside, Limit) switch
    {
        ({ } period, { } limit) => [period.ToString(), $"{limit:0.######}"],
        ({ } period, null) => [period.ToString()],
        _ => [],
    };

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

    private decimal? In(FixedPoint? figure) => Unit is { } unit ? figure?.In(unit).ToDecimal() : figure?.ToDecimal();
}
