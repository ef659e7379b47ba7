namespace Indicators.Measures.Columns;

/// <summary>
/// Where the regions of a frame stand to which something happened, by the month: few, so that what is particular to them is not asked of
/// all. Of two months with as many before them all is the same, however many periods lie between.
/// </summary>
internal sealed class FrameTurns
{
    private readonly int[] _months;
    private readonly int[] _indexes;

    /// <param name="turns">To whom it happened, and when, in any order.</param>
    public FrameTurns(IEnumerable<(int Month, int Index)> turns)
    {
        // Both in one number: tuples take several times as long to be put in order.
        List<long> ordered = [.. turns.Select(turn => ((long)turn.Month << 32) | (uint)turn.Index)];
        ordered.Sort();
        (_months, _indexes) = ([.. ordered.Select(turn => (int)(turn >> 32))], [.. ordered.Select(turn => (int)turn)]);
    }

    /// <summary>How often it has happened by the end of a month.</summary>
    public int Until(int month)
    {
        var (from, to) = (0, _months.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = _months[middle] <= month ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    /// <summary>To which it happened after a month, and not after another.</summary>
    public IEnumerable<int> Between(int after, int until) => _indexes[Until(after)..Math.Max(Until(after), Until(until))].Distinct();
}
