using Indicators.Storage.Caching;

namespace Indicators.Storage.Writing;

/// <summary>Writes a turn of the queue in one transaction, and settles all that it takes.</summary>
/// <param name="begin">Waits until nobody else writes.</param>
/// <param name="told">What a client is told of a failure.</param>
internal sealed class TurnWriter(Func<WriteSession> begin, Func<Exception, Exception> told, ProcessMemory memory, TimeProvider clock)
{
    private LastWritten? _last;

    public void Write(IEnumerable<QueuedWrite> turn)
    {
        List<QueuedWrite> taken = [];
        try
        {
            using (var session = begin())
            {
                var journal = new RevisionWriter(session, memory, clock, _last);
                var isKept = true;
                foreach (var write in turn)
                {
                    taken.Add(write);
                    if (taken.Count > 1) Enter(session, journal, write);
                    else if (!(isKept = EnterFirst(journal, write))) break;
                }

                if (isKept)
                {
                    session.Commit();
                    _last = journal.Last;
                    foreach (var written in journal.Written) journal.Memory.Learn(written);
                }
            }

            taken.ForEach(write => write.Tell());
        }
        catch (Exception failure)
        {
            // Where no turn can begin, none of those who wait can have one.
            var failed = taken.Count > 0 ? taken : [.. turn];
            failed.ForEach(write => write.Fail(told(failure)));
        }
    }

    // Nothing else is in its transaction yet: to undo it the turn ends with it. False where that is to be.
    private bool EnterFirst(RevisionWriter journal, QueuedWrite write)
    {
        try
        {
            write.Enter(journal.Enter(write.ChangeSet));
            return !write.ChangeSet.DryRun;
        }
        catch (Exception refusal)
        {
            write.Refuse(told(refusal));
            return false;
        }
    }

    // What shares its transaction is undone by itself. Where that cannot be, as on a full disk, the transaction is lost with all in it.
    private void Enter(WriteSession session, RevisionWriter journal, QueuedWrite write)
    {
        session.Save();
        try
        {
            write.Enter(journal.Enter(write.ChangeSet));
            if (write.ChangeSet.DryRun && !session.Undo())
            {
                throw new InvalidOperationException("A dry run was not undone.");
            }
        }
        catch (Exception refusal)
        {
            write.Refuse(told(refusal));
            if (!session.Undo())
            {
                throw;
            }
        }

        session.Release();
    }
}
