using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage.Tables;

namespace Indicators.Api.Features.Targets;

public sealed class TargetRow(RowLabels labels, CatalogueVersion catalogue, StoredItem<Target> stored) : KeyedRow(
    labels,
    catalogue.Indicators[stored.Item.Key.Indicator],
    catalogue.Regions[stored.Item.Key.Region],
    stored.Item.Key.Period,
    Target.UnitOf(stored.Item.Key.Kind, catalogue.Indicators[stored.Item.Key.Indicator].Unit).Text),
    IAnswerRow<TargetRow>
{
    private const string ScheduleDoc = "序时计划: cumulative shares in percent by month; null when time runs evenly.";

    public static AnswerColumns<TargetRow> Columns { get; } = new AnswerColumns<TargetRow>()
        .Keys()
        .Code<TargetKind>("kind", "", row => row.Key.Kind)
        .Number("value", "Whole, in the unit of the row; the low end of a range.", row => row.Target.ValueIn(row.InUnit).ToDecimal())
        .Number("high", "The upper end of a range.", row => row.Terms.High?.In(row.InUnit).ToDecimal(), ColumnTraits.Nullable)
        .Truth("inside", "Whether both ends of a range bind.", row => row.Terms.Inside)
        .Code<TargetOperator>("operator", "", row => row.Terms.Operator)
        .Code<Commitment>("commitment", "", row => row.Key.Commitment)
        .Label("setBy", "The code of the region that set it.", row => row.SetBy)
        .Numbers("schedule", ScheduleDoc, row => row.Terms.Schedule, ColumnTraits.Nullable)
        .Text("note", "", row => row.Target.Note, ColumnTraits.Nullable)
        .Text("source", "Where the revision that wrote it says it comes from.", row => row.Stored.Source, ColumnTraits.Nullable)
        .Long("revision", "The revision that wrote it.", row => row.Stored.Revision)
        .Time("updated", "", row => row.Stored.Updated);

    private StoredItem<Target> Stored => stored;

    private Target Target => stored.Item;

    private TargetKey Key => Target.Key;

    private TargetTerms Terms => Target.Terms;

    // Of amounts; what is no amount has the unit of its kind.
    private Numbers.Unit InUnit => Indicator.Indicator.Unit;

    private EncodedText SetBy { get; } = labels.Of(catalogue.Regions[stored.Item.Key.SetBy]).Code;
}
