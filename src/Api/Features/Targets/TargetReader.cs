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

namespace Indicators.Api.Features.Targets;

/// <summary>Reads written targets: each what an indicator of a region is to reach by the end of a period.</summary>
public sealed class TargetReader
{
    public static readonly BulkBodySchema Body = new("targets", new RowSchema("Target", Fields.All, Fields.Labels));

    private const int LastPlace = 100_000;

    private readonly RowNameResolution _keys;
    private readonly UniqueRows<TargetKey, Target> _rows = new();

    public TargetReader(CatalogueVersion catalogue) => _keys = new(catalogue);

    /// <summary>What the rows taken so far write and delete.</summary>
    public ChangeSet ChangeSet => new() { Targets = [.. _rows.Items], TargetDeletes = [.. _rows.Deletes] };

    public static ChangeSet Read(RowReader reader, Snapshot snapshot)
    {
        var rows = new TargetReader(snapshot.Catalogue);
        reader.ReadList(Body, rows.Take);
        reader.RowOf = key => rows._rows.RowOf((TargetKey)key);
        return rows.ChangeSet;
    }

    public int? RowOf(TargetKey key) => _rows.RowOf(key);

    public void Take(BodyRow row)
    {
        var indicator = _keys.Indicator(row, Fields.Indicator);
        var period = _keys.Period(row, Fields.Period);
        var region = _keys.Region(row, Fields.Region, period);
        var kind = row.Choice<TargetKind>(Fields.Kind);
        var commitment = row.Choice<Commitment>(Fields.Commitment) ?? Commitment.Expected;
        var setBy = row.Has(Fields.SetBy) ? _keys.Region(row, Fields.SetBy, period) : region;
        if (kind is { } stated) RefuseKind(row, stated, indicator);
        var delete = row.Truth(Fields.Delete) ?? false;
        if (!delete && kind is { } lasting) RefuseLength(row, lasting, indicator, period);
        TargetTerms? promise = delete ? null : Promise(row, kind, indicator, period);
        var note = delete ? null : row.Text(Fields.Note);
        if (row.HasErrors || indicator is null || period is not { } span || region is null || kind is null || setBy is null) return;

        var key = new TargetKey(indicator.Id, span, region.Id, kind.Value, commitment, setBy.Id);
        if (promise is { } terms) _rows.Add(row, key, new(key, terms, note));
        else _rows.Delete(row, key);
    }

    private TargetTerms Promise(BodyRow row, TargetKind? kind, Indicator? indicator, Period? period)
    {
        var unit = _keys.Unit(row, Fields.Unit, kind is { } told ? Target.UnitOf(told, indicator?.Unit) : indicator?.Unit);
        row.Requires(Fields.Value);
        var value = RowNameResolution.Figure(row, Fields.Value, unit) ?? default;
        if (kind is { } rate && Target.IsRate(rate)) RowNameResolution.RefuseRate(row, Fields.Value, value);
        var inside = row.Truth(Fields.Inside) ?? false;
        if (kind is TargetKind.Rank && row.Has(Fields.Value)) row.Whole(Fields.Value, 1, LastPlace);
        var otherwise = indicator?.Direction is Direction.Lower && kind is not TargetKind.Range || kind is TargetKind.Rank
            ? TargetOperator.AtMost
            : TargetOperator.AtLeast;
        return new(value, High(row, kind, unit, value), inside, row.Choice<TargetOperator>(Fields.Operator)
            ?? otherwise, ScheduleOf(row, period));
    }

    private static IReadOnlyList<decimal>? ScheduleOf(BodyRow row, Period? period)
    {
        var shares = row.Numbers(Fields.Schedule);
        if (shares is null || period is null) return shares;
        var fault = Schedule.ErrorOf(shares, period.Value);
        if (fault is not ScheduleError.None) row.Refuse(Fields.Schedule, ErrorCode.BadSchedule, CodeLists.Of<ScheduleError>().Of(fault));
        return shares;
    }

    private static FixedPoint? High(BodyRow row, TargetKind? kind, Unit? unit, FixedPoint value)
    {
        if (kind is TargetKind.Range)
        {
            row.Requires(Fields.High);
            var high = RowNameResolution.Figure(row, Fields.High, unit);
            if (high <= value) row.Refuse(Fields.High, ErrorCode.HighBelowValue, row.Quote(Fields.High));
            return high;
        }

        if (kind is not null && row.Has(Fields.High))
            row.Refuse(Fields.High, ErrorCode.Unexpected, $"high, kind = {CodeLists.IdOf(kind.Value)}");
        if (kind is not null && row.Truth(Fields.Inside) is true)
            row.Refuse(Fields.Inside, ErrorCode.Unexpected, $"inside, kind = {CodeLists.IdOf(kind.Value)}");
        return null;
    }

    private static void RefuseKind(BodyRow row, TargetKind kind, Indicator? indicator)
    {
        // 百分点 are the change of a ratio; what a ratio gains is told in them and not as an increment, and it has no share in a whole.
        var misplaced = indicator?.Nature is Nature.Ratio
            ? kind is TargetKind.Increment or TargetKind.Share
            : kind is TargetKind.Points && indicator is not null;
        if (misplaced)
            row.Refuse(
                Fields.Kind, ErrorCode.NotApplicable, $"kind = {CodeLists.IdOf(kind)}, nature = {CodeLists.IdOf(indicator!.Nature)}");
    }

    // On a year before stands what is done within a year; what is stored already may be deleted.
    private static void RefuseLength(BodyRow row, TargetKind kind, Indicator? indicator, Period? period)
    {
        if (indicator is not null && period is { } span && ComparisonPeriods.IsTooLong(kind, indicator.Nature, span))
            row.Refuse(
                Fields.Period, ErrorCode.PeriodTooLong, row.Quote(Fields.Period), CodeLists.Of<TargetKind>().Of(kind),
                ComparisonPeriods.LongestOnYearBefore);
    }

    private static class Fields
    {
        public static readonly BodyField Indicator = BodyField.Text("indicator", "Code, name or alias of the indicator.", required: true);
        public static readonly BodyField Region = BodyField.Text(
            "region", "Code or name of the region as it was at the end of the period.", required: true);
        public static readonly BodyField Period = BodyField.Text(
            "period", "The span of the target, such as 2020 or 2021-01..2025-12.", required: true);
        public static readonly BodyField Kind = BodyField.Choice<TargetKind>(
            "kind", "What the value means: an amount (level, range, points, increment), a rate (growth, averageGrowth, cumulativeChange, "
                + "share) or a place (rank).", required: true);
        public static readonly BodyField Value = BodyField.Number(
            "value", "In the unit; rates in percent, points in points, a rank as a position; the low end of a range.");
        public static readonly BodyField High = BodyField.Number("high", "The upper end of a range.");
        public static readonly BodyField Inside = new(
            "inside", BodyFieldType.Boolean, "Whether both ends of a range bind; else above high is met too.");
        public static readonly BodyField Operator = BodyField.Choice<TargetOperator>(
            "operator", "atLeast unless said otherwise, atMost where lower is better and for a rank.");
        public static readonly BodyField Commitment = BodyField.Choice<Commitment>("commitment", "expected unless said otherwise.");
        public static readonly BodyField SetBy = BodyField.Text(
            "setBy", "Code or name of the region that set it; the region itself unless said otherwise.");
        public static readonly BodyField Unit = BodyField.Text(
            "unit", "The unit of the value, converted exactly; the indicator's unless said otherwise, % for rates.");
        public static readonly BodyField Note = BodyField.Text("note", "What is to be said about the target.", maxLength: 4000);
        public static readonly BodyField Schedule = new(
            "schedule", BodyFieldType.Numbers,
            "序时计划: cumulative shares in percent, one per month of the period, never falling, the last one 100.");
        public static readonly BodyField Delete = new("delete", BodyFieldType.Boolean, "true deletes what is under this key.");

        public static readonly BodyField[] All =
            [Indicator, Region, Period, Kind, Value, High, Inside, Operator, Commitment, SetBy, Unit, Note, Schedule, Delete];

        public static readonly string[] Labels =
            ["indicatorName", "regionName", "periodLabel", "start", "end", "source", "revision", "updated"];
    }
}
