using Indicators.Measures.Columns;

namespace Indicators.Measures;

/// <summary>Some of a measure's cells in rows that follow each other, rounded once where they are shown rounded.</summary>
public abstract class FollowedCells
{
    /// <summary>Takes the next row: of its cells those are made that say other than in the row before.</summary>
    /// <param name="cells">As the row before left them.</param>
    /// <param name="differs">Which of them were made.</param>
    /// <param name="anew">Whether all of them are.</param>
    public abstract void Next(FigureRow row, Span<MeasureValue> cells, Span<bool> differs, bool anew);
}
