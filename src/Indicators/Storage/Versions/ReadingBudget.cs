namespace Indicators.Storage.Versions;

/// <summary>How much may be looked at that is not given: a filter that finds little does not read all there is for one page.</summary>
/// <param name="most">How many changes, or revisions, are passed over at most.</param>
/// <param name="from">The revision, and the place in it, where reading begins: what lies before counts for nothing.</param>
public sealed class ReadingBudget(int most, (long Revision, int Position) from)
{
    /// <summary>How many were.</summary>
    public int Passed { get; private set; }

    /// <summary>The revision, and the place in it, where reading stopped before its end; null where it has not.</summary>
    public (long Revision, int Position)? StoppedAt { get; private set; }

    /// <summary>False when it is used up: what comes next is at that place.</summary>
    internal bool Pass(int more, long revision, int position)
    {
        if (revision == from.Revision && position <= from.Position) return true;
        Passed += more;
        if (Passed > most) StoppedAt = (revision, position);
        return StoppedAt is null;
    }
}
