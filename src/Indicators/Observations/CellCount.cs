namespace Indicators.Observations;

/// <summary>
/// How many cells (indicator, period, region) one question has asked for, of all states that it looks at: counted before they are read,
/// whether anything is stored there or not.
/// </summary>
public sealed class CellCount
{
    public long Asked { get; private set; }

    public void Add(long cells) => Asked += cells;
}
