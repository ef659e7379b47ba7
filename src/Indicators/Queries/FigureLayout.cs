using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Queries;

/// <summary>Where the cells of an answer's measures are, and how rows are finished.</summary>
public sealed class FigureLayout
{
    private readonly Measure[] _measures;
    private readonly Precision _precision;
    private readonly FigureSelection _selection;
    private readonly List<Part> _parts = [];
    private readonly List<(MeasureColumn Column, int Slot)> _columns = [];
    private readonly List<(MeasureColumn Column, int Slot)> _reasons = [];
    private FigureResult? _last;

    /// <param name="precision">How what is derived is rounded, once.</param>
    /// <param name="selection">What is shown; all of it without one.</param>
    public FigureLayout(IReadOnlyList<Measure> measures, Precision precision, FigureSelection? selection = null)
    {
        (_measures, _precision, _selection) = ([.. measures], precision, selection ?? FigureSelection.All);
        foreach (var measure in measures.Where(measure => measure.Columns.Any(_selection.Shows))) Add(measure);
    }

    /// <summary>Whether rows show what would be, and not what is.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Every column once, in their order; two measures may share one.</summary>
    public IReadOnlyList<(MeasureColumn Column, int Slot)> Columns => _columns;

    /// <summary>Those that say why a cell is empty: of each measure that of its figure first.</summary>
    public IReadOnlyList<(MeasureColumn Column, int Slot)> Reasons => _reasons;

    public FigureResult Finish(FigureRow row) => Finish(row, new());

    /// <summary>The same in the place of another, whose cells are used again.</summary>
    public FigureResult Finish(FigureRow row, FigureResult result)
    {
        row.Columns.Context.Dataset.Cancellation.ThrowIfCancellationRequested();
        var cells = result.Begin(row, _columns.Count, out var differing);
        var follows = ReferenceEquals(result, _last);
        foreach (var part in _parts)
        {
            var own = cells.Slice(part.Slot, part.Columns.Length);
            var differs = differing.Slice(part.Slot, part.Columns.Length);
            var isLeft = row.IsNeverReported || row.Withholds(part.Measure.Word);
            if (!isLeft) part.Cells.Next(row, own, differs, anew: part.IsLeft || !follows);
            else if (row.Withholds(part.Measure.Word)) part.Measure.Withhold(part.Columns, own);
            else Leave(row, part, own, Reason.NotReported);
            if (isLeft) differs.Fill(true);
            part.IsLeft = isLeft;
        }

        _last = result;
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

        if (places.Count > 0) _parts.Add(new(measure, [.. places], slot, measure.Follow(places, _precision)));
        if (!_selection.Reasons) return;
        _reasons.AddRange(measure.Columns
            .Where(column => column.TellsWhy)
            .OrderByDescending(column => column.Name == measure.Word)
            .Select(column => _columns.Find(other => other.Column.Name == column.Name)));
    }

    /// <summary>A row that says nothing but what it is about.</summary>
    public void Leave(FigureRow row, FigureResult result)
    {
        var cells = result.Begin(row, _columns.Count, out var differing);
        differing.Fill(true);
        foreach (var part in _parts) Leave(row, part, cells.Slice(part.Slot, part.Columns.Length), null);
        _last = null;
    }

    private static void Leave(FigureRow row, Part part, Span<MeasureValue> cells, Reason? why)
    {
        var figure = part.Measure.ColumnOf(row.Indicator);
        for (var at = 0; at < cells.Length; at++)
        {
            var column = part.Measure.Columns[part.Columns[at]];
            cells[at] = column.Name == figure ? MeasureValue.None(why) : column.Nothing;
        }
    }

    private ObservationFlags FlagsOf(FigureRow row)
    {
        var flags = Own(row) | (IsPreview ? ObservationFlags.Preview : ObservationFlags.None);
        if (row.IsNeverReported) return flags;
        foreach (var measure in _measures)
        {
            if (!row.Withholds(measure.Word)) flags |= measure.FlagsOf(row);
        }

        return flags;
    }

    private (int Reported, int Expected)? PartsOf(FigureRow row)
    {
        if (row.Withheld.Count > 0) return null;
        var parts = PartsOf(row.Total);
        if (row.IsNeverReported) return parts;
        foreach (var measure in _measures) parts ??= measure.PartsOf(row);
        return parts;
    }

    private static ObservationFlags Own(FigureRow row) =>
        (row.Excluded ? ObservationFlags.Excluded : ObservationFlags.None)
        | (row.IsOverridden ? ObservationFlags.Overridden : ObservationFlags.None);

    private static (int Reported, int Expected)? PartsOf(Total? total) => total is { } sum ? (sum.Reported, sum.Expected) : null;

    /// <summary>Some columns of a measure.</summary>
    /// <param name="Columns">Their places among its columns.</param>
    /// <param name="Slot">Of the first of them.</param>
    private sealed record Part(Measure Measure, int[] Columns, int Slot, FollowedCells Cells)
    {
        /// <summary>Whether the cells of the row before were not its own.</summary>
        public bool IsLeft { get; set; }
    }
}
