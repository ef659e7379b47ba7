using System.Net;
using Indicators.Storage;
using Microsoft.Data.Sqlite;

namespace Indicators.Api.Tests.Faults;

/// <summary>What whoever runs the service does with its database by commands.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TestDatabase _database = new();

    private string FilePath => new SqliteConnectionStringBuilder(_database.ConnectionString).DataSource;

    [Fact]
    public async Task Each_command_says_what_it_is_for()
    {
        using var missing = TestDatabase.Missing();
        var (code, root) = await ServiceCommand.Run(missing.ConnectionString, "--help");
        code.ShouldBe(0);
        foreach (var command in (string[])["keys", "backup", "restore", "check", "verify", "copy"])
        {
            root.ShouldContain(command);
            (await ServiceCommand.Run(missing.ConnectionString, command, "--help")).Output.ShouldContain(command);
        }

        File.Exists(new SqliteConnectionStringBuilder(missing.ConnectionString).DataSource).ShouldBeFalse();
    }

    [Fact]
    public async Task A_backup_taken_under_a_running_service_brings_back_what_it_had()
    {
        await using var service = new OnFile(_database);
        var backup = FilePath + ".backup";
        await Write(service.Client, 1);
        (await ServiceCommand.Run(_database.ConnectionString, "backup", backup)).Code.ShouldBe(0);
        await Write(service.Client, 99);
        (await Value(service.Client)).ShouldBe("99");
        (await ServiceCommand.Run(_database.ConnectionString, "backup", backup)).ShouldSatisfyAllConditions(
            again => again.Code.ShouldBe(1), again => again.Output.ShouldContain("is there already"));

        var (code, told) = await ServiceCommand.Run(_database.ConnectionString, "restore", backup);

        code.ShouldBe(0, told);
        (await Value(service.Client)).ShouldBe("1");
        await Write(service.Client, 5);
        (await Value(service.Client)).ShouldBe("5");
        DatabaseFiles.Fault(FilePath).ShouldBeNull();
        var before = Directory.GetFiles(Path.GetDirectoryName(FilePath)!).Single(file => file.Contains(".before-"));
        told.ShouldContain(before);
        DatabaseFiles.Fault(before).ShouldBeNull();
    }

    [Fact]
    public async Task A_backup_that_was_changed_is_not_put_in_place()
    {
        var backup = FilePath + ".backup";
        await using (var database = Database.Open(_database.ConnectionString))
        {
            DatabaseFiles.Backup(FilePath, backup);
        }

        using (var vandal = new SqliteConnection($"Data Source={backup};Pooling=False"))
        {
            vandal.Open();
            using var command = vandal.CreateCommand();
            command.CommandText = "UPDATE region SET name = '某' WHERE code = '360100'";
            command.ExecuteNonQuery();
        }

        var (code, told) = await ServiceCommand.Run(_database.ConnectionString, "restore", backup);

        (code, Directory.GetFiles(Path.GetDirectoryName(FilePath)!, "*before*").Length).ShouldBe((1, 0));
        told.ShouldContain("revision 0 is not what its hash says");
    }

    [Fact]
    public async Task A_log_beside_a_backup_is_refused()
    {
        var backup = FilePath + ".backup";
        await using (var database = Database.Open(_database.ConnectionString))
        {
            DatabaseFiles.Backup(FilePath, backup);
            File.Copy($"{FilePath}-wal", $"{backup}-wal");
        }

        await File.WriteAllBytesAsync($"{backup}-wal", new byte[100]);

        Should.Throw<Exception>(() => Database.Open($"Data Source={backup}")).Message.ShouldContain("it is a backup");
    }

    [Fact]
    public async Task Check_and_verify_name_what_is_wrong()
    {
        (await ServiceCommand.Run(_database.ConnectionString, "check")).ShouldSatisfyAllConditions(
            check => check.Code.ShouldBe(0), check => check.Output.ShouldContain("revision 0, history "));
        var (code, verified) = await ServiceCommand.Run(_database.ConnectionString, "verify");
        code.ShouldBe(0);
        (await ServiceCommand.Run(_database.ConnectionString, "verify", "--head", Head(verified))).Code.ShouldBe(0);
        (await ServiceCommand.Run(_database.ConnectionString, "verify", "--head", $"1:{new string('a', 64)}")).Code.ShouldBe(1);
        (await ServiceCommand.Run(_database.ConnectionString, "verify", "--head", "1")).Code.ShouldBe(1);
    }

    [Fact]
    public async Task Copy_moves_all_of_it()
    {
        var to = $"Data Source={FilePath}.copy";
        var (code, told) = await ServiceCommand.Run(_database.ConnectionString, "copy", "--from", _database.ConnectionString, "--to", to);

        code.ShouldBe(0, told);
        Head(told).ShouldMatch("^0:[0-9a-f]{64}$");
        Head(told).ShouldBe(Head((await ServiceCommand.Run(to, "verify")).Output));
    }

    public void Dispose() => _database.Dispose();

    private static async Task Write(Client client, int value) => (await client.PostRows(
        "actuals", $$"""{ "indicator": "gdp", "region": "360000", "period": "2013", "value": {{value}} }""")).ShouldBe(HttpStatusCode.OK);

    // What it answers comes first; how far it was, which it told once a second, after that.
    private static string Head(string told) => told.Split('\n')[0];

    private static async Task<string> Value(Client client) =>
        (await client.Get("/api/v1/actuals?indicator=gdp")).ShouldBe(HttpStatusCode.OK).Only.Text("value");

    private sealed class OnFile(TestDatabase database) : Service(database);
}
