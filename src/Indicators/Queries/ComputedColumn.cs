using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Regions;

namespace Indicators.Queries;

/// <summary>A figure worked out from its parts, to stand beside the reported one.</summary>
/// <param name="Difference">Reported − worked out.</param>
/// <param name="Reported">How many of the parts there are.</param>
/// <param name="Missing">The regions below whose figure is not there.</param>
public sealed record ComputedFigure(Reading Value, Outcome Difference, int Reported, int Expected, IReadOnlyList<Region> Missing);

/// <summary>A region from those directly below it, or a ratio from its numerator and denominator.</summary>
public sealed class ComputedColumn(Worksheet sheet, Indicator indicator, Period period)
{
    private const int PartsOfRatio = 2;

    public ComputedFigure this[int index] => sheet.Columns(indicator).Divided(period) is { } divided && divided[index].Value is not null
        ? Beside(index, divided[index], PartsOfRatio, PartsOfRatio, [])
        : FromBelow(index);

    private ComputedFigure FromBelow(int index)
    {
        var below = sheet.Tree.Within(sheet.Frame.Regions[index], null, period.Last);
        var total = below.Count == 0
            ? new Total(Reading.Missing(Reason.NotApplicable), 0, [])
            : Totals.Of(sheet.Children, indicator, period, below);
        return Beside(index, total.Sum, total.Reported, total.Expected, [.. total.Missing.Select(place => below[place])]);
    }

    private ComputedFigure Beside(int index, Reading computed, int reported, int expected, IReadOnlyList<Region> missing)
    {
        var asReported = AsReported(index);
        var complete = reported == expected ? computed.Exact : Reason.PartsMissing;
        return new(computed, asReported.Exact.Minus(complete), reported, expected, missing);
    }

    // A ratio that nobody reported is the one worked out, and differs from itself by nothing.
    private Reading AsReported(int index) =>
        sheet.Columns(indicator)[period][index] is { Flags: var flags } reading && !flags.HasFlag(Flags.Computed) ? reading : Reading.Missing(Reason.NotReported);
}
