using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage.Tables;

namespace Indicators.Api.Features.Targets;

public sealed record TargetRow : KeyedRow
{
    public TargetRow(RowLabels labels, CatalogueVersion catalogue, StoredItem<Target> stored)
        : base(
            labels,
            catalogue.Indicators[stored.Item.Key.Indicator],
            catalogue.Regions[stored.Item.Key.Region],
            stored.Item.Key.Period,
            Target.UnitOf(stored.Item.Key.Kind, catalogue.Indicators[stored.Item.Key.Indicator].Unit).Text)
    {
        var (target, unit) = (stored.Item, catalogue.Indicators[stored.Item.Key.Indicator].Unit);
        (Kind, Commitment, Operator, Inside) = (target.Key.Kind, target.Key.Commitment, target.Terms.Operator, target.Terms.Inside);
        Value = target.ValueIn(unit).ToDecimal();
        High = target.Terms.High?.In(unit).ToDecimal();
        Schedule = target.Terms.Schedule;
        SetBy = catalogue.Regions[target.Key.SetBy].Code;
        (Note, Source, Revision, Updated) = (target.Note, stored.Source, stored.Revision, stored.Updated);
    }

    public TargetKind Kind { get; }

    /// <summary>Whole, in the unit of the row; the low end of a range.</summary>
    public decimal Value { get; }

    /// <summary>The upper end of a range.</summary>
    public decimal? High { get; }

    /// <summary>Whether both ends of a range bind.</summary>
    public bool Inside { get; }

    public TargetOperator Operator { get; }

    public Commitment Commitment { get; }

    /// <summary>The code of the region that set it.</summary>
    public string SetBy { get; }

    /// <summary>序时计划: cumulative shares in percent by month; null when time runs evenly.</summary>
    public IReadOnlyList<decimal>? Schedule { get; }

    public string? Note { get; }

    /// <summary>Where the revision that wrote it says it comes from.</summary>
    public string? Source { get; }

    /// <summary>The revision that wrote it.</summary>
    public long Revision { get; }

    public DateTimeOffset Updated { get; }
}
