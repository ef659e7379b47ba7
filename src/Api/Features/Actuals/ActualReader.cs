using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Actuals;

/// <summary>Reads written actuals: each a figure of an indicator, a region and a period, or that it is missing.</summary>
public sealed class ActualReader
{
    public static readonly BulkBodySchema Body = new("actuals", new RowSchema("Actual", Fields.All, Fields.Labels));

    private readonly RowNameResolution _keys;
    private readonly UniqueRows<ActualKey, Actual> _rows = new();

    public ActualReader(CatalogueVersion catalogue) => _keys = new(catalogue);

    /// <summary>What the rows taken so far write and delete.</summary>
    public ChangeSet ChangeSet => new() { Actuals = [.. _rows.Items], ActualDeletes = [.. _rows.Deletes] };

    public static ChangeSet Read(RowReader reader, Snapshot snapshot)
    {
        var rows = new ActualReader(snapshot.Catalogue);
        reader.ReadList(Body, rows.Take);
        reader.RowOf = key => rows._rows.RowOf((ActualKey)key);
        var changeSet = rows.ChangeSet with { Note = reader.Note, Correct = reader.Correct };
        RefuseFalls(changeSet, snapshot, reader.Errors, reader.RowOf);
        return changeSet;
    }

    /// <summary>Refuses what would make provisional or estimated again what is final.</summary>
    public static void RefuseFalls(ChangeSet changeSet, Snapshot snapshot, ValidationErrors faults, Func<object, int?> rowOf)
    {
        var final = snapshot.Final(changeSet.Falling.Select(actual => actual.Key)).ToHashSet();
        foreach (var actual in final.Count == 0 ? [] : changeSet.Falling.Where(actual => final.Contains(actual.Key)))
        {
            faults.Add(new(
                rowOf(actual.Key), Fields.Status.Name, ErrorCode.StatusFalls,
                CodeLists.Of<ObservationStatus>().Of(actual.Observation.Status)));
        }
    }

    public int? RowOf(ActualKey key) => _rows.RowOf(key);

    public void Take(BodyRow row)
    {
        var indicator = _keys.Indicator(row, Fields.Indicator);
        var period = _keys.Period(row, Fields.Period);
        var region = _keys.Region(row, Fields.Region, period);
        if (indicator is not null && period is { } stated) RefuseTooShort(row, indicator, stated);
        var delete = row.Truth(Fields.Delete) ?? false;
        var cell = delete ? default : Cell(row, indicator, period);
        var note = delete ? null : row.Text(Fields.Note);
        if (row.HasErrors || indicator is null || period is not { } span || region is null) return;

        var key = new ActualKey(indicator.Id, indicator.Nature is Nature.Stock ? span.LastMonth : span, region.Id);
        if (delete) _rows.Delete(row, key);
        else _rows.Add(row, key, new(key, cell, note));
    }

    private StoredObservation Cell(BodyRow row, Indicator? indicator, Period? period)
    {
        var unit = _keys.Unit(row, Fields.Unit, indicator?.Unit);
        var status = row.Choice<ObservationStatus>(Fields.Status, ErrorCode.UnknownStatus) ?? ObservationStatus.Final;
        var reported = Reported(row, unit, status);
        if (row.Has(Fields.Base) && indicator?.Nature is not Nature.Stock && period?.Months > GrowthResult.LongestSpan)
            row.Refuse(Fields.Base, ErrorCode.Unexpected, $"{Fields.Base.Name}, period = {period.Value.ToString()}");
        return reported with
        {
            Base = RowNameResolution.Figure(row, Fields.Base, unit),
            Break = row.Truth(Fields.Break) ?? false,
        };
    }

    private static StoredObservation Reported(BodyRow row, Unit? unit, ObservationStatus status)
    {
        var bound = row.Choice<Bound>(Fields.Bound) ?? Bound.None;
        if (status is ObservationStatus.Missing)
        {
            foreach (var field in (BodyField[])[Fields.Value, Fields.High, Fields.Bound, Fields.Base])
            {
                if (row.Has(field)) row.Refuse(field, ErrorCode.Unexpected, $"{field.Name}, status = missing");
            }

            return new(default, status);
        }

        row.Requires(Fields.Value);
        var value = RowNameResolution.Figure(row, Fields.Value, unit);
        if (bound is Bound.None && row.Has(Fields.High)) bound = Bound.Range;
        if (bound is not Bound.Range)
        {
            if (row.Has(Fields.High)) row.Refuse(Fields.High, ErrorCode.Unexpected, $"high, bound = {CodeLists.IdOf(bound)}");
            return new(value ?? default, status, bound);
        }

        row.Requires(Fields.High);
        var high = RowNameResolution.Figure(row, Fields.High, unit);
        if (high <= value) row.Refuse(Fields.High, ErrorCode.HighBelowValue, row.Quote(Fields.High));
        return new(value ?? default, status, bound, high ?? default);
    }

    private static void RefuseTooShort(BodyRow row, Indicator indicator, Period period)
    {
        if (!indicator.Takes(period))
            row.Refuse(Fields.Period, ErrorCode.PeriodTooShort, period, indicator.Name, CodeLists.Of<Frequency>()
                .Of(indicator.ShortestPeriod));
    }

    private static class Fields
    {
        public static readonly BodyField Indicator = BodyField.Text("indicator", "Code, name or alias of the indicator.", required: true);
        public static readonly BodyField Region =
            BodyField.Text("region", "Code or name of the region as it was at the end of the period.", required: true);
        public static readonly BodyField Period = BodyField.Text(
            "period",
            "2020, 2020-H1, 2020-Q2, 2020-05, 2020-01..2020-11, 2020年上半年. A stock is kept under the last month.",
            required: true);
        public static readonly BodyField Value = BodyField.Number(
            "value", "The figure, or the low end of a range; not for what is missing.");
        public static readonly BodyField Status = BodyField.Choice<ObservationStatus>("status", "final unless said otherwise.");
        public static readonly BodyField Unit =
            BodyField.Text("unit", "The unit of the value, of high and of base, converted exactly; the indicator's unless said otherwise.");
        public static readonly BodyField Bound = BodyField.Choice<Bound>("bound", "What the value bounds; without it the value is exact.");
        public static readonly BodyField High = BodyField.Number("high", "The upper end of a range 十几个.");
        public static readonly BodyField Base = BodyField.Number(
            "base",
            "上年同期（可比口径）: what it is to be compared with, as the reporter states it in the scope of the value and in its unit; it goes "
            + "before what is stored of the year before, which stays as it is.");
        public static readonly BodyField Break = new(
            "break",
            BodyFieldType.Boolean,
            "口径调整: from the first month of the period on figures do not compare with those before, but by a base that is stated.");
        public static readonly BodyField Note = BodyField.Text("note", "What is to be said about the figure.", maxLength: 4000);
        public static readonly BodyField Delete = new("delete", BodyFieldType.Boolean, "true deletes what is under this key.");

        public static readonly BodyField[] All = [Indicator, Region, Period, Value, Status, Unit, Bound, High, Base, Break, Note, Delete];

        public static readonly string[] Labels =
            ["indicatorName", "regionName", "periodLabel", "start", "end", "source", "revision", "updated", "observed", "derived", "parts"];
    }
}
