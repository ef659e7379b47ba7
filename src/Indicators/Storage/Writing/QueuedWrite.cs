using System.Diagnostics;

namespace Indicators.Storage.Writing;

/// <summary>A change set on its way, and what its client is told in the end.</summary>
internal sealed class QueuedWrite
{
    private const int SmallRows = 250;

    private readonly TaskCompletionSource<WriteResult> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _cancellation;
    private WriteResult? _receipt;
    private Exception? _refusal;
    private int _claimed;

    public QueuedWrite(ChangeSet changeSet, CancellationToken cancellation)
    {
        ChangeSet = changeSet;
        _cancellation = cancellation.UnsafeRegister(_ => GiveUp(cancellation), null);
    }

    public ChangeSet ChangeSet { get; }

    public Task<WriteResult> Receipt => _told.Task;

    /// <summary>Whether others can be written in its transaction: it leaves the catalogue as it is, and nobody waits long for it.</summary>
    public bool CanShare => ChangeSet is { Count: <= SmallRows, ChangesCatalogue: false };

    /// <summary>Whether it is to be written. From then on its client cannot give it up.</summary>
    public bool Claim() => Interlocked.Exchange(ref _claimed, 1) == 0;

    /// <summary>Since when it waits.</summary>
    public long Since { get; } = Stopwatch.GetTimestamp();

    public void Enter(WriteResult receipt) => _receipt = receipt;

    public void Refuse(Exception refusal) => _refusal = refusal;

    /// <summary>Once the transaction is on disk: before, neither a receipt nor a refusal is true.</summary>
    public void Tell()
    {
        _cancellation.Dispose();
        _ = _refusal is null ? _told.TrySetResult(_receipt!) : _told.TrySetException(_refusal);
    }

    /// <summary>Nothing of its transaction was stored.</summary>
    public void Fail(Exception failure)
    {
        Refuse(failure);
        Tell();
    }

    private void GiveUp(CancellationToken cancellation)
    {
        if (Claim())
        {
            _told.TrySetCanceled(cancellation);
        }
    }
}
