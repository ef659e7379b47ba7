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
            DeclaredFigure.UnitOf(stored.Item.Key.Measure, catalogue.Indicators[stored.Item.Key.Indicator].Unit).Text)
    {
        var declared = stored.Item;
        (Measure, Decimals) = (declared.Key.Measure, declared.Decimals);
        Value = declared.ValueIn(catalogue.Indicators[declared.Key.Indicator].Unit);
        Bound = declared.Bound is BoundKind.None ? null : declared.Bound;
        (Of, Among, Tied) = (OfWhole(declared.Key, catalogue), AmongWhom(declared.Key, catalogue), declared.Tied);
        (Note, Source, Revision, Updated) = (declared.Note, stored.Source, stored.Revision, stored.Updated);
    }

    public DeclaredMeasure Measure { get; }

    /// <summary>As printed: in percent, in percentage points, or a position; a value in the indicator's unit.</summary>
    public decimal Value { get; }

    /// <summary>
    /// How many places were printed: 60.0 is the value 60 with one. Below zero where a value was printed in a larger unit than the
    /// indicator's: 3.2亿元 is the value 32000 in 万元 with -3.
    /// </summary>
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

    internal static string? OfWhole(DeclaredKey key, CatalogueVersion catalogue) => key switch
    {
        { OfRegion: > 0 } => catalogue.Regions[key.OfRegion].Code,
        { OfIndicator: > 0 } => catalogue.Indicators[key.OfIndicator].Code,
        _ => null,
    };

    internal static string? AmongWhom(DeclaredKey key, CatalogueVersion catalogue) => key switch
    {
        { AmongRegion: > 0 } => catalogue.Regions[key.AmongRegion].Code,
        { Among.Length: > 0 } => key.Among,
        _ => null,
    };
}
