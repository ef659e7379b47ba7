using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage;

/// <summary>A past state to read: as one revision left it, or as it stood at a time.</summary>
public readonly record struct AsOf
{
    private readonly long? _revision;
    private readonly DateTimeOffset _time;

    private AsOf(long? revision, DateTimeOffset time) => (_revision, _time) = (revision, time);

    /// <summary>Revision 0 is what was shipped.</summary>
    public static AsOf Revision(long number) => new(number, default);

    /// <summary>The newest revision not later than a time.</summary>
    public static AsOf Time(DateTimeOffset instant) => new(null, instant);

    /// <summary>The revision that it names; null for a time.</summary>
    internal long? Number => _revision;

    /// <summary>Whether it names a state that no later write is a part of.</summary>
    internal bool IsRevision => _revision is not null;

    /// <exception cref="UnknownRevisionException">It names a revision that was never written.</exception>
    internal long Resolve(Session session, long head) => _revision switch
    {
        null => RevisionTable.At(session, _time),
        >= 0 and var number when number <= head => number,
        { } number => throw new UnknownRevisionException(number, head),
    };
}

/// <summary>A revision was asked for that was never written.</summary>
public sealed class UnknownRevisionException(long number, long head) : Exception($"There is no revision {number}; the newest is {head}.")
{
    public long Number { get; } = number;

    public long Head { get; } = head;
}
