using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Indicators.Storage;

/// <summary>Looks up the newest revision on connections of its own: the statement stays prepared, and nothing else is done.</summary>
internal sealed class SqliteHead(Func<SqliteConnection> open) : IDisposable
{
    private readonly ConcurrentBag<DbCommand> _idle = [];

    public long Read()
    {
        if (!_idle.TryTake(out var command))
        {
            command = open().CreateCommand();
            command.CommandText = RevisionTable.SelectHead;
        }

        try
        {
            return command.ExecuteScalar() as long? ?? 0;
        }
        finally
        {
            _idle.Add(command);
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var command))
        {
            command.Connection!.Dispose();
            command.Dispose();
        }
    }
}
