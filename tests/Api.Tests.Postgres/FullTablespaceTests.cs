using System.Net;
using Indicators.Tests.Postgres;
using Npgsql;

namespace Indicators.Api.Tests.Faults;

public sealed class FullTablespaceTests
{
    private const string Ballast = $"{PostgresCluster.SmallDisk}/ballast";

    [OnMounts(Timeout = 300_000)]
    public async Task A_disk_that_is_really_full_refuses_what_does_not_fit_and_nothing_else()
    {
        using var cluster = PostgresCluster.StartWithSmallDisk(PostgresCluster.Binaries()!, megabytes: 40);
        foreach (var sql in (string[])
        [
            $"COPY (SELECT repeat('x', 1000) FROM generate_series(1, 8000)) TO '{Ballast}'",
            $"CREATE TABLESPACE small LOCATION '{PostgresCluster.SmallDisk}/tables'",
            "CREATE DATABASE small TEMPLATE template0 ENCODING 'UTF8' TABLESPACE small",
        ]) PostgresServer.Execute(cluster.ConnectionString, sql);
        var small = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Database = "small" };
        await using var service = new OnSmallDisk($"{small}");
        long acknowledged = 0;
        Answer answer;
        var sent = 0;
        while ((answer = await Post(service.Client, sent++)).Status is HttpStatusCode.OK) acknowledged = answer.Revision;

        answer.ShouldBeProblem(HttpStatusCode.InsufficientStorage, "storage-full");
        acknowledged.ShouldBeGreaterThan(0);
        (await service.Client.Get("/api/v1/revisions?limit=1")).ShouldBe(HttpStatusCode.OK).Revision.ShouldBe(acknowledged);
        (await service.Client.Get("/api/v1/actuals?limit=1")).ShouldBe(HttpStatusCode.OK).Items.Count.ShouldBe(1);

        PostgresServer.Execute(cluster.ConnectionString, $"COPY (SELECT 1) TO '{Ballast}'");
        (await Post(service.Client, sent)).ShouldBe(HttpStatusCode.OK).Revision.ShouldBe(acknowledged + 1);
        (await service.Client.Get("/api/v1/revisions/verify")).Json.GetProperty("whole").GetBoolean().ShouldBeTrue();
    }

    private static Task<Answer> Post(Client client, int year)
    {
        var note = new string('注', 1000);
        var rows = Enumerable.Range(0, 300).Select(at =>
            $$"""{ "indicator": "patent-applications", "region": "360100", "period": "{{1950 + at / 12}}-{{at % 12 + 1:00}}","""
            + $$""" "value": {{year + 1}}, "note": "{{note}}{{year}}" }""");
        return client.PostRows("actuals", [.. rows]);
    }

    private sealed class OnSmallDisk(string connectionString) : Service
    {
        protected override IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string> { ["ConnectionStrings:Metrics"] = connectionString };
    }
}
