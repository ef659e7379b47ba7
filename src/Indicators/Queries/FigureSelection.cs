using Indicators.Measures;

namespace Indicators.Queries;

/// <summary>What of figure rows is shown: what is not is not worked out.</summary>
/// <param name="Shows">Whether a column is among it.</param>
/// <param name="Reasons">Whether rows say why a cell is empty: of every measure any column of which is shown.</param>
/// <param name="Flags">Whether rows say what is remarkable about them.</param>
/// <param name="Parts">Whether rows say of how many parts they are worked out.</param>
public sealed record FigureSelection(Func<MeasureColumn, bool> Shows, bool Reasons, bool Flags, bool Parts)
{
    public static FigureSelection All { get; } = new(_ => true, true, true, true);
}
