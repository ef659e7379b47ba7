namespace Indicators.Api.Http.Formats;

/// <summary>
/// The cells of a column while rows are written one after the other: most say what the row before said, and need not be written anew.
/// </summary>
public abstract class ColumnCells<TRow>
{
    /// <summary>Takes the cell of the next row.</summary>
    /// <returns>Whether it says other than that of the row before; no matter what in the first row, which has none before it.</returns>
    public abstract bool Next(TRow row);

    /// <summary>Takes the cell of the next row, which is known to say other than that of the row before.</summary>
    public abstract void Take(TRow row);

    /// <summary>Writes the cell that was taken last.</summary>
    public abstract void Write();
}
