using System.Net;
using Indicators.Tests.Postgres;
using Npgsql;

namespace Indicators.Api.Tests.Faults;

/// <summary>Who serves may read and write rows and nothing else: no table is his, and he may make none, not even for himself.</summary>
public sealed class PoorRoleTests(PoorRoleTests.Poor service) : IClassFixture<PoorRoleTests.Poor>
{
    [Fact]
    public async Task A_role_that_may_create_nothing_serves_and_writes()
    {
        var rows = Enumerable.Range(0, 50).Select(at =>
            $$"""{ "indicator": "gdp", "region": "360100", "period": "{{1960 + at}}", "value": {{at}} }""");

        (await service.Client.PostRows("actuals", [.. rows])).ShouldBe(HttpStatusCode.OK).Receipt.ShouldBe("50 50 0 0 0");

        (await service.Client.Get("/api/v1/actuals?indicator=gdp")).ShouldBe(HttpStatusCode.OK).Items.Count.ShouldBe(50);
        (await service.Client.Delete("/api/v1/actuals?indicator=gdp&region=360100&period=1960")).ShouldBe(HttpStatusCode.OK);
        Should.Throw<PostgresException>(() => PostgresServer.Execute(service.AsPoor, "CREATE TEMPORARY TABLE mine (number integer)"));
    }

    public sealed class Poor : Service
    {
        private readonly string _role = $"poor_{Guid.NewGuid():N}";

        public string AsPoor { get; }

        protected override IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string> { ["ConnectionStrings:Metrics"] = AsPoor };

        public Poor()
        {
            var settings = new NpgsqlConnectionStringBuilder(ConnectionString);
            PostgresServer.Execute(ConnectionString, $"""
                CREATE ROLE {_role} LOGIN;
                GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {_role};
                REVOKE TEMPORARY ON DATABASE {settings.Database} FROM PUBLIC;
                """);
            AsPoor = new NpgsqlConnectionStringBuilder(ConnectionString) { Username = _role }.ToString();
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            var elsewhere = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres" }.ToString();
            PostgresServer.Execute(elsewhere, $"DROP ROLE {_role}");
            GC.SuppressFinalize(this);
        }
    }
}
