namespace Indicators.Imports.Sheets;

/// <summary>A sheet, or a text file as one. Rows and columns are counted from 1.</summary>
/// <param name="before">How many rows stand before those that it has: of a large text it is a piece.</param>
public sealed class Sheet(string name, bool isHidden = false, int before = 0)
{
    private readonly List<SheetRow?> _rows = [];
    private readonly List<CellRange> _merges = [];

    public string Name => name;

    public bool IsHidden => isHidden;

    /// <summary>How its cells are named: with its name where several sheets count.</summary>
    public string Prefix { get; set; } = "";

    public ISet<int> HiddenColumns { get; } = new HashSet<int>();

    /// <summary>Ranges that are one cell each, by their first row.</summary>
    public IList<CellRange> Merges => _merges;

    public int LastRow => before + _rows.Count;

    public int LastColumn { get; private set; }

    /// <summary>Whether it is a text whose last line does not end: it may have been cut off there.</summary>
    public bool EndsOpen { get; set; }

    public bool HasCells => _rows.Exists(row => row?.IsEmpty == false);

    public SheetRow? Row(int number) => number > before && number <= LastRow ? _rows[number - before - 1] : null;

    public SheetCell this[int row, int column] => Row(row)?[column] ?? SheetCell.Nothing;

    public IEnumerable<SheetRow> Rows => _rows.OfType<SheetRow>();

    public void Add(SheetRow row)
    {
        while (LastRow < row.Number - 1) _rows.Add(null);
        if (row.Number <= LastRow) _rows[row.Number - before - 1] = row;
        else _rows.Add(row);
        LastColumn = Math.Max(LastColumn, row.Width);
    }

    /// <summary>The merged range that a cell lies in; null for most.</summary>
    public CellRange? MergeAt(int row, int column)
    {
        var at = _merges.Count == 0 ? -1 : _merges.FindIndex(merge => merge.Holds(row, column));
        return at < 0 ? null : _merges[at];
    }

    /// <summary>The cell itself, or that of the merged range that it lies in.</summary>
    public SheetCell Shown(int row, int column) =>
        MergeAt(row, column) is { } merge ? this[merge.FirstRow, merge.FirstColumn] : this[row, column];

    public string NameOf(int row, int column) => Prefix + CellName.Of(row, column);
}

/// <summary>A row with its cells from the first column on.</summary>
/// <param name="fields">How many fields a line of text has, empty ones at its end too; 0 elsewhere.</param>
public sealed class SheetRow(int number, SheetCell[] cells, bool isHidden = false, int fields = 0)
{
    public int Fields => fields;

    public int Number => number;

    public bool IsHidden => isHidden;

    public int Width => cells.Length;

    public SheetCell this[int column] => column >= 1 && column <= cells.Length ? cells[column - 1] : SheetCell.Nothing;

    public bool IsEmpty => NextFilled(0) == 0;

    /// <summary>The columns that are not empty.</summary>
    public IEnumerable<int> Filled
    {
        get
        {
            for (var column = NextFilled(0); column > 0; column = NextFilled(column)) yield return column;
        }
    }

    /// <summary>The first column behind one that is not empty; 0 where there is none.</summary>
    public int NextFilled(int column)
    {
        while (column < cells.Length)
        {
            if (!cells[column++].IsEmpty) return column;
        }

        return 0;
    }
}
