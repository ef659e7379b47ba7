using System.Threading.Channels;

namespace Indicators.Storage.Writing;

/// <summary>
/// The writes of one process, first come first served. Small ones that wait together share a turn, and with it a transaction and a wait
/// for the disk; one that changes the catalogue or is large has a turn of its own.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    // So many parts of a transaction PostgreSQL keeps in memory, and so many rows are written before anybody notices the wait.
    private const int MostWrites = 64;
    private const int MostRows = 1_000;

    private readonly Channel<QueuedWrite> _waiting = Channel.CreateUnbounded<QueuedWrite>(new() { SingleReader = true });
    private readonly Action<IEnumerable<QueuedWrite>> _write;
    private readonly Task _writing;

    /// <param name="write">Writes a turn, and settles all that it takes. Who comes while it writes may still join.</param>
    public WriteQueue(Action<IEnumerable<QueuedWrite>> write)
    {
        _write = write;
        _writing = Task.Run(WriteAll);
    }

    public Task<WriteResult> Write(ChangeSet changeSet, CancellationToken cancellation)
    {
        var write = new QueuedWrite(changeSet, cancellation);
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(write), this);
        return write.Receipt;
    }

    /// <summary>Waits until all that came before is written.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAll()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            _write(Turn());
        }
    }

    private IEnumerable<QueuedWrite> Turn()
    {
        var (writes, rows, isOpen) = (0, 0, true);
        while (isOpen && _waiting.Reader.TryPeek(out var next))
        {
            if (writes > 0 && (!next.CanShare || rows + next.ChangeSet.Count > MostRows))
            {
                yield break;
            }

            _waiting.Reader.TryRead(out _);
            if (next.Claim())
            {
                QueueMeter.Waited(next.Since);
                (writes, rows) = (writes + 1, rows + next.ChangeSet.Count);
                isOpen = next.CanShare && writes < MostWrites;
                yield return next;
            }
        }
    }
}
