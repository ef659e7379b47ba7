using Indicators.Storage;
using Microsoft.Data.Sqlite;

namespace Indicators.Tests.Storage.Sqlite;

/// <summary>A copy that was killed leaves a log beside its file, of which some stands in the file already: it goes on with both.</summary>
public sealed class KilledCopyOnSqlite() : StorageSuite(new SqliteEngine())
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_goes_on_where_it_was(bool isOfBackup)
    {
        await Put(Actual(1));
        await Put(Target(2));
        var path = new SqliteConnectionStringBuilder(Engine.ConnectionString).DataSource;
        var (from, to) = ($"{path}.backup", $"{path}.copy");
        DatabaseFiles.Backup(path, from);
        if (!isOfBackup) from = path;

        // Who has it open still keeps the log from being cleared away, as a kill does.
        using var witness = new SqliteConnection($"Data Source={to};Pooling=False");
        await Should.ThrowAsync<OperationCanceledException>(DatabaseCopy.Run($"Data Source={from}", $"Data Source={to}", (table, _) =>
        {
            if (table != "target") return;
            witness.Open();
            using var move = witness.CreateCommand();
            move.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
            move.ExecuteNonQuery();
            throw new OperationCanceledException();
        }));
        new FileInfo($"{to}-wal").Length.ShouldBeGreaterThan(0);

        (await DatabaseCopy.Run($"Data Source={from}", $"Data Source={to}")).Head.ShouldBe(Database.Verify().Head);
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_told_and_none_is_made()
    {
        var path = new SqliteConnectionStringBuilder(Engine.ConnectionString).DataSource;

        (await Should.ThrowAsync<FileNotFoundException>(DatabaseCopy.Run($"Data Source={path}.typo", $"Data Source={path}.copy")))
            .Message.ShouldContain(DatabaseFiles.None);

        (File.Exists($"{path}.typo"), File.Exists($"{path}.copy")).ShouldBe((false, false));
    }
}
