using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Declared;

/// <summary>Reads written declared figures: growth, completion, shares, points, ranks and values as a report printed them.</summary>
public sealed class DeclaredReader
{
    public static readonly BulkBodySchema Body = new("declared", new RowSchema("Declared", Fields.All, Fields.Labels));

    private readonly CatalogueVersion _catalogue;
    private readonly RowNameResolution _keys;
    private readonly UniqueRows<DeclaredKey, DeclaredFigure> _rows = new();

    public DeclaredReader(CatalogueVersion catalogue) => (_catalogue, _keys) = (catalogue, new(catalogue));

    /// <summary>What the rows taken so far write and delete.</summary>
    public ChangeSet ChangeSet => new() { Declared = [.. _rows.Items], DeclaredDeletes = [.. _rows.Deletes] };

    public static ChangeSet Read(RowReader reader, Snapshot snapshot)
    {
        var rows = new DeclaredReader(snapshot.Catalogue);
        reader.ReadList(Body, rows.Take);
        reader.RowOf = key => rows._rows.RowOf((DeclaredKey)key);
        return rows.ChangeSet;
    }

    public int? RowOf(DeclaredKey key) => _rows.RowOf(key);

    /// <summary>A region or an indicator: what a share is a share of.</summary>
    public static (int Region, int Indicator, ValidationError? Fault) Whole(
        CatalogueVersion catalogue, string text, Period period, string field, int? row = null)
    {
        var region = catalogue.Regions.Find(text, period);
        if (region.Value is not null) return (region.Value.Id, 0, null);
        var indicator = catalogue.Indicators.Find(text);
        if (indicator.Value is not null) return (0, indicator.Value.Id, null);
        if (region.Error is not LookupError.Unknown)
            return (0, 0, NameResolution.ErrorOf(field, text, period, region, catalogue.Regions, row));
        return (0, 0, indicator.Error is LookupError.Ambiguous
            ? NameResolution.ErrorOf(field, text, indicator, row)
            : new ValidationError(row, field, ErrorCode.UnknownWhole, text, NearestItems.Regions(catalogue.Regions.All, text)));
    }

    public void Take(BodyRow row)
    {
        var indicator = _keys.Indicator(row, Fields.Indicator);
        var period = _keys.Period(row, Fields.Period);
        var region = _keys.Region(row, Fields.Region, period);
        var measure = row.Choice<DeclaredMeasure>(Fields.Measure);
        if (measure is { } stated) RefuseMisplaced(row, stated);
        var (ofRegion, ofIndicator) = Of(row, period);
        var (amongRegion, among) = Among(row, period);
        var delete = row.Truth(Fields.Delete) ?? false;
        var figure = delete ? null : Figure(row, measure, indicator);
        if (row.HasErrors || indicator is null || period is not { } span || region is null || measure is null) return;

        var key = new DeclaredKey(indicator.Id, span, region.Id, measure.Value, ofRegion, ofIndicator, amongRegion, among);
        if (figure is null) _rows.Delete(row, key);
        else _rows.Add(row, key, figure with { Key = key });
    }

    private DeclaredFigure Figure(BodyRow row, DeclaredMeasure? measure, Indicator? indicator)
    {
        row.Requires(Fields.Value);
        var (unit, written) = Units(row, measure, indicator);
        var value = RowNameResolution.Figure(row, Fields.Value, written) ?? default;
        if (measure is not (null or DeclaredMeasure.Rank or DeclaredMeasure.Value)) RowNameResolution.RefuseRate(row, Fields.Value, value);
        if (measure is DeclaredMeasure.Rank && row.Has(Fields.Value) && (value.ToDecimal() < 1 || value.ToDecimal() % 1 != 0))
            row.Refuse(Fields.Value, ErrorCode.OutOfRange, row.Quote(Fields.Value), 1, int.MaxValue);
        var bound = row.Choice<Bound>(Fields.Bound) ?? Bound.None;
        if (bound is Bound.Range) row.Refuse(Fields.Bound, ErrorCode.NotApplicable, row.Quote(Fields.Bound));
        var printed = NumberText.Places(row.Digits(Fields.Value));
        var fewest = measure is DeclaredMeasure.Value && written is not null ? FewestPlaces(value.In(written).ToDecimal()) : printed;
        var decimals = (row.Whole(Fields.Decimals, fewest, MostDecimals) ?? printed) + (unit?.Power ?? 0) - (written?.Power ?? 0);
        return new(default, value, decimals, bound, row.Truth(Fields.Tied) ?? false, row.Text(Fields.Note));
    }

    // Only an amount may be printed in another unit than it is told in.
    private (Unit? Told, Unit? Written) Units(BodyRow row, DeclaredMeasure? measure, Indicator? indicator)
    {
        var unit = measure is { } stated ? DeclaredFigure.UnitOf(stated, indicator?.Unit) : null;
        var written = measure is null ? null : _keys.Unit(row, Fields.Unit, unit);
        if (measure is not DeclaredMeasure.Value && unit is not null && written?.ConvertsTo(unit) is true && written.Power != unit.Power)
            row.Refuse(Fields.Unit, ErrorCode.UnitMismatch, written.Text, unit.Text);
        return (unit, written);
    }

    // 32000 may have been printed to the thousands.
    private static int FewestPlaces(decimal value)
    {
        int places = value.Trimmed().Scale;
        for (; places > -MostDecimals && value % 10 == 0; value /= 10) places--;
        return places;
    }

    private (int Region, int Indicator) Of(BodyRow row, Period? period)
    {
        if (row.Text(Fields.Of) is not { } text || period is not { } then) return default;
        var (region, indicator, fault) = Whole(_catalogue, text, then, Fields.Of.Name, row.Number);
        if (fault is not null) row.Refuse(fault);
        return (region, indicator);
    }

    // What is no region is words.
    private (int Region, string Words) Among(BodyRow row, Period? period)
    {
        if (row.Text(Fields.Among) is not { } text || period is not { } then) return (0, "");
        var region = _catalogue.Regions.Find(text, then);
        if (region.Error is LookupError.Ambiguous)
            row.Refuse(NameResolution.ErrorOf(Fields.Among.Name, text, then, region, _catalogue.Regions, row.Number));
        return region.Value is { Id: var id } ? (id, "") : (0, text);
    }

    private static void RefuseMisplaced(BodyRow row, DeclaredMeasure measure)
    {
        if (measure is DeclaredMeasure.Share) row.Requires(Fields.Of);
        else Refuse(Fields.Of);
        if (measure is DeclaredMeasure.Rank) return;
        Refuse(Fields.Among);
        if (row.Truth(Fields.Tied) is true) Refuse(Fields.Tied);

        void Refuse(BodyField field)
        {
            if (row.Has(field)) row.Refuse(field, ErrorCode.Unexpected, $"{field.Name}, measure = {CodeLists.IdOf(measure)}");
        }
    }

    private const int MostDecimals = 12;

    private static class Fields
    {
        public static readonly BodyField Indicator = BodyField.Text("indicator", "Code, name or alias of the indicator.", required: true);
        public static readonly BodyField Region = BodyField.Text(
            "region", "Code or name of the region as it was at the end of the period.", required: true);
        public static readonly BodyField Period = BodyField.Text(
            "period", "The span that the report speaks of, such as 2020-H1.", required: true);
        public static readonly BodyField Measure = BodyField.Choice<DeclaredMeasure>("measure", "What was printed.", required: true);
        public static readonly BodyField Value = BodyField.Number(
            "value",
            "As printed: growth, completion and share in percent, points, or a position; 下降 is negative. Of measure value the amount "
            + "itself, where the actual is what was verified 核定.");
        public static readonly BodyField Decimals = new(
            "decimals", BodyFieldType.WholeNumber, "How many places were printed; those of the value as it stands here, when not given.");
        public static readonly BodyField Bound = BodyField.Choice<Bound>(
            "bound", "What the value bounds: 超额完成 is moreThan 100, 前十 atMost 10.");
        public static readonly BodyField Of = BodyField.Text(
            "of", "What a share is a share of: a region (占全省), or an indicator of the same region (占总数).");
        public static readonly BodyField Among = BodyField.Text(
            "among", "Among whom a rank is: a region whose parts are ranked, or words.");
        public static readonly BodyField Tied = new("tied", BodyFieldType.Boolean, "Whether the report says that the rank is shared 并列.");
        public static readonly BodyField Unit = BodyField.Text(
            "unit", "%, 个百分点 or 位, as the measure has it; of a value any that converts into the indicator's.");
        public static readonly BodyField Note = BodyField.Text("note", "What is to be said about the figure.", maxLength: 4000);
        public static readonly BodyField Delete = new("delete", BodyFieldType.Boolean, "true deletes what is under this key.");

        public static readonly BodyField[] All =
            [Indicator, Region, Period, Measure, Value, Decimals, Bound, Of, Among, Tied, Unit, Note, Delete];

        public static readonly string[] Labels =
            ["indicatorName", "regionName", "periodLabel", "start", "end", "source", "revision", "updated"];
    }
}
