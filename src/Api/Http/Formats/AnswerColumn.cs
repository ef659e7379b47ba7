using Indicators.Api.Http.Labels;

namespace Indicators.Api.Http.Formats;

/// <summary>What is said of a column whatever it is a column of.</summary>
public interface IAnswerColumn
{
    string Name { get; }

    /// <summary>For the contract; empty where the name says all.</summary>
    string Doc { get; }

    /// <summary>Of its values, as the contract describes them.</summary>
    Type Type { get; }

    ColumnTraits Traits { get; }
}

/// <summary>A row that describes its columns.</summary>
public interface IAnswerRow<TRow>
    where TRow : IAnswerRow<TRow>
{
    /// <summary>All that rows of this kind may have.</summary>
    static abstract AnswerColumns<TRow> Columns { get; }

    /// <summary>Those that the row has where it stands by itself, or within another: all but those that are asked for.</summary>
    IReadOnlyList<AnswerColumn<TRow>> Own => TRow.Columns.Unasked;
}

/// <summary>A column of an answer, described once: all formats, the order of rows, differences and the contract are made from it.</summary>
public abstract class AnswerColumn<TRow>(string name, string doc, ColumnTraits traits) : IAnswerColumn
{
    public string Name => name;

    public string Doc => doc;

    public abstract Type Type { get; }

    public ColumnTraits Traits => traits;

    public EncodedText EncodedName { get; } = new(name);

    /// <summary>Whether rows can be put in its order.</summary>
    public abstract bool IsOrdered { get; }

    /// <summary>What it is in a table, where a cell holds one value: itself, or the columns of its objects by their paths.</summary>
    public virtual IEnumerable<AnswerColumn<TRow>> Flat => [this];

    public bool IsIn(IReadOnlyList<string> chosen) => traits.Choices?.Any(chosen.Contains) ?? true;

    public bool IsLeftOutIn(TRow row) => traits.IsLeftOut && !HasValue(row);

    public abstract bool HasValue(TRow row);

    public abstract void Write(CellWriter writer, TRow row);

    /// <summary>Its cells in rows that follow each other.</summary>
    public abstract ColumnCells<TRow> Cells(CellWriter writer);

    /// <summary>Whether two rows have the same there.</summary>
    public abstract bool AreSame(TRow first, TRow second);

    /// <summary>Room for the values of so many rows, to be put in order by.</summary>
    /// <exception cref="NotSupportedException">It cannot order rows.</exception>
    public abstract SortKeys<TRow> Keys(int rows);
}

/// <summary>The values of a column by which rows are put in order, taken from each row in turn.</summary>
public abstract class SortKeys<TRow>
{
    public abstract void Add(TRow row);

    /// <summary>By their places among the rows: those without a value come last, whichever way the others go.</summary>
    public abstract int Compare(int first, int second, bool falling);
}
