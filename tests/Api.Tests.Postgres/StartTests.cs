using System.Net;
using System.Net.Sockets;
using Indicators.Api.Tests.Faults;
using Indicators.Storage;
using Indicators.Tests.Postgres;
using Npgsql;

namespace Indicators.Api.Tests.Replication;

/// <summary>A database that cannot be opened is told in one line, and the service ends; one that comes later is waited for.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_database_that_is_not_there_is_told()
    {
        using var database = new TestDatabase();
        var other = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "nowhere" };

        await ShouldNotStart($"{other}", "there is no such database");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_waited_for_so_long_as_is_set() =>
        await ShouldNotStart("Host=127.0.0.1;Port=1;Database=x", "it does not answer", "--Indicators:WaitForDatabase=1");

    [Fact]
    public async Task A_server_that_comes_later_is_waited_for()
    {
        using var cluster = PostgresCluster.Start(PostgresCluster.Binaries()!);
        cluster.Crash();
        var starting = RunningService.Start(cluster.ConnectionString);
        using (var nobody = new TcpListener(IPEndPoint.Parse(cluster.Address)))
        {
            nobody.Start();
            (await nobody.AcceptTcpClientAsync()).Dispose();
        }

        cluster.Restart();

        using var service = await starting;
        (await service.Client.Get("/health/ready")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_wrong_password_is_told()
    {
        using var cluster = PostgresCluster.Start(PostgresCluster.Binaries()!);
        foreach (var sql in (string[])
        [
            "CREATE ROLE clerk LOGIN PASSWORD 'right'",
            """
            DO $$ BEGIN
              EXECUTE format(
                'COPY (VALUES (''host all clerk 127.0.0.1/32 scram-sha-256''), (''host all all 127.0.0.1/32 trust'')) TO %L',
                current_setting('hba_file'));
              PERFORM pg_reload_conf();
            END $$
            """,
        ]) PostgresServer.Execute(cluster.ConnectionString, sql);

        var settings = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Username = "clerk", Password = "wrong" };
        await ShouldNotStart($"{settings}", "wrong user or password");
    }

    [Fact]
    public async Task An_address_does_as_well_as_keywords()
    {
        using var database = new TestDatabase();
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString);

        await using var opened = Database.Open(
            $"postgres://{settings.Username}:{settings.Password}@{settings.Host}:{settings.Port}/{settings.Database}?sslmode=disable");

        opened.Describe().ShouldStartWith($"PostgreSQL {settings.Host}:{settings.Port}/{settings.Database}, revision 0");
        ConnectionText.IsValid("Server=db.example;Database=x").ShouldBeTrue();
        ConnectionText.IsValid("Server=db.example;Database=x;Trusted_Connection=True").ShouldBeFalse();
    }

    [Fact]
    public async Task Another_encoding_than_utf8_is_told()
    {
        using var database = new TestDatabase();
        var name = $"indicators_ascii_{Guid.NewGuid():N}";
        PostgresServer.Execute(
            database.ConnectionString,
            $"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'");
        try
        {
            await ShouldNotStart($"{new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = name }}", "is not UTF-8");
        }
        finally
        {
            PostgresServer.Execute(database.ConnectionString, $"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static async Task ShouldNotStart(string connectionString, string fault, params string[] settings)
    {
        var (code, told) = await ServiceCommand.Run(connectionString, ["--urls=http://127.0.0.1:0", .. settings]);

        code.ShouldBe(1, told);
        told.Trim().Split('\n').Where(line => line.Contains(fault)).ShouldHaveSingleItem();
        told.ShouldNotContain("   at ");
    }
}
