using Microsoft.Data.Sqlite;

namespace Indicators.Api.Tests.Faults;

/// <summary>The service on a database of its own, whose disk can be full.</summary>
public sealed class SmallDisk : Service
{
    // It is never below what is used already.
    public void Fill() => LimitPages(1);

    public void Free() => LimitPages(1_000_000);

    // A quota is of a connection: the only one that is idle is the one the service takes next.
    private void LimitPages(int pages)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString).ToString());
        SqliteConnection.ClearPool(connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count = {pages}";
        command.ExecuteScalar();
    }
}
