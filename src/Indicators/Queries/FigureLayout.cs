using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Queries;

/// <summary>Where the cells of an answer's measures are, and how rows are finished.</summary>
/// <param name="precision">How what is derived is rounded, once.</param>
/// <param name="say">How what is no number is put in words, of a row and a column; null leaves it as it is.</param>
public sealed class FigureLayout(
    IReadOnlyList<Measure> measures, Precision precision, Func<FigureRow, MeasureColumn, object, object>? say = null)
{
    private readonly IReadOnlyList<(MeasureColumn Column, int Slot)> _slots =
        [.. measures.SelectMany(measure => measure.Columns).Select((column, slot) => (column, slot))];

    /// <summary>Every column once, in their order; two measures may share one.</summary>
    public IReadOnlyList<(MeasureColumn Column, int Slot)> Columns => field ??= [.. _slots.DistinctBy(column => column.Column.Name)];

    /// <summary>Those that say why a cell is empty: of each measure that of its figure first.</summary>
    public IReadOnlyList<(MeasureColumn Column, int Slot)> Reasons => field ??=
    [
        .. measures
            .SelectMany(
                measure => measure.Columns.Where(column => column.TellsWhy).OrderByDescending(column => column.Name == measure.Word))
            .Select(column => Columns.First(other => other.Column.Name == column.Name)),
    ];

    public FigureResult Finish(FigureRow row)
    {
        var cells = new MeasureValue[_slots.Count];
        var (flags, parts, slot) = (Own(row), row.Withheld.Count > 0 ? null : PartsOf(row.Total), 0);
        foreach (var measure in measures)
        {
            var own = cells.AsSpan(slot, measure.Columns.Count);
            slot += measure.Columns.Count;
            if (row.Withheld.Contains(measure.Word))
            {
                measure.Withhold(own);
                continue;
            }

            measure.Fill(row, own);
            flags |= measure.FlagsOf(row);
            parts ??= measure.PartsOf(row);
        }

        for (var at = 0; at < cells.Length; at++)
        {
            cells[at] = cells[at].Item is { } item && say is not null
                ? cells[at] with { Item = say(row, _slots[at].Column, item) }
                : cells[at].Shown(precision);
        }

        return new(row, row.Completion?.Target.Key, flags, parts, cells);
    }

    private static ObservationFlags Own(FigureRow row) =>
        (row.Excluded ? ObservationFlags.Excluded : ObservationFlags.None)
        | (row.IsOverridden ? ObservationFlags.Overridden : ObservationFlags.None);

    private static (int Reported, int Expected)? PartsOf(Total? total) => total is { } sum ? (sum.Reported, sum.Expected) : null;
}
