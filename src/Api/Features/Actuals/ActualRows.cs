using Indicators.Actuals;
using Indicators.Api.Http;
using Indicators.Catalog;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Actuals;

/// <summary>Reads written actuals: each a figure of an indicator, a region and a period, or that it is missing.</summary>
public sealed class ActualRows
{
    public static readonly BodyShape Body = new("actuals", new RowShape("Actual", Fields.All, Fields.Labels));

    private readonly RowKeys _keys;
    private readonly Once<ActualKey, Actual> _rows = new();

    public ActualRows(Catalogue catalogue) => _keys = new(catalogue);

    /// <summary>What the rows taken so far write and delete.</summary>
    public Submission Submission => new() { Actuals = [.. _rows.Items], ActualDeletes = [.. _rows.Deletes] };

    public static Submission Read(RowReader reader, Snapshot snapshot)
    {
        var rows = new ActualRows(snapshot.Catalogue);
        reader.ReadList(Body, rows.Take);
        var submission = rows.Submission with { Note = reader.Note, Correct = reader.Correct };
        rows.RefuseFalls(submission, snapshot, reader.Faults);
        return submission;
    }

    public void Take(Row row)
    {
        var indicator = _keys.Indicator(row, Fields.Indicator);
        var period = _keys.Period(row, Fields.Period);
        var region = _keys.Region(row, Fields.Region, period);
        if (indicator is not null && period is { } stated) RefuseTooShort(row, indicator, stated);
        var delete = row.Truth(Fields.Delete) ?? false;
        var cell = delete ? default : Cell(row, indicator);
        var note = delete ? null : row.Text(Fields.Note);
        if (row.HasFaults || indicator is null || period is not { } span || region is null) return;

        var key = new ActualKey(indicator.Id, indicator.Nature is Nature.Stock ? span.LastMonth : span, region.Id);
        _rows.Add(row, key, delete ? null : new Actual(key, cell, note));
    }

    private void RefuseFalls(Submission submission, Snapshot snapshot, Faults faults)
    {
        var falling = submission.Falling.ToDictionary(actual => actual.Key, actual => actual.Cell.Status);
        foreach (var key in snapshot.Final(falling.Keys))
            faults.Add(new(_rows.RowOf(key), Fields.Status.Name, FaultCode.StatusFalls, Codes.Of<Status>().Of(falling[key])));
    }

    private Cell Cell(Row row, Indicator? indicator)
    {
        var unit = _keys.Unit(row, Fields.Unit, indicator?.Unit);
        var status = row.Choice<Status>(Fields.Status, FaultCode.UnknownStatus) ?? Status.Final;
        var bound = row.Choice<Bound>(Fields.Bound) ?? Bound.None;
        if (status is Status.Missing)
        {
            foreach (var field in (Field[])[Fields.Value, Fields.High, Fields.Bound])
            {
                if (row.Has(field)) row.Refuse(field, FaultCode.Unexpected, $"{field.Name}, status = missing");
            }

            return new(default, status);
        }

        row.Requires(Fields.Value);
        var value = RowKeys.Figure(row, Fields.Value, unit);
        if (bound is Bound.None && row.Has(Fields.High)) bound = Bound.Range;
        if (bound is not Bound.Range)
        {
            if (row.Has(Fields.High)) row.Refuse(Fields.High, FaultCode.Unexpected, $"high, bound = {Codes.Word(bound)}");
            return new(value ?? default, status, bound);
        }

        row.Requires(Fields.High);
        var high = RowKeys.Figure(row, Fields.High, unit);
        if (high <= value) row.Refuse(Fields.High, FaultCode.HighBelowValue, row.Quote(Fields.High));
        return new(value ?? default, status, bound, high ?? default);
    }

    // A stock is the state at a moment: what counts is at the end of what its month is.
    private static void RefuseTooShort(Row row, Indicator indicator, Period period)
    {
        var months = indicator.ShortestPeriod switch { Frequency.Year => 12, Frequency.Half => 6, Frequency.Quarter => 3, _ => 1 };
        var fits = indicator.Nature is Nature.Stock ? period.End % months == 0 : period.Months >= months;
        if (!fits)
            row.Refuse(Fields.Period, FaultCode.PeriodTooShort, period, indicator.Name, Codes.Of<Frequency>().Of(indicator.ShortestPeriod));
    }

    private static class Fields
    {
        public static readonly Field Indicator = Field.Text("indicator", "Code, name or alias of the indicator.", required: true);
        public static readonly Field Region =
            Field.Text("region", "Code or name of the region as it was at the end of the period.", required: true);
        public static readonly Field Period = Field.Text(
            "period",
            "2020, 2020-H1, 2020-Q2, 2020-05, 2020-01..2020-11, 2020年上半年. A stock is kept under the last month.",
            required: true);
        public static readonly Field Value = Field.Number("value", "The figure, or the low end of a range; not for what is missing.");
        public static readonly Field Status = Field.Choice<Status>("status", "final unless said otherwise.");
        public static readonly Field Unit =
            Field.Text("unit", "The unit of the value, converted exactly; the indicator's unless said otherwise.");
        public static readonly Field Bound = Field.Choice<Bound>("bound", "What the value bounds; without it the value is exact.");
        public static readonly Field High = Field.Number("high", "The upper end of a range 十几个.");
        public static readonly Field Note = Field.Text("note", "What is to be said about the figure.", maxLength: 4000);
        public static readonly Field Delete = new("delete", FieldType.Boolean, "true deletes what is under this key.");

        public static readonly Field[] All = [Indicator, Region, Period, Value, Status, Unit, Bound, High, Note, Delete];

        public static readonly string[] Labels =
            ["indicatorName", "regionName", "periodLabel", "start", "end", "source", "revision", "updated", "observed", "derived", "parts"];
    }
}
