using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Measures.Columns;
using Indicators.Numbers;
using Indicators.Queries;

namespace Indicators.Api.Features.Figures;

/// <summary>How rows are shown: those of their columns that are asked for worked out and rounded once.</summary>
public sealed class FigurePresenter
{
    private static readonly IReadOnlyList<NamedText> None = [];

    private readonly FigureLayout _layout;
    private readonly int[] _slots;
    private readonly List<(EncodedText Name, int Slot)> _reasons;
    private readonly FigureItem _shown;

    public FigurePresenter(FigureQuery query, IReadOnlyList<AnswerColumn<FigureItem>> columns, Precision precision, RowLabels labels)
    {
        (Columns, Labels, HasRowPerTarget) = (columns, labels, query.HasRowPerTarget);
        var names = columns.Select(column => column.Name).ToHashSet();
        _layout = new(query.Measures, precision, new(
            column => names.Contains(column.Name),
            names.Contains(FigureItemColumns.Reasons),
            names.Contains(FigureItemColumns.Flags),
            names.Contains(FigureItemColumns.Reported) || names.Contains(FigureItemColumns.Expected)))
        {
            IsPreview = query.Scenario is not null,
        };
        _slots = [.. FigureItemColumns.OfMeasures.Select(column => SlotOf(column.Name))];
        _reasons = [.. _layout.Reasons.Select(reason => (new EncodedText(reason.Column.Name), reason.Slot))];
        _shown = new(this);
    }

    /// <summary>Those that are shown.</summary>
    public IReadOnlyList<AnswerColumn<FigureItem>> Columns { get; }

    public RowLabels Labels { get; }

    public bool HasRowPerTarget { get; }

    /// <summary>A row to be written, good until the next one is shown: there is one for all.</summary>
    public FigureItem Show(FigureRow row) => Show(row, _shown.Begin());

    /// <summary>A row to be kept.</summary>
    public FigureItem Keep(FigureRow row) => Show(row, new(this));

    /// <summary>What is left of a row that is no more.</summary>
    /// <param name="columns">What is shown, and so was.</param>
    public FigureItem Gone(FigureItem then, IReadOnlyList<AnswerColumn<FigureItem>> columns)
    {
        var gone = new FigureItem(this) { Gone = true };
        _layout.Leave(then.Result.Row, gone.Result);
        gone.Was = ChangedCells.Of(then, gone, RowDiff<FigureItem>.Compared(columns));
        return gone;
    }

    internal int SlotOf(int column) => _slots[column];

    private FigureItem Show(FigureRow row, FigureItem item)
    {
        var differing = _layout.Finish(row, item.Result).Differing;
        foreach (var (_, slot) in _reasons)
        {
            if (!differing[slot]) continue;
            item.Reasons = ReasonsOf(item.Result);
            break;
        }

        return item;
    }

    // Most rows have none.
    private IReadOnlyList<NamedText> ReasonsOf(FigureResult result)
    {
        List<NamedText>? reasons = null;
        foreach (var (name, slot) in _reasons)
        {
            if (result[slot].Reason is { } why) Add(reasons ??= [], new(name, CodeLists.Of<Reason>().Word(why)!));
        }

        return reasons ?? None;
    }

    // Of those that are named alike the first says it.
    private static void Add(List<NamedText> reasons, NamedText reason)
    {
        if (!reasons.Exists(one => one.Name.Equals(reason.Name))) reasons.Add(reason);
    }

    // Of a measure that was not asked for nobody asks a cell.
    internal int SlotOf(string name) =>
        _layout.Columns.FirstOrDefault(own => own.Column.Name == name) is { Column: not null } found ? found.Slot : -1;
}
