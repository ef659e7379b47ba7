using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage.Tables;
using BoundKind = Indicators.Observations.Bound;

namespace Indicators.Api.Features.Declared;

public sealed record DeclaredRow : KeyedRow
{
    public DeclaredRow(RowLabels labels, CatalogueVersion catalogue, StoredItem<DeclaredFigure> stored)
        : base(
            labels,
            catalogue.Indicators[stored.Item.Key.Indicator],
            catalogue.Regions[stored.Item.Key.Region],
            stored.Item.Key.Period,
            DeclaredFigure.UnitOf(stored.Item.Key.Measure).Text)
    {
        var declared = stored.Item;
        (Measure, Value, Decimals) = (declared.Key.Measure, declared.Value.ToDecimal(), declared.Decimals);
        Bound = declared.Bound is BoundKind.None ? null : declared.Bound;
        (Of, Among) = (DeclaredKeyCodes.Whole(declared.Key, catalogue), DeclaredKeyCodes.Among(declared.Key, catalogue));
        Tied = declared.Tied;
        (Note, Source, Revision, Updated) = (declared.Note, stored.Source, stored.Revision, stored.Updated);
    }

    public DeclaredMeasure Measure { get; }

    /// <summary>As printed: in percent, in percentage points, or a position.</summary>
    public decimal Value { get; }

    /// <summary>How many places were printed: 60.0 is the value 60 with one.</summary>
    public int Decimals { get; }

    /// <summary>What the value bounds: 超额完成 is moreThan 100; null when it is exact.</summary>
    public Bound? Bound { get; }

    /// <summary>The code of the region or indicator that a share is a share of.</summary>
    public string? Of { get; }

    /// <summary>Among whom a rank is: the code of a region, or words.</summary>
    public string? Among { get; }

    /// <summary>Whether the report says that a rank is shared 并列.</summary>
    public bool Tied { get; }

    public string? Note { get; }

    /// <summary>The report, as the revision that wrote it says.</summary>
    public string? Source { get; }

    /// <summary>The revision that wrote it.</summary>
    public long Revision { get; }

    public DateTimeOffset Updated { get; }
}
