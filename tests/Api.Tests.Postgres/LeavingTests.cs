using System.Net;
using Indicators.Tests.Postgres;
using Npgsql;

namespace Indicators.Api.Tests.Faults;

public sealed class LeavingTests(LeavingTests.Patient service) : IClassFixture<LeavingTests.Patient>
{
    [Fact(Timeout = 120_000)]
    public async Task What_the_server_reads_for_a_client_ends_when_he_leaves()
    {
        service.MakeDeclaredEndless();
        using var leaving = new CancellationTokenSource();
        var asked = service.CreateClient().GetAsync("/api/v1/declared", leaving.Token);
        await service.WaitForReaders(1);

        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(asked);
        await service.WaitForReaders(0);
        (await service.Client.Get("/api/v1/actuals")).ShouldBe(HttpStatusCode.OK).Items.ShouldBeEmpty();
    }

    /// <summary>It never gives up by itself.</summary>
    public sealed class Patient : Service
    {
        protected override IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string> { ["ConnectionStrings:Metrics"] = $"{ConnectionString};Command Timeout=0" };

        public void MakeDeclaredEndless() => PostgresServer.Execute(
            ConnectionString,
            """
            ALTER TABLE declared RENAME TO declared_before;
            CREATE VIEW declared AS SELECT declared_before.* FROM pg_sleep(600) LEFT JOIN declared_before ON false OFFSET 0;
            """);

        public async Task WaitForReaders(long number)
        {
            await using var source = NpgsqlDataSource.Create(ConnectionString);
            await using var count = source.CreateCommand(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'");
            while (await count.ExecuteScalarAsync() as long? != number)
            {
            }
        }
    }
}
