using Indicators.Api.Http.Labels;
using Indicators.Numbers;

namespace Indicators.Api.Http.Formats;

/// <summary>
/// Takes the cells of a row, one after the other, in the types that there are. A format is an <see cref="AnswerFormat"/> that makes one of
/// these and hands it to the columns.
/// </summary>
public abstract class CellWriter
{
    /// <summary>Whether it has objects inside objects; else these are texts.</summary>
    public abstract bool Nests { get; }

    /// <summary>A cell without a value.</summary>
    public abstract void Null();

    public abstract void Text(string text);

    /// <summary>A text that comes again and again.</summary>
    public abstract void Text(EncodedText text);

    /// <summary>A figure, written without trailing zeros: 60.50 is 60.5.</summary>
    public abstract void Number(decimal number);

    /// <summary>A figure as a fraction that has been rounded, or ends by itself.</summary>
    public virtual void Number(Rational number) => Number(number.ToDecimal());

    public abstract void Integer(long number);

    public abstract void Truth(bool truth);

    public abstract void Time(DateTimeOffset time);

    /// <summary>The values that follow are of one cell, until <see cref="EndList"/>.</summary>
    public abstract void BeginList();

    public abstract void EndList();

    /// <summary>The values that follow are of one cell, each after its <see cref="Name"/>, until <see cref="EndObject"/>.</summary>
    public abstract void BeginObject();

    public abstract void Name(EncodedText name);

    public abstract void EndObject();

    /// <summary>Objects of these columns, all of which are there, one in each of the rows that follow each other.</summary>
    /// <exception cref="NotSupportedException">Nothing nests: their columns are those of the row.</exception>
    public virtual ColumnCells<TRow> Objects<TRow>(IReadOnlyList<AnswerColumn<TRow>> columns) => throw new NotSupportedException();

    /// <summary>A row within a row: an object with its columns or, where there are none such, its text.</summary>
    public void Row<TRow>(TRow row)
        where TRow : IAnswerRow<TRow>
    {
        if (Nests) Object(row, row.Own);
        else Text(row.ToString() ?? "");
    }

    /// <summary>Some columns of a row, by their names.</summary>
    public void Object<TRow>(TRow row, IReadOnlyList<AnswerColumn<TRow>> columns)
    {
        BeginObject();
        for (var at = 0; at < columns.Count; at++)
        {
            var column = columns[at];
            if (column.IsLeftOutIn(row)) continue;
            Name(column.EncodedName);
            column.Write(this, row);
        }

        EndObject();
    }
}
