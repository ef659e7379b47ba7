using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Observations;
using Indicators.Storage.Tables;
using BoundKind = Indicators.Observations.Bound;

namespace Indicators.Api.Features.Actuals;

/// <summary>One actual: a cell as it was reported, or as it follows from others.</summary>
public sealed class ActualRow : KeyedRow, IAnswerRow<ActualRow>
{
    private const string BaseDoc = "上年同期（可比口径）: what its reporter compares it with; null where nothing was stated.";
    private const string BreakDoc = "口径调整: whether figures do not compare, from the first month of the period on, with those before.";
    private const string PartsDoc = "Reported spans with their signs: +2020-H1, -2020-Q1; null when it was reported itself.";

    private static readonly ColumnTraits InUnit = ColumnTraits.Nullable with { Unit = MeasureUnit.Indicator };

    public ActualRow(RowLabels labels, CatalogueVersion catalogue, StoredItem<Actual> stored)
        : base(labels, catalogue.Indicators[stored.Item.Key.Indicator], catalogue.Regions[stored.Item.Key.Region], stored.Item.Key.Period)
    {
        var (unit, cell) = (Indicator.Indicator.Unit, stored.Item.Observation);
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
        Parts = [.. reading.Derivation!.Parts.Select(part => $"{(part.Sign > 0 ? '+' : '-')}{part.Span.ToString()}")];
    }

    public static AnswerColumns<ActualRow> Columns { get; } = new AnswerColumns<ActualRow>()
        .Keys()
        .Number("value", "Whole; null when it is missing.", row => row.Value, InUnit)
        .Code<ObservationStatus>("status", "", row => row.Status)
        .Code("bound", "What the value bounds; null when it is exact.", row => row.Bound, ColumnTraits.Nullable)
        .Number("high", "The upper end of a range.", row => row.High, InUnit)
        .Number("base", BaseDoc, row => row.Base, InUnit)
        .Truth("break", BreakDoc, row => row.Break)
        .Text("note", "", row => row.Note, ColumnTraits.Nullable)
        .Text("source", "Where the revision that wrote it says it comes from.", row => row.Source, ColumnTraits.Nullable)
        .Long("revision", "The revision that wrote it.", row => row.Revision)
        .Time("updated", "", row => row.Updated)
        .Truth("derived", "Whether nobody reported it and it follows from the reported spans in parts.", row => row.Parts is not null)
        .Texts("parts", PartsDoc, row => row.Parts, ColumnTraits.Nullable);

    private decimal? Value { get; }

    private ObservationStatus Status { get; }

    private Bound? Bound { get; }

    private decimal? High { get; }

    private decimal? Base { get; }

    private bool Break { get; }

    private string? Note { get; }

    private string? Source { get; }

    private long Revision { get; }

    private DateTimeOffset Updated { get; }

    /// <summary>Null when it was reported itself.</summary>
    private IReadOnlyList<string>? Parts { get; }
}
