using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Queries;

/// <summary>Where the cells of an answer's measures are, and how rows are finished.</summary>
public sealed class FigureLayout
{
    private readonly IReadOnlyList<Measure> _measures;
    private readonly Precision _precision;
    private readonly FigureSelection _selection;
    private readonly List<(Measure Measure, int[] Columns, int Slot)> _parts = [];
    private readonly List<(MeasureColumn Column, int Slot)> _columns = [];
    private readonly List<(MeasureColumn Column, int Slot)> _reasons = [];

    /// <param name="precision">How what is derived is rounded, once.</param>
    /// <param name="selection">What is shown; all of it without one.</param>
    public FigureLayout(IReadOnlyList<Measure> measures, Precision precision, FigureSelection? selection = null)
    {
        (_measures, _precision, _selection) = (measures, precision, selection ?? FigureSelection.All);
        foreach (var measure in measures.Where(measure => measure.Columns.Any(_selection.Shows))) Add(measure);
    }

    /// <summary>Every column once, in their order; two measures may share one.</summary>
    public IReadOnlyList<(MeasureColumn Column, int Slot)> Columns => _columns;

    /// <summary>Those that say why a cell is empty: of each measure that of its figure first.</summary>
    public IReadOnlyList<(MeasureColumn Column, int Slot)> Reasons => _reasons;

    public FigureResult Finish(FigureRow row) => Finish(row, new());

    /// <summary>The same in the place of another, whose cells are used again.</summary>
    public FigureResult Finish(FigureRow row, FigureResult result)
    {
        var cells = result.Begin(row, _columns.Count);
        foreach (var (measure, columns, slot) in _parts) measure.Fill(row, columns, cells.Slice(slot, columns.Length));
        for (var at = 0; at < cells.Length; at++) cells[at] = cells[at].Shown(_precision);
        if (_selection.Flags) result.Mark(FlagsOf(row), row.Instead);
        if (_selection.Parts) result.Parts = PartsOf(row);
        return result;
    }

    private void Add(Measure measure)
    {
        List<int> places = [];
        var slot = _columns.Count;
        for (var place = 0; place < measure.Columns.Count; place++)
        {
            var column = measure.Columns[place];
            if (!_selection.Shows(column) && !(_selection.Reasons && column.TellsWhy)) continue;
            if (_columns.Exists(other => other.Column.Name == column.Name)) continue;
            _columns.Add((column, slot + places.Count));
            places.Add(place);
        }

        if (places.Count > 0) _parts.Add((measure, [.. places], slot));
        if (!_selection.Reasons) return;
        _reasons.AddRange(measure.Columns
            .Where(column => column.TellsWhy)
            .OrderByDescending(column => column.Name == measure.Word)
            .Select(column => _columns.Find(other => other.Column.Name == column.Name)));
    }

    private ObservationFlags FlagsOf(FigureRow row)
    {
        var flags = row.Excluded ? ObservationFlags.Excluded : ObservationFlags.None;
        foreach (var measure in _measures) flags |= measure.FlagsOf(row);
        return flags;
    }

    private (int Reported, int Expected)? PartsOf(FigureRow row)
    {
        var parts = PartsOf(row.Total);
        foreach (var measure in _measures) parts ??= measure.PartsOf(row);
        return parts;
    }

    private static (int Reported, int Expected)? PartsOf(Total? total) => total is { } sum ? (sum.Reported, sum.Expected) : null;
}
