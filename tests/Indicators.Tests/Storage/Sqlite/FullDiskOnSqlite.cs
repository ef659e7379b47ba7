using Indicators.Storage.Tables;
using Indicators.Storage.Versions;
using Indicators.Storage.Writing;
using Microsoft.Data.Sqlite;

namespace Indicators.Tests.Storage.Sqlite;

public sealed class FullDiskOnSqlite() : StorageSuite(new SqliteEngine())
{
    [Fact]
    public async Task A_write_for_which_there_is_no_space_stores_nothing_and_what_was_there_stays_whole()
    {
        await Put([.. Counties.Select(county => Actual(1, county))]);
        LimitPages(1);

        var request = new IdempotentRequest("key", "all counties");
        var large = new ChangeSet
        {
            Actuals = [.. Counties.SelectMany(county => new[] { Actual(2, county), Actual(2, county, Year2014) })],
            Request = request,
        };
        await Should.ThrowAsync<StorageFullException>(() => Database.Write(large));
        await Should.ThrowAsync<StorageFullException>(() => Database.Write(large));

        Database.Find(request).ShouldBeNull();
        using (var snapshot = Database.Read())
        {
            snapshot.Revision.ShouldBe(1);
            snapshot.ListActuals(new StoredFilter()).ShouldAllBe(stored => stored.Item.Observation.Value.ToDecimal() == 1);
            snapshot.Changes(0, new ChangeFilter()).Count().ShouldBe(Counties.Length);
        }

        LimitPages(1_000_000);
        (await Database.Write(large))
            .ShouldBe(new WriteResult(2, 2 * Counties.Length, Inserted: Counties.Length, Updated: Counties.Length, 0, 0));
        Check().ShouldBe("ok");
    }

    [Fact]
    public async Task What_shared_the_transaction_for_which_there_was_no_space_is_told_so_and_what_comes_next_is_written()
    {
        await Put(Actual(1));
        LimitPages(1);
        Clock.Stop();
        var small = Put(Actual(2));
        await Clock.Asked();
        var large = Put([.. Counties.Take(200).Select(county => Actual(3, county) with { Note = new string('注', 1000) })]);
        var next = Put(Actual(4));
        Clock.Go();

        await Should.ThrowAsync<StorageFullException>(() => large);
        await Should.ThrowAsync<StorageFullException>(() => small);
        (await next).Revision.ShouldBe(2);
        ValueAt().ShouldBe(4);
        Check().ShouldBe("ok");
    }

    // A quota is of a connection: the only one that is idle is the one the library takes next. It is never below what is used already.
    private void LimitPages(int pages)
    {
        using var connection = Connect();
        SqliteConnection.ClearPool(connection);
        connection.Open();
        Scalar(connection, $"PRAGMA max_page_count = {pages}").ShouldNotBeNull();
    }

    private string? Check()
    {
        using var connection = Connect();
        connection.Open();
        return Scalar(connection, "PRAGMA integrity_check")?.ToString();
    }

    private SqliteConnection Connect() => new(new SqliteConnectionStringBuilder(Engine.ConnectionString).ToString());

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
