using System.Net;
using Indicators.Tests.Postgres;

namespace Indicators.Api.Tests.Replication;

/// <summary>The primary is away, and reads go on.</summary>
public sealed class StandInTests
{
    private const string Path = "/api/v1/actuals?indicator=gdp&region=360100&period=2013";
    private const string Figure = "/api/v1/measures?indicator=gdp&region=360100&period=2013";
    private const string Changes = "/api/v1/changes";
    private const string Revisions = "/api/v1/revisions";

    [Fact(Timeout = 120_000)]
    public async Task Where_commits_wait_until_they_are_applied_nothing_acknowledged_is_missing()
    {
        await using var service = new ReplicatedService.Applied();
        var client = service.Client;
        var written = await Write(client, 1);
        var kept = await Read(client);
        Marks(kept).ShouldBe("");

        service.Primary.Crash();

        var again = await Read(client);
        (Marks(again), again.Only.Text("value"), again.Revision).ShouldBe(("unreachable", "1", written));
        again.Header("ETag").ShouldBe(kept.Header("ETag"));
        var fresh = await Read(client, "&fields=value");
        (Marks(fresh), fresh.Only.Text("value")).ShouldBe(("unreachable", "1"));
        var held = await client.Get(Path, ("If-None-Match", kept.Header("ETag")));
        (Marks(held), held.Status).ShouldBe(("unreachable", HttpStatusCode.NotModified));
        (await Post(client, 2)).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "storage-unavailable");

        // Only the primary can say that there is none.
        var next = written + 1;
        foreach (var path in (string[])[$"{Path}&asOf={next}", $"{Figure}&since={next}", $"{Changes}?since={next}", $"{Revisions}/{next}"])
            (await client.Get(path)).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "storage-unavailable");

        service.Standby.Promote();
        await WhenWritten(client, 2);
        Marks(await Read(client)).ShouldBe("");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_copy_that_lacks_what_was_seen_says_that_it_may_be_stale()
    {
        await using var service = new ReplicatedService();
        await Write(service.Client, 1);
        await Caught(service);
        service.PauseReplay();
        var second = await Write(service.Client, 2);
        (await Read(service.Client)).Only.Text("value").ShouldBe("2");

        service.Primary.Crash();

        var stale = await Read(service.Client, "&fields=value");
        (Marks(stale), stale.Only.Text("value")).ShouldBe(("unreachable possible", "1"));
        (await service.Client.Get(Path, ("Indicators-Revision", $"{second}"))).ShouldBeProblem(
            HttpStatusCode.ServiceUnavailable, "storage-unavailable");

        service.Standby.Promote();
        await WhenWritten(service.Client, 3);
        (await Read(service.Client, $"&asOf={second}")).Only.Text("value").ShouldBe("2");
    }

    [Fact(Timeout = 120_000)]
    public async Task What_a_standby_lacks_that_takes_over_is_forgotten_though_its_numbers_are_used_again()
    {
        await using var service = new ReplicatedService.Asynchronous();
        await Write(service.Client, 1);
        await Caught(service);
        CutOff(service.Standby);
        var lost = await Write(service.Client, 2);
        var before = await Read(service.Client);
        before.Only.Text("value").ShouldBe("2");

        service.Primary.Crash();
        Marks(await Read(service.Client)).ShouldBe("unreachable possible");
        service.Standby.Promote();
        (await WhenWritten(service.Client, 3)).ShouldBe(lost);

        var after = await service.Client.Get(Path, ("If-None-Match", before.Header("ETag")));
        (Marks(after), after.Only.Text("value"), after.Revision).ShouldBe(("", "3", lost));
        (await service.Client.Get($"{Changes}?since={lost}:{before.Header("History")}")).ShouldBeProblem(
            HttpStatusCode.Gone, "since history-changed");
    }

    private static Task<Answer> Post(Client client, int value) => client.PostRows(
        "actuals", $$"""{ "indicator": "gdp", "region": "360100", "period": "2013", "value": {{value}} }""");

    private static async Task<long> Write(Client client, int value) => (await Post(client, value)).ShouldBe(HttpStatusCode.OK).Revision;

    private static async Task<long> WhenWritten(Client client, int value)
    {
        Answer answer;
        do answer = await Post(client, value);
        while (answer.Status is HttpStatusCode.ServiceUnavailable);
        return answer.ShouldBe(HttpStatusCode.OK).Revision;
    }

    private static Task<Answer> Read(Client client, string words = "") => client.Get(Path + words);

    private static string Marks(Answer answer) => string.Join(' ', ((string[])["Primary", "Stale"])
        .SelectMany(name => answer.Headers.TryGetValues(name, out var values) ? values : []));

    private static async Task Caught(ReplicatedService service)
    {
        var revision = (await Read(service.Client)).Revision;
        PostgresServer.Execute(service.Standby.ConnectionString, $"""
            DO $$ BEGIN
              WHILE (SELECT max(number) FROM revision) IS DISTINCT FROM {revision} LOOP PERFORM pg_sleep(0.01); END LOOP;
            END $$
            """);
    }

    // It gets nothing more from its primary.
    private static void CutOff(PostgresCluster standby)
    {
        PostgresServer.Execute(standby.ConnectionString, "ALTER SYSTEM SET primary_conninfo = ''");
        PostgresServer.Execute(standby.ConnectionString, """
            DO $$ BEGIN
              PERFORM pg_reload_conf();
              WHILE EXISTS (SELECT FROM pg_stat_wal_receiver) LOOP PERFORM pg_sleep(0.01); END LOOP;
            END $$
            """);
    }
}
