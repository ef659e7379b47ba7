using System.Net;
using Indicators.Storage;
using Indicators.Storage.Sessions;
using Microsoft.Data.Sqlite;

namespace Indicators.Api.Tests.Faults;

/// <summary>The file under a service that runs is deleted, replaced or cut: nothing is stored beside it or answered from memory.</summary>
public sealed class ChangedFileTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly OnFile _service;

    public ChangedFileTests() => _service = new(_database);

    private string FilePath => new SqliteConnectionStringBuilder(_database.ConnectionString).DataSource;

    private Client Client => _service.Client;

    [Fact]
    public async Task A_deleted_file_takes_no_write_and_gives_no_answer_until_it_is_back()
    {
        await Write(7);
        (await Value()).ShouldBe("7");

        File.Move(FilePath, FilePath + ".away");

        await IsRefused();
        (await Client.Get("/health/live")).ShouldBe(HttpStatusCode.OK);
        (await Client.Get("/health/ready")).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "database-changed");
        File.Exists(FilePath).ShouldBeFalse();

        File.Move(FilePath + ".away", FilePath);

        (await Value()).ShouldBe("7");
        await Write(8);
        (await Value()).ShouldBe("8");
    }

    [Fact]
    public async Task A_file_that_takes_its_place_is_taken_up_with_its_own_history()
    {
        await Write(1);
        var backup = _database.Keep();
        await Write(99);
        (await Value()).ShouldBe("99");

        File.Move(backup, FilePath, overwrite: true);

        (await Value()).ShouldBe("1");
        await Write(5);
        (await Value()).ShouldBe("5");
        (await Client.Get("/api/v1/revisions")).Items.Count.ShouldBe(2);
        string.Join(' ', Directory.GetFiles(Path.GetDirectoryName(FilePath)!).Select(Path.GetFileName)).ShouldContain("-wal.");
    }

    [Fact]
    public async Task A_file_that_changes_once_more_is_noticed_once_more()
    {
        await Write(1);
        var backups = Enumerable.Range(0, 3).Select(_ => _database.Keep()).ToList();
        foreach (var backup in backups)
        {
            await Write(99);
            File.Move(FilePath, FilePath + ".away");
            await IsRefused();
            File.Move(FilePath + ".away", FilePath);
            (await Eventually()).ShouldBe("99");

            File.Move(backup, FilePath, overwrite: true);

            (await Eventually()).ShouldBe("1");
        }

        await Write(5);
        (await Value()).ShouldBe("5");
    }

    [Fact]
    public async Task What_takes_its_place_is_not_taken_up_before_it_is_whole()
    {
        await Write(1);
        var whole = await File.ReadAllBytesAsync(_database.Keep());
        await Write(99);
        (await Value()).ShouldBe("99");

        await File.WriteAllBytesAsync(FilePath + ".new", whole[..(whole.Length / 2)]);
        File.Move(FilePath + ".new", FilePath, overwrite: true);
        await IsRefused();

        await File.WriteAllBytesAsync(FilePath + ".new", whole);
        File.Move(FilePath + ".new", FilePath, overwrite: true);
        (await Eventually()).ShouldBe("1");
    }

    [Fact]
    public async Task A_file_that_was_cut_is_refused_until_it_is_copied_back()
    {
        await Write(1);
        var whole = await File.ReadAllBytesAsync(_database.Keep());
        await Write(99);
        (await Value()).ShouldBe("99");

        using (var file = File.Open(FilePath, FileMode.Open)) file.SetLength(4096 * 10);
        await IsRefused();

        await File.WriteAllBytesAsync(FilePath, whole);
        (await Eventually()).ShouldBe("1");
    }

    [Fact]
    public async Task A_log_that_is_left_beside_another_file_is_not_written_into_it()
    {
        await Write(1);
        var backup = _database.Keep();
        (await Client.Put("/api/v1/groups/g", """{ "name": "甲", "members": [{ "region": "360100" }] }""")).ShouldBe(HttpStatusCode.Created);
        using (var checkpoint = _database.Connect())
        {
            await checkpoint.OpenAsync();
            using var command = checkpoint.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }

        await Write(2);
        var other = $"{FilePath}.other";
        File.Copy(backup, other);
        File.Copy($"{FilePath}-wal", $"{other}-wal");
        var before = await File.ReadAllBytesAsync(other);

        Should.Throw<DatabaseChangedException>(() => Database.Open($"Data Source={other}")).Message.ShouldContain("-wal");
        (await File.ReadAllBytesAsync(other)).ShouldBe(before);

        File.Delete($"{other}-wal");
        await using var opened = Database.Open($"Data Source={other}");
        using var snapshot = opened.Read();
        snapshot.Revision.ShouldBe(1);
    }

    public void Dispose() => _service.Dispose();

    private async Task IsRefused()
    {
        (await Client.Get("/api/v1/actuals?indicator=gdp")).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "database-changed");
        (await Post(50)).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "database-changed");
    }

    private Task<Answer> Post(int value) => Client.PostRows(
        "actuals", $$"""{ "indicator": "gdp", "region": "360000", "period": "2013", "value": {{value}} }""");

    private async Task Write(int value) => (await Post(value)).ShouldBe(HttpStatusCode.OK);

    private async Task<string> Value() =>
        (await Client.Get("/api/v1/actuals?indicator=gdp")).ShouldBe(HttpStatusCode.OK).Only.Text("value");

    // It is looked at now and then.
    private async Task<string> Eventually()
    {
        for (var answer = await Client.Get("/api/v1/actuals?indicator=gdp"); ; answer = await Client.Get("/api/v1/actuals?indicator=gdp"))
        {
            if (answer.Status != HttpStatusCode.ServiceUnavailable) return answer.ShouldBe(HttpStatusCode.OK).Only.Text("value");
        }
    }

    private sealed class OnFile(TestDatabase database) : Service(database);
}
