using Indicators.Imports.Sheets;

namespace Indicators.Imports.Tables;

/// <summary>Where a table of a sheet stands, and the rows around it.</summary>
/// <param name="Above">Title and unit lines, since the table before.</param>
/// <param name="Below">Notes, source and signatures.</param>
internal sealed record TableRange(
    IReadOnlyList<SheetRow> Above, IReadOnlyList<SheetRow> Headings, IReadOnlyList<SheetRow> Body, IReadOnlyList<SheetRow> Below);

/// <summary>Finds the tables of a sheet: there may be several under one another, 续表, and lines of text anywhere between.</summary>
internal sealed class TableFinder(Sheet sheet, RowKinds kinds)
{
    private const int MostHeadings = 5;

    private readonly List<SheetRow> _rows = [.. sheet.Rows.Where(row => !row.IsEmpty)];

    /// <summary>The tables, and the rows that belong to none.</summary>
    public (IReadOnlyList<TableRange> Tables, IReadOnlyList<SheetRow> Others) Find(IReadOnlyList<int>? headingRows)
    {
        var (tables, from) = (new List<TableRange>(), 0);
        while (from < _rows.Count && Next(from, tables.Count == 0 ? headingRows : null, out var end) is { } table)
        {
            tables.Add(table);
            from = end;
        }

        return (tables, [.. _rows.Skip(from)]);
    }

    /// <summary>What of a table goes on where this is the next piece of its sheet, and the rows that are none of it.</summary>
    public (TableRange Table, IReadOnlyList<SheetRow> Others) GoOn(TableRange table)
    {
        var end = End(0, out var foot);
        return (new([], table.Headings, _rows[..foot], _rows[foot..end]), _rows[end..]);
    }

    private TableRange? Next(int from, IReadOnlyList<int>? stated, out int end)
    {
        end = from;
        for (var first = from; first < _rows.Count; first++)
        {
            if (!RowKinds.IsBody(_rows[first])) continue;
            var (top, bottom) = stated is { Count: > 0 }
                ? (_rows.FindIndex(row => row.Number == stated.Min()), _rows.FindIndex(row => row.Number == stated.Max()))
                : Headings(from, first);
            if (top < 0) continue;
            end = End(bottom + 1, out var foot);
            return new(_rows[from..top], _rows[top..(bottom + 1)], _rows[(bottom + 1)..foot], _rows[foot..end]);
        }

        return WithoutFigures(from, out end);
    }

    // Headings, and below them nothing that looks like a figure: what stands where figures should is told.
    private TableRange? WithoutFigures(int from, out int end)
    {
        end = from;
        var top = _rows.FindIndex(from, kinds.BeginsTable);
        if (top < 0 || top + 1 == _rows.Count) return null;
        end = End(top + 1, out var foot);
        return foot == top + 1 ? null : new(_rows[from..top], [_rows[top]], _rows[(top + 1)..foot], _rows[foot..end]);
    }

    // From the row above the first figures upwards; headings of sections may stand between.
    private (int Top, int Bottom) Headings(int from, int first)
    {
        var bottom = Keyed(from, first);
        if (bottom < 0)
        {
            bottom = first - 1;
            while (bottom >= from && !kinds.IsHeading(_rows[bottom]) && RowKinds.IsSingle(_rows[bottom])) bottom--;
        }

        if (bottom < from || !kinds.IsHeading(_rows[bottom])) return (-1, -1);
        var top = bottom;
        while (top > from && bottom - top + 1 < MostHeadings && _rows[top - 1].Number == _rows[top].Number - 1
            && (kinds.IsHeading(_rows[top - 1]) || kinds.IsGroup(_rows[top - 1]))) top--;
        return (top, bottom);
    }

    // Where a heading says 地区 or 指标, what stands in that column below is a label, whatever the figures beside it look like.
    private int Keyed(int from, int first)
    {
        var bottom = first - 1;
        while (bottom >= from && !kinds.BeginsTable(_rows[bottom])) bottom--;
        if (bottom < from) return -1;
        var (top, key) = (_rows[bottom].Number, _rows[bottom].Filled.First());
        while (bottom + 1 < first && (RowKinds.IsNumbering(_rows[bottom + 1]) || IsBelow(_rows[bottom + 1], top, key))) bottom++;
        return bottom;
    }

    private bool IsBelow(SheetRow row, int top, int key) => kinds.IsHeading(row)
        && (row[key].IsEmpty || sheet.MergeAt(row.Number, key) is { } merge && merge.FirstRow <= top);

    private int End(int from, out int foot)
    {
        foot = from;
        while (foot < _rows.Count && !IsFoot(_rows[foot]) && !kinds.BeginsTable(_rows[foot]) && !LeadsToTable(foot)) foot++;
        var end = foot;
        while (end < _rows.Count && IsFoot(_rows[end])) end = Continued(end + 1);
        return end;
    }

    // A note goes on in the lines below it.
    private int Continued(int end)
    {
        while (end < _rows.Count && RowKinds.IsSingle(_rows[end]) && !IsFoot(_rows[end]) && !RowKinds.IsBody(_rows[end])
            && !LeadsToTable(end)) end++;
        return end;
    }

    private static bool IsFoot(SheetRow row)
    {
        var cell = row[row.NextFilled(0)];
        return cell.Content is CellContent.Text && (ContextReader.IsNote(cell.Text) || ContextReader.IsSignature(cell.Text)
            || ContextReader.IsSource(cell.Text));
    }

    // Lines of one cell, and then the headings of another table.
    private bool LeadsToTable(int at)
    {
        if (!RowKinds.IsSingle(_rows[at]) && !AreAround(_rows[at])) return false;
        for (var next = at + 1; next < Math.Min(at + 4, _rows.Count); next++)
        {
            if (kinds.BeginsTable(_rows[next])) return true;
            if (!RowKinds.IsSingle(_rows[next])) return false;
        }

        return false;
    }

    private static bool AreAround(SheetRow row)
    {
        for (var column = row.NextFilled(0); column > 0; column = row.NextFilled(column))
        {
            if (!ContextReader.IsAround(row[column].Text)) return false;
        }

        return true;
    }
}
