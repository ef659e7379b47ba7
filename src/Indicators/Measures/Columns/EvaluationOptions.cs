using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures.Columns;

/// <summary>How figures are worked out, whatever the figures.</summary>
public record EvaluationOptions
{
    public required RegionScope Regions { get; init; }

    public RankingKey By { get; init; } = RankingKey.Value;

    public GrowthComparison Compare { get; init; }

    public TargetChoice Targets { get; init; } = new();

    /// <summary>How rates are read that have the choice; null for mirror and logarithmic.</summary>
    public RateFormula? Formula { get; init; }

    /// <summary>Only actuals of this status are seen; null sees all.</summary>
    public ObservationStatus? Status { get; init; }

    /// <summary>Whether spans that nobody reported follow from those that connect their ends.</summary>
    public bool DeriveSpans { get; init; } = true;

    public TieRule Ties { get; init; }

    /// <summary>When set, figures tie as they are shown, rounded so, and not as they are.</summary>
    public Precision? TieOn { get; init; }

    public TrafficLightScheme Lights { get; init; } = TrafficLightScheme.Default;
}
