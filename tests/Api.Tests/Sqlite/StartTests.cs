using Indicators.Storage;
using Microsoft.Data.Sqlite;

namespace Indicators.Api.Tests.Faults;

/// <summary>A database that cannot be opened is told in one line, and the service ends.</summary>
public sealed class StartTests : IDisposable
{
    private readonly TestDatabase _database = TestDatabase.Missing();

    private string FilePath => new SqliteConnectionStringBuilder(_database.ConnectionString).DataSource;

    [Fact]
    public async Task What_is_no_database_is_told()
    {
        await File.WriteAllTextAsync(FilePath, new string('x', 10_000));

        await ShouldNotStart("it is damaged or not whole");
    }

    [Fact]
    public async Task What_a_newer_version_wrote_is_told()
    {
        await using (Database.Open(_database.ConnectionString))
        {
        }

        Execute("INSERT INTO migration (number, name, time) VALUES (999, '9999-to-come', 0)");

        await ShouldNotStart("a newer version has written it");
    }

    [Fact]
    public async Task What_cannot_be_opened_is_told()
    {
        Directory.CreateDirectory(FilePath);

        await ShouldNotStart("it cannot be written");
    }

    [OnMounts]
    public async Task A_disk_that_is_read_only_is_told()
    {
        await using (Database.Open(_database.ConnectionString))
        {
        }

        var folder = Path.GetDirectoryName(FilePath);
        await ShouldNotStart(
            "it cannot be written",
            $"""
            [ -n "$APART" ] || exec env APART=1 unshare -m bash -c "$BASH_EXECUTION_STRING" "$0" "$@"
            mount --bind '{folder}' '{folder}' && mount -o remount,ro,bind '{folder}' || exit 9
            """);
    }

    [Fact]
    public async Task A_copy_is_kept_of_what_an_earlier_version_wrote()
    {
        using var golden = TestDatabase.Restore();
        var path = new SqliteConnectionStringBuilder(golden.ConnectionString).DataSource;

        await using (Database.Open(golden.ConnectionString))
        {
        }

        var copy = Directory.GetFiles(Path.GetDirectoryName(path)!).Single(file => file.Contains(".before-00"));
        using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT max(number) FROM revision";
        command.ExecuteScalar().ShouldBe(24L);
    }

    [Fact]
    public async Task A_new_database_is_opened_and_told_in_a_line()
    {
        await using var database = Database.Open(_database.ConnectionString);

        database.Describe().ShouldStartWith($"SQLite {FilePath}, revision 0, history ");
        database.ClockFault().ShouldBeNull();
    }

    public void Dispose() => _database.Dispose();

    private async Task ShouldNotStart(string fault, string shell = "")
    {
        var (code, told) = await ServiceCommand.RunUnder(shell, _database.ConnectionString, "--urls=http://127.0.0.1:0");

        code.ShouldBe(1, told);
        told.Trim().Split('\n').Where(line => line.Contains(fault)).ShouldHaveSingleItem();
        told.ShouldNotContain("   at ");
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"{_database.ConnectionString};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
