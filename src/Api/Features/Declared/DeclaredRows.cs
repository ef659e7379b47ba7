using Indicators.Actuals;
using Indicators.Api.Http;
using Indicators.Catalog;
using Indicators.Declared;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Declared;

/// <summary>Reads written declared figures: growth, completion, shares, points and ranks as a report printed them.</summary>
public sealed class DeclaredRows
{
    public static readonly BodyShape Body = new("declared", new RowShape("Declared", Fields.All, Fields.Labels));

    private readonly Catalogue _catalogue;
    private readonly RowKeys _keys;
    private readonly Once<DeclaredKey, DeclaredFigure> _rows = new();

    private DeclaredRows(Catalogue catalogue) => (_catalogue, _keys) = (catalogue, new(catalogue));

    public static Submission Read(RowReader reader, Snapshot snapshot)
    {
        var rows = new DeclaredRows(snapshot.Catalogue);
        reader.ReadList(Body, rows.Take);
        return new Submission { Declared = [.. rows._rows.Items], DeclaredDeletes = [.. rows._rows.Deletes] };
    }

    /// <summary>A region or an indicator: what a share is a share of.</summary>
    public static (int Region, int Indicator, Fault? Fault) Whole(
        Catalogue catalogue, string text, int month, string field, int? row = null)
    {
        var region = catalogue.Regions.Find(text, month);
        if (region.Value is not null) return (region.Value.Id, 0, null);
        var indicator = catalogue.Indicators.Find(text);
        if (indicator.Value is not null) return (0, indicator.Value.Id, null);
        if (region.Fault is not LookupFault.Unknown) return (0, 0, Lookups.FaultOf(field, text, month, region, catalogue.Regions, row));
        return (0, 0, indicator.Fault is LookupFault.Ambiguous
            ? Lookups.FaultOf(field, text, indicator, row)
            : new Fault(row, field, FaultCode.UnknownWhole, text));
    }

    private void Take(Row row)
    {
        var indicator = _keys.Indicator(row, Fields.Indicator);
        var period = _keys.Period(row, Fields.Period);
        var region = _keys.Region(row, Fields.Region, period);
        var measure = row.Choice<DeclaredMeasure>(Fields.Measure);
        if (measure is { } stated) RefuseMisplaced(row, stated);
        var (ofRegion, ofIndicator) = Of(row, period?.Last);
        var (amongRegion, among) = Among(row, period?.Last);
        var delete = row.Truth(Fields.Delete) ?? false;
        var figure = delete ? null : Figure(row, measure);
        if (row.HasFaults || indicator is null || period is not { } span || region is null || measure is null) return;

        var key = new DeclaredKey(indicator.Id, span, region.Id, measure.Value, ofRegion, ofIndicator, amongRegion, among);
        _rows.Add(row, key, figure is null ? null : figure with { Key = key });
    }

    private DeclaredFigure Figure(Row row, DeclaredMeasure? measure)
    {
        row.Requires(Fields.Value);
        var unit = DeclaredFigure.UnitOf(measure ?? default);
        var written = measure is null ? null : _keys.Unit(row, Fields.Unit, unit);
        if (written is not null && written.ConvertsTo(unit) && written.Power != unit.Power)
            row.Refuse(Fields.Unit, FaultCode.UnitMismatch, written.Text, unit.Text);
        var value = RowKeys.Figure(row, Fields.Value, unit) ?? default;
        if (measure is not DeclaredMeasure.Rank) RowKeys.RefuseRate(row, Fields.Value, value);
        if (measure is DeclaredMeasure.Rank && row.Has(Fields.Value) && (value.ToDecimal() < 1 || value.ToDecimal() % 1 != 0))
            row.Refuse(Fields.Value, FaultCode.OutOfRange, row.Quote(Fields.Value), 1, int.MaxValue);
        var printed = NumberText.Places(row.Digits(Fields.Value));
        var bound = row.Choice<Bound>(Fields.Bound) ?? Bound.None;
        if (bound is Bound.Range) row.Refuse(Fields.Bound, FaultCode.NotApplicable, row.Quote(Fields.Bound));
        var decimals = row.Whole(Fields.Decimals, printed, MostDecimals) ?? printed;
        return new(default, value, decimals, bound, row.Truth(Fields.Tied) ?? false, row.Text(Fields.Note));
    }

    private (int Region, int Indicator) Of(Row row, int? month)
    {
        if (row.Text(Fields.Of) is not { } text || month is not { } then) return default;
        var (region, indicator, fault) = Whole(_catalogue, text, then, Fields.Of.Name, row.Number);
        if (fault is not null) row.Refuse(fault);
        return (region, indicator);
    }

    // What is no region is words.
    private (int Region, string Words) Among(Row row, int? month)
    {
        if (row.Text(Fields.Among) is not { } text || month is not { } then) return (0, "");
        var region = _catalogue.Regions.Find(text, then);
        if (region.Fault is LookupFault.Ambiguous)
            row.Refuse(Lookups.FaultOf(Fields.Among.Name, text, then, region, _catalogue.Regions, row.Number));
        return region.Value is { Id: var id } ? (id, "") : (0, text);
    }

    private static void RefuseMisplaced(Row row, DeclaredMeasure measure)
    {
        if (measure is DeclaredMeasure.Share) row.Requires(Fields.Of);
        else Refuse(Fields.Of);
        if (measure is DeclaredMeasure.Rank) return;
        Refuse(Fields.Among);
        if (row.Truth(Fields.Tied) is true) Refuse(Fields.Tied);

        void Refuse(Field field)
        {
            if (row.Has(field)) row.Refuse(field, FaultCode.Unexpected, $"{field.Name}, measure = {Codes.Word(measure)}");
        }
    }

    private const int MostDecimals = 12;

    private static class Fields
    {
        public static readonly Field Indicator = Field.Text("indicator", "Code, name or alias of the indicator.", required: true);
        public static readonly Field Region = Field.Text(
            "region", "Code or name of the region as it was at the end of the period.", required: true);
        public static readonly Field Period = Field.Text("period", "The span that the report speaks of, such as 2020-H1.", required: true);
        public static readonly Field Measure = Field.Choice<DeclaredMeasure>("measure", "What was printed.", required: true);
        public static readonly Field Value = Field.Number(
            "value", "As printed: growth, completion and share in percent, points, or a position; 下降 is negative.");
        public static readonly Field Decimals = new(
            "decimals", FieldType.WholeNumber, "How many places were printed; those of the value as it stands here, when not given.");
        public static readonly Field Bound = Field.Choice<Bound>("bound", "What the value bounds: 超额完成 is moreThan 100, 前十 atMost 10.");
        public static readonly Field Of = Field.Text(
            "of", "What a share is a share of: a region (占全省), or an indicator of the same region (占总数).");
        public static readonly Field Among = Field.Text("among", "Among whom a rank is: a region whose parts are ranked, or words.");
        public static readonly Field Tied = new("tied", FieldType.Boolean, "Whether the report says that the rank is shared 并列.");
        public static readonly Field Unit = Field.Text("unit", "%, 个百分点 or 位, as the measure has it; anything else is refused.");
        public static readonly Field Note = Field.Text("note", "What is to be said about the figure.", maxLength: 4000);
        public static readonly Field Delete = new("delete", FieldType.Boolean, "true deletes what is under this key.");

        public static readonly Field[] All =
            [Indicator, Region, Period, Measure, Value, Decimals, Bound, Of, Among, Tied, Unit, Note, Delete];

        public static readonly string[] Labels =
            ["indicatorName", "regionName", "periodLabel", "start", "end", "source", "revision", "updated"];
    }
}
