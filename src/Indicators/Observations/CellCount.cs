namespace Indicators.Observations;

/// <summary>
/// How many cells (indicator, period, region) one question has asked for, of all states that it looks at: counted before they are read,
/// whether anything is stored there or not.
/// </summary>
/// <param name="most">So many may be asked for.</param>
/// <param name="few">What asks for more is heavy.</param>
/// <param name="atMany">What a question does, once, that turns out to be heavy: it may wait, or be refused.</param>
public sealed class CellCount(long most = long.MaxValue, long few = long.MaxValue, Action? atMany = null)
{
    // What a period of an indicator takes by itself, in cells.
    private const long OfPeriod = 4;

    private bool _isHeavy;

    public long Asked { get; private set; }

    /// <summary>What some regions in some periods are taken to be.</summary>
    public static long Of(int regions, int periods) => (regions + OfPeriod) * periods;

    /// <exception cref="TooManyCellsException">There are too many by now.</exception>
    public void Add(long cells)
    {
        Asked += cells;
        Hold(Asked);
    }

    /// <summary>Of what is about to be planned, the least that it will ask for: refused before the plan is made.</summary>
    /// <exception cref="TooManyCellsException">They are too many.</exception>
    public void Foresee(long cells) => Hold(Asked + cells);

    private void Hold(long cells)
    {
        if (cells > most) throw new TooManyCellsException(cells, most);
        if (cells <= few || _isHeavy) return;
        _isHeavy = true;
        atMany?.Invoke();
    }
}

/// <summary>A question takes more than one may. Nothing was read.</summary>
public sealed class TooManyCellsException(long asked, long most) : Exception($"{asked} cells are asked for, above {most}.")
{
    public long Asked { get; } = asked;

    public long Most { get; } = most;
}
