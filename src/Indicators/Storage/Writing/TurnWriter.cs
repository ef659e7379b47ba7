using Indicators.Storage.Caching;

namespace Indicators.Storage.Writing;

/// <summary>Writes a turn of the queue in one transaction, and settles all that it takes.</summary>
/// <param name="begin">Waits until nobody else writes.</param>
/// <param name="told">What a client is told of a failure.</param>
internal sealed class TurnWriter(Func<WriteSession> begin, Func<Exception, Exception> told, ProcessMemory memory, TimeProvider clock)
{
    public void Write(IEnumerable<QueuedWrite> turn)
    {
        List<QueuedWrite> taken = [];
        try
        {
            using (var session = begin())
            {
                var journal = new RevisionWriter(session, memory, clock);
                foreach (var write in turn)
                {
                    taken.Add(write);
                    Enter(session, journal, write);
                }

                session.Commit();
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

    // What shares its transaction is undone by itself. Where that cannot be, as on a full disk, the transaction is lost with all in it.
    private void Enter(WriteSession session, RevisionWriter journal, QueuedWrite write)
    {
        if (!write.CanShare && !write.ChangeSet.DryRun)
        {
            write.Enter(journal.Enter(write.ChangeSet));
            return;
        }

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
