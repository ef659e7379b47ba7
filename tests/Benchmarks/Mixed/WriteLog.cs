using System.Collections.Concurrent;

namespace Indicators.Benchmarks.Mixed;

/// <summary>What was written, by revision; the truth that reads are held against.</summary>
public sealed class WriteLog
{
    private readonly List<(long Revision, int Board, int N)> _writes = [];
    private long _acknowledged;

    /// <summary>The newest revision whose writer has been told so. What is asked from now on must show it or newer.</summary>
    public long Acknowledged => Volatile.Read(ref _acknowledged);

    public int Count => _writes.Count;

    public void Acknowledge(long revision, int board, int n)
    {
        _writes.Add((revision, board, n));
        Volatile.Write(ref _acknowledged, revision);
    }

    /// <summary>
    /// After the run: how many reads were wrong (not what their revision holds) and how many stale (older than acknowledged).
    /// </summary>
    public (int Wrong, int Stale) Judge(IEnumerable<Read> reads)
    {
        var (wrong, stale) = (0, 0);
        var known = new ConcurrentDictionary<(int Board, long Revision), int?>();
        foreach (var read in reads)
        {
            var truth = known.GetOrAdd((read.Board, read.Seen.Revision), of => At(of.Board, of.Revision));
            if (truth is null || read.Seen.N != truth) wrong++;
            if (read.Seen.Revision < read.Acknowledged) stale++;
        }

        return (wrong, stale);
    }

    // Null when the revision is none of those written.
    private int? At(int board, long revision)
    {
        var at = _writes.FindIndex(write => write.Revision == revision);
        return at < 0 ? null : _writes.Take(at + 1).Last(write => write.Board == board).N;
    }
}

/// <summary>One answer: what was acknowledged before it was asked for, what it showed, and how long it took.</summary>
public readonly record struct Read(int Board, long Acknowledged, Seen Seen, float Milliseconds);
