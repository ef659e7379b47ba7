using System.Net;
using Indicators.Tests.Postgres;

namespace Indicators.Api.Tests.Replication;

/// <summary>While tables are being restored under a service nothing is answered from those that are not whole.</summary>
public sealed class RestoringTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly OnServer _service;

    public RestoringTests() => _service = new(_database);

    [Fact]
    public async Task Tables_that_take_the_place_of_others_are_read_when_they_have_their_keys()
    {
        (await Write(1)).ShouldBe(HttpStatusCode.OK);
        (await Read()).ShouldBe(HttpStatusCode.OK).Only.Text("value").ShouldBe("1");

        Execute("ALTER TABLE revision_hash RENAME TO away");
        (await Read()).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "database-changed");
        Execute("CREATE TABLE revision_hash AS SELECT * FROM away; DROP TABLE away");
        (await Read()).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "database-changed");
        (await Write(2)).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "database-changed");
        (await _service.Client.Get("/health/ready")).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "database-changed");
        Execute("ALTER TABLE revision_hash ADD PRIMARY KEY (number)");

        (await Read()).ShouldBe(HttpStatusCode.OK).Only.Text("value").ShouldBe("1");
        (await Write(2)).ShouldBe(HttpStatusCode.OK).Revision.ShouldBe(2);
        (await _service.Client.Get("/health/ready")).ShouldBe(HttpStatusCode.OK).Revision.ShouldBe(2);
    }

    public void Dispose() => _service.Dispose();

    private void Execute(string sql) => PostgresServer.Execute(_database.ConnectionString, sql);

    private Task<Answer> Read() => _service.Client.Get("/api/v1/actuals?indicator=gdp");

    private Task<Answer> Write(int value) => _service.Client.PostRows(
        "actuals", $$"""{ "indicator": "gdp", "region": "360000", "period": "2013", "value": {{value}} }""");

    private sealed class OnServer(TestDatabase database) : Service(database);
}
