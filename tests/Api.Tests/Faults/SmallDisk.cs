using Microsoft.Data.Sqlite;

namespace Indicators.Api.Tests.Faults;

/// <summary>The service on an SQLite file of its own, whose size can be limited.</summary>
public sealed class SmallDisk : Service
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("indicators-");

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ConnectionStrings:Metrics"] = ConnectionString,
    };

    private string ConnectionString => $"Data Source={Path.Combine(_directory.FullName, "indicators.db")}";

    // A quota is of a connection: the only one that is idle is the one the service takes next. It is never below what is used already.
    public void LimitPages(int pages)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString).ToString());
        SqliteConnection.ClearPool(connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count = {pages}";
        command.ExecuteScalar();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _directory.Delete(recursive: true);
    }
}
