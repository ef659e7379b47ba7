namespace Indicators.Observations;

/// <summary>
/// How many cells (indicator, period, region) one question has asked for, of all states that it looks at, and how many it shows: counted
/// before they are read, whether anything is stored there or not.
/// </summary>
/// <param name="most">So many may be asked for.</param>
/// <param name="grown">What a question does that asks for so many by now: it goes on, or ends.</param>
public sealed class CellCount(long most = long.MaxValue, Action<long>? grown = null)
{
    // What a period of an indicator takes by itself, in cells.
    private const long OfPeriod = 12;

    // What a row of a list takes, in cells: 3 to 4.5 were measured, of a list of actuals or targets and of every version as SDMX has them.
    private const long OfRow = 5;

    // Rows that are looked at to find others: so many take as much as a cell.
    private const long LookedOfCell = 8;

    // To find that there are too many takes something, too: so often it is found of what is asked in one.
    private const int MostRefusals = 5;

    private int _refusals;
    private long _refused;
    private long _mostRows = long.MaxValue;

    public long Asked { get; private set; }

    /// <summary>What some regions in some periods are taken to be.</summary>
    public static long Of(int regions, int periods) => (regions + OfPeriod) * periods;

    /// <summary>
    /// So many rows of those that a list asks for are to be read: of several questions one that is not the first lists no more than is
    /// left, and one row more tells that there are more.
    /// </summary>
    public int ToRead(int rows) => (int)Math.Min(rows - 1, _mostRows) + 1;

    /// <summary>Rows that were listed, of as many as are <see cref="ToRead"/>.</summary>
    /// <exception cref="TooManyCellsException">There are more than were left.</exception>
    public void Listed(long rows)
    {
        Took(rows);
        if (rows > _mostRows) throw new TooManyCellsException(Asked, most);
    }

    /// <summary>Rows that were read, however many: what is asked after them in one has so much less.</summary>
    public void Took(long rows) => Asked += OfRow * rows;

    /// <summary>Rows that are to be listed whole, on no page, where no more of them are read than may be asked for.</summary>
    /// <exception cref="TooManyCellsException">With them there are too many.</exception>
    public void List(long rows) => Add(OfRow * rows);

    /// <summary>Rows that are to be looked at for a list, whether they are meant or not.</summary>
    /// <exception cref="TooManyCellsException">With them there are too many.</exception>
    public void Look(long rows) => Add(rows / LookedOfCell);

    /// <summary>
    /// Begins the next of several questions that are counted together. The first may list as much as one that is asked alone.
    /// </summary>
    /// <exception cref="TooManyCellsException">What was asked before has taken all, or was too much too often.</exception>
    public void Begin()
    {
        if (Asked >= most || _refusals >= MostRefusals) throw new TooManyCellsException(Math.Max(Asked, _refused), most);
        _mostRows = Asked == 0 ? long.MaxValue : (most - Asked) / OfRow;
    }

    /// <exception cref="TooManyCellsException">With them there are too many. They do not count: they are not read.</exception>
    public void Add(long cells)
    {
        if (Asked + cells > most)
        {
            (_refusals, _refused) = (_refusals + 1, Asked + cells);
            throw new TooManyCellsException(_refused, most);
        }

        Asked += cells;
        grown?.Invoke(Asked);
    }

    /// <summary>As much was asked for as then: what was counted since has not been read, and is asked for again.</summary>
    public void Return(long asked) => Asked = asked;
}

/// <summary>A question takes more than one may. Nothing was read, or no more than told that it does.</summary>
public sealed class TooManyCellsException(long asked, long most) : Exception($"{asked} cells are asked for, above {most}.")
{
    public long Asked { get; } = asked;

    public long Most { get; } = most;
}
