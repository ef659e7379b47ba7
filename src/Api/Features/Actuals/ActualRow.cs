using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Observations;
using Indicators.Storage.Tables;
using BoundKind = Indicators.Observations.Bound;

namespace Indicators.Api.Features.Actuals;

/// <summary>One actual: a cell as it was reported, or as it follows from others.</summary>
public sealed record ActualRow : KeyedRow
{
    public ActualRow(RowLabels labels, CatalogueVersion catalogue, StoredItem<Actual> stored)
        : base(labels, catalogue.Indicators[stored.Item.Key.Indicator], catalogue.Regions[stored.Item.Key.Region], stored.Item.Key.Period)
    {
        var (unit, cell) = (catalogue.Indicators[stored.Item.Key.Indicator].Unit, stored.Item.Observation);
        Value = cell.Status is ObservationStatus.Missing ? null : cell.Value.In(unit).ToDecimal();
        Status = cell.Status;
        Bound = cell.Bound is BoundKind.None ? null : cell.Bound;
        High = cell.Bound is BoundKind.Range ? cell.High.In(unit).ToDecimal() : null;
        (Base, Break) = (cell.Base?.In(unit).ToDecimal(), cell.Break);
        (Note, Source, Revision, Updated) = (stored.Item.Note, stored.Source, stored.Revision, stored.Updated);
    }

    public ActualRow(RowLabels labels, FigureRow row, DateTimeOffset updated)
        : base(labels, row.Indicator, row.Region, row.Period)
    {
        var reading = row.Actual;
        (Value, Status, Revision, Updated) = (reading.Value?.ToDecimal(), reading.Status!.Value, reading.Revision, updated);
        (Derived, Parts) = (true, [.. reading.Derivation!.Parts.Select(part => $"{(part.Sign > 0 ? '+' : '-')}{part.Span.ToString()}")]);
    }

    /// <summary>Whole; null when it is missing.</summary>
    public decimal? Value { get; }

    public ObservationStatus Status { get; }

    /// <summary>What the value bounds; null when it is exact.</summary>
    public Bound? Bound { get; }

    /// <summary>The upper end of a range.</summary>
    public decimal? High { get; }

    /// <summary>上年同期（可比口径）: what its reporter compares it with; null where nothing was stated.</summary>
    public decimal? Base { get; }

    /// <summary>口径调整: whether figures do not compare, from the first month of the period on, with those before.</summary>
    public bool Break { get; }

    public string? Note { get; }

    /// <summary>Where the revision that wrote it says it comes from.</summary>
    public string? Source { get; }

    /// <summary>The revision that wrote it.</summary>
    public long Revision { get; }

    public DateTimeOffset Updated { get; }

    /// <summary>Whether nobody reported it and it follows from the reported spans in parts.</summary>
    public bool Derived { get; }

    /// <summary>Reported spans with their signs: +2020-H1, -2020-Q1; null when it was reported itself.</summary>
    public IReadOnlyList<string>? Parts { get; }
}
