using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>
/// A printed figure that says something about others: a declared one, a reported ratio, or a base reported with a figure.
/// </summary>
public sealed record PublishedFigure(Period Period, Region Region, AuditMeasure Measure, PrintedValue Printed, long Revision)
{
    /// <summary>Whether it was declared beside the figures, and is none of them.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>The region that a share is a share of.</summary>
    public Region? OfRegion { get; init; }

    /// <summary>The id of the indicator that a share is a share of; 0 when it is none.</summary>
    public int OfIndicator { get; init; }

    /// <summary>The region among whose parts a rank is.</summary>
    public Region? AmongRegion { get; init; }

    /// <summary>The words that say among whom.</summary>
    public string Among { get; init; } = "";

    public string? Source { get; init; }

    /// <summary>What it was printed in; null for the indicator's unit.</summary>
    public Unit? Unit { get; init; }

    public static PublishedFigure Of(DeclaredFigure declared, string? source, Indicator indicator, RegionTree tree)
    {
        var key = declared.Key;
        var printed = new PrintedValue(declared.ValueIn(indicator.Unit), declared.Decimals, declared.Bound);
        return new(key.Period, tree[key.Region], Measured(key.Measure), printed, declared.Revision)
        {
            IsDeclared = true,
            OfRegion = key.OfRegion > 0 ? tree[key.OfRegion] : null,
            OfIndicator = key.OfIndicator,
            AmongRegion = key.AmongRegion > 0 ? tree[key.AmongRegion] : null,
            Among = key.Among,
            Source = source,
            Unit = DeclaredFigure.UnitOf(key.Measure, indicator.Unit),
        };
    }

    private static AuditMeasure Measured(DeclaredMeasure measure) => measure switch
    {
        DeclaredMeasure.Growth => AuditMeasure.Growth,
        DeclaredMeasure.Completion => AuditMeasure.Completion,
        DeclaredMeasure.Share => AuditMeasure.Share,
        DeclaredMeasure.Points => AuditMeasure.Points,
        DeclaredMeasure.Rank => AuditMeasure.Rank,
        DeclaredMeasure.Value => AuditMeasure.Value,
    };
}
