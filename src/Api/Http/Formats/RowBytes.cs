using Indicators.Api.Http.Caching;

namespace Indicators.Api.Http.Formats;

/// <summary>
/// Rows of the same columns straight into the bytes of the answer. Of a row only the cells are written that say other than the row before;
/// the others are copied from there, neighbours in one piece with all that stands between them.
/// </summary>
public abstract class RowBytes<TRow> : ColumnCells<TRow>
{
    private readonly SegmentedBuffer _body;
    private readonly IReadOnlyList<AnswerColumn<TRow>> _columns;
    private readonly ColumnCells<TRow>[] _cells;
    private readonly bool[] _differs;

    // Of the row before: where its first cell began, and where each ended.
    private readonly int[] _ends;
    private int _start;
    private int[]? _slots;
    private bool _isFirst = true;

    protected RowBytes(SegmentedBuffer body, CellWriter writer, IReadOnlyList<AnswerColumn<TRow>> columns)
    {
        (_body, _columns) = (body, columns);
        _cells = [.. columns.Select(column => column.Cells(writer))];
        (_differs, _ends) = (new bool[_cells.Length], new int[_cells.Length]);
    }

    public sealed override bool Next(TRow row)
    {
        var differ = row is IFollowingRow<TRow> following ? Told(following, row) : Compared(row);
        _isFirst = false;
        return differ;
    }

    public sealed override void Write()
    {
        Begin();
        var (from, ends) = (_start, _ends);
        _start = _body.Length;
        for (var at = 0; at < ends.Length;)
        {
            if (_differs[at])
            {
                Lead(at);
                _cells[at].Write();
                (from, ends[at]) = (ends[at], _body.Length);
                at++;
                continue;
            }

            var (first, start, moved) = (at, from, _body.Length - from);
            for (; at < ends.Length && !_differs[at]; at++) (from, ends[at]) = (ends[at], ends[at] + moved);
            _body.Repeat(start, from - start);
            Passed(at - first);
        }

        End();
    }

    public sealed override void Take(TRow row) => Next(row);

    private bool Compared(TRow row)
    {
        var (cells, differs, differ) = (_cells, _differs, _isFirst);
        for (var at = 0; at < cells.Length && at < differs.Length; at++)
            differ |= differs[at] = cells[at].Next(row) | _isFirst;
        return differ;
    }

    private bool Told(IFollowingRow<TRow> following, TRow row)
    {
        var slots = _slots ??= [.. _columns.Select(following.SlotOf)];
        var (cells, differ) = (_cells, _isFirst);
        var told = following.Differing;
        for (var at = 0; at < cells.Length && at < slots.Length; at++)
        {
            var slot = slots[at];
            if ((uint)slot >= (uint)told.Length) _differs[at] = cells[at].Next(row) | _isFirst;
            else if (_differs[at] = told[slot] | _isFirst) cells[at].Take(row);
            differ |= _differs[at];
        }

        return differ;
    }

    protected abstract void Begin();

    /// <summary>What stands before a cell, and is copied with it.</summary>
    /// <param name="at">Its place among the columns.</param>
    protected abstract void Lead(int at);

    /// <summary>So many cells were copied.</summary>
    protected abstract void Passed(int cells);

    protected abstract void End();
}
