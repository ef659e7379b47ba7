using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage.Tables;

namespace Indicators.Api.Features.Declared;

public sealed class DeclaredRow(RowLabels labels, CatalogueVersion catalogue, StoredItem<DeclaredFigure> stored) : KeyedRow(
    labels,
    catalogue.Indicators[stored.Item.Key.Indicator],
    catalogue.Regions[stored.Item.Key.Region],
    stored.Item.Key.Period,
    DeclaredFigure.UnitOf(stored.Item.Key.Measure, catalogue.Indicators[stored.Item.Key.Indicator].Unit).Text),
    IAnswerRow<DeclaredRow>
{
    private const string ValueDoc =
        "As printed: in percent, in percentage points, or a position; a value in the indicator's unit.";
    private const string DecimalsDoc = "How many places were printed: 60.0 is the value 60 with one. Below zero where a value was printed "
        + "in a larger unit than the indicator's: 3.2亿元 is the value 32000 in 万元 with -3.";
    private const string BoundDoc = "What the value bounds: 超额完成 is moreThan 100; null when it is exact.";
    private const string OfDoc = "The code of the region or indicator that a share is a share of.";

    public static AnswerColumns<DeclaredRow> Columns { get; } = new AnswerColumns<DeclaredRow>()
        .Keys()
        .Code<DeclaredMeasure>("measure", "", row => row.Figure.Key.Measure)
        .Number("value", ValueDoc, row => row.Value)
        .Integer("decimals", DecimalsDoc, row => row.Figure.Decimals)
        .Code<Bound>("bound", BoundDoc, row => row.Figure.Bound is Bound.None ? null : row.Figure.Bound, ColumnTraits.Nullable)
        .Text("of", OfDoc, row => row.Of, ColumnTraits.Nullable)
        .Text("among", "Among whom a rank is: the code of a region, or words.", row => row.Among, ColumnTraits.Nullable)
        .Truth("tied", "Whether the report says that a rank is shared 并列.", row => row.Figure.Tied)
        .Text("note", "", row => row.Figure.Note, ColumnTraits.Nullable)
        .Text("source", "The report, as the revision that wrote it says.", row => row.Stored.Source, ColumnTraits.Nullable)
        .Long("revision", "The revision that wrote it.", row => row.Stored.Revision)
        .Time("updated", "", row => row.Stored.Updated);

    private StoredItem<DeclaredFigure> Stored => stored;

    private DeclaredFigure Figure => stored.Item;

    private decimal Value { get; } = stored.Item.ValueIn(catalogue.Indicators[stored.Item.Key.Indicator].Unit);

    private string? Of { get; } = DeclaredKeyCodes.Whole(stored.Item.Key, catalogue);

    private string? Among { get; } = DeclaredKeyCodes.Among(stored.Item.Key, catalogue);
}
