using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Storage.Writing;

namespace Indicators.Queries;

/// <summary>One question for figures, validated: any indicators × regions × periods × measures.</summary>
public sealed record FigureQuery : EvaluationOptions
{
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    public required PeriodChoice Periods { get; init; }

    /// <summary>In the order of their columns, the actual first.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [MeasureRegistry.Value];

    /// <summary>One more row: what all rows of a period come to together.</summary>
    public bool Total { get; init; }

    /// <summary>Whether the latest year stands in for a span that is shorter than the indicator has.</summary>
    public bool FallsBack { get; init; }

    /// <summary>What is to be seen as if it had been written 假如, before what is stored; null for what is stored alone.</summary>
    public ChangeSet? Scenario { get; init; }

    /// <summary>
    /// The same question at another revision: of the indicators and regions as they were then; null where there was nothing to ask for.
    /// </summary>
    public FigureQuery? In(CatalogueVersion catalogue)
    {
        IReadOnlyList<Indicator> indicators =
            [.. Indicators.Select(indicator => catalogue.Indicators.OfId(indicator.Id)).OfType<Indicator>()];
        return indicators.Count > 0 && Regions.In(catalogue) is { } regions
            ? this with { Indicators = indicators, Regions = regions }
            : null;
    }

    /// <summary>Whether a region has as many rows of a period as targets.</summary>
    public bool HasRowPerTarget => Targets.All && IsAgainstTargets;

    public bool OrdersRows => Measures.Any(measure => measure.OrdersRows);

    public bool ComparesPeers => Measures.Any(measure => measure.ComparesPeers);

    public bool IsAgainstTargets => Measures.Any(measure => measure.IsAgainstTarget);
}
