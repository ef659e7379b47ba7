using System.Data;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;
using Npgsql;

namespace Indicators.Storage.Postgres;

/// <summary>
/// Copies of a PostgreSQL database that follow it at a distance. They serve who knows a revision and is content with a state that has it;
/// where they do not have it yet, or are away, the answer is null and the primary serves.
/// </summary>
internal sealed class Replicas(NpgsqlDataSource source) : IAsyncDisposable
{
    private readonly SharedLookup<Head> _newest = PostgresDatabase.NewestOf(source);

    public Session? BeginRead(long known, CancellationToken cancellation)
    {
        Session? session = null;
        try
        {
            session = PostgresDatabase.Begin(source, IsolationLevel.RepeatableRead, cancellation, isOfCopy: true);
            if (RevisionHashTable.Head(session).Point.Revision >= known)
            {
                var found = session;
                session = null;
                return found;
            }
        }
        catch (NpgsqlException)
        {
            // It is away, or not even begun.
        }
        finally
        {
            session?.Dispose();
        }

        return null;
    }

    public async ValueTask<Head?> Newest()
    {
        try
        {
            return await _newest.Read();
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
