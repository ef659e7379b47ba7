using Indicators.Storage.Tables;

namespace Indicators.Storage.Versions;

/// <summary>What an answer was read from, in which versions: while those are the newest, it is the answer still.</summary>
public sealed class CacheDependencies
{
    private HistoryPoint _head;

    /// <param name="history">Of what it was read.</param>
    /// <param name="head">The newest revision when it was read.</param>
    internal CacheDependencies(
        VersionIndex history, HistoryPoint head, CacheDependencyKind kind, IReadOnlyDictionary<SliceKey, long> versions) =>
        (History, _head, Kind, Versions) = (history, head, kind, versions);

    /// <summary>Whether it depends on the internal figures that its reader may see: others get another answer.</summary>
    public bool IsOfViewer { get; internal init; }

    /// <summary>The history that it was read from: numbers of revisions mean nothing in another.</summary>
    internal VersionIndex History { get; }

    internal CacheDependencyKind Kind { get; }

    internal IReadOnlyDictionary<SliceKey, long> Versions { get; }

    /// <summary>The newest revision that is known to have left it as it is.</summary>
    internal HistoryPoint Head
    {
        get => Volatile.Read(ref _head);
        set => Volatile.Write(ref _head, value);
    }
}

/// <summary>
/// Which writes end it: those to what was read, or any. Of a past revision only a change of whom figures are for does.
/// </summary>
internal enum CacheDependencyKind { Slices, Head, Past }
