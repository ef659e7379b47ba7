using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Storage.Writing;

namespace Indicators.Queries;

/// <summary>One question for figures, validated: any indicators × regions × periods × measures.</summary>
public sealed record FigureQuery
{
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    public required RegionScope Regions { get; init; }

    public required PeriodChoice Periods { get; init; }

    public required MeasureSet Measures { get; init; }

    public RankingKey RankBy { get; init; }

    public GrowthComparison Compare { get; init; }

    /// <summary>One more row: what all rows of a period come to together.</summary>
    public bool Total { get; init; }

    public TargetChoice Targets { get; init; } = new();

    public LowerIsBetterFormula LessIsBetter { get; init; }

    /// <summary>Only actuals of this status are seen; null sees all.</summary>
    public ObservationStatus? Status { get; init; }

    /// <summary>Whether spans that nobody reported follow from those that connect their ends.</summary>
    public bool DeriveSpans { get; init; } = true;

    public TieRule Ties { get; init; }

    /// <summary>When set, figures tie as they are shown, rounded so, and not as they are.</summary>
    public Precision? TieOn { get; init; }

    public TrafficLightScheme Lights { get; init; } = TrafficLightScheme.Default;

    /// <summary>What is to be seen as if it had been written 假如, before what is stored; null for what is stored alone.</summary>
    public ChangeSet? Scenario { get; init; }

    public bool Asks(MeasureSet measure) => (Measures & measure) != MeasureSet.None;
}
