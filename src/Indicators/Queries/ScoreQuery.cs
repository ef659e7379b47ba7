using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Writing;

namespace Indicators.Queries;

/// <summary>One question for scores, validated: a scheme × regions × periods.</summary>
public sealed record ScoreQuery
{
    public required Scheme Scheme { get; init; }

    public required RegionScope Regions { get; init; }

    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>Only actuals of these statuses are seen; null sees all.</summary>
    public IReadOnlyList<ObservationStatus>? Statuses { get; init; }

    public TieRule Ties { get; init; }

    /// <summary>Whether rows will be explained, and what that has beside each figure is asked for too.</summary>
    public bool Explained { get; init; }

    /// <summary>What is to be seen as if it had been written 假如; null for what is stored alone.</summary>
    public ChangeSet? Scenario { get; init; }

    /// <summary>Whether that is what is to come, and rows say so; else it is only tried.</summary>
    public bool IsPreview { get; init; }

    /// <summary>
    /// The same question at another revision: by the scheme and among the regions of then; null where there was no such scheme or region.
    /// </summary>
    public ScoreQuery? In(CatalogueVersion catalogue) => catalogue.Schemes.OfCode(Scheme.Code) is { } scheme
        && Regions.In(catalogue) is { } regions
        ? this with { Scheme = scheme, Regions = regions }
        : null;

    internal EvaluationOptions Figures(TargetChoice targets) => new()
    {
        Regions = Regions,
        Targets = targets,
        Statuses = Statuses,
        Ties = Ties,
    };
}
