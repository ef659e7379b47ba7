using System.Net;

namespace Indicators.Api.Tests.Faults;

/// <summary>A database is brought back under a service that runs: nothing of what came after is answered from memory.</summary>
public sealed class RestoreTests : IDisposable
{
    private const string Cell = "indicator=gdp&region=360000&period=2013";

    private readonly TestDatabase _database = new();
    private readonly Restored _service;

    public RestoreTests() => _service = new(_database);

    private Client Client => _service.Client;

    [Fact]
    public async Task What_the_database_no_longer_has_is_not_answered()
    {
        await Write(1);
        var backup = _database.Keep();
        await Write(99);
        (await Value()).ShouldBe("99");
        (await Value()).ShouldBe("99");

        _database.PutBack(backup);

        (await Value()).ShouldBe("1");
        (await Client.Get("/api/v1/revisions/2")).ShouldBeProblem(HttpStatusCode.NotFound, "unknown-revision");
    }

    [Fact]
    public async Task Under_load_no_revision_of_a_history_is_answered_in_two_ways()
    {
        await Write(1);
        var backup = _database.Keep();
        using var over = new CancellationTokenSource();
        var reading = Enumerable.Range(0, 4).Select(lane => Task.Run(() => ReadAll(lane, over.Token))).ToList();
        var writing = Task.Run(() => WriteAll(over.Token));
        while ((await Client.Get("/api/v1/revisions?limit=1")).Revision < 10) await Task.Yield();

        _database.PutBack(backup);
        await over.CancelAsync();
        await writing;
        var told = (await Task.WhenAll(reading)).SelectMany(lane => lane).ToLookup(seen => seen.Point, seen => seen.Value);
        told.ShouldAllBe(point => point.Distinct().Count() == 1);
        told.Count.ShouldBeGreaterThan(1);

        // Whatever was written after the restore is of its history, and the last of it is what is answered.
        var last = (await Client.Get("/api/v1/changes?since=0")).Items[^1];
        (await Value()).ShouldBe(last.GetProperty("item").Text("value"));
    }

    [Fact]
    public async Task Where_a_number_is_used_again_nothing_of_before_fits()
    {
        await Write(1);
        await Write(2, "2012");
        var backup = _database.Keep();
        await Write(99);
        var before = (await Client.Get($"/api/v1/actuals?{Cell}")).ShouldBe(HttpStatusCode.OK);
        (before.Revision, before.Header("Revision")).ShouldBe((3, "3"));
        var page = await Client.Get("/api/v1/actuals?limit=1");
        var changes = await Client.Get("/api/v1/changes?since=0&limit=2");
        (await Client.Get($"/api/v1/measures?{Cell}&measure=value&since=3:{before.Header("History")}")).ShouldBe(HttpStatusCode.OK);

        _database.PutBack(backup);
        await using (var other = Storage.Database.Open(_database.ConnectionString))
        {
            await other.Write(new() { Actuals = [_service.Actual(5)] });
        }

        (await Value()).ShouldBe("5");
        var after = await Client.Get($"/api/v1/actuals?{Cell}", ("If-None-Match", before.Header("ETag")));
        (after.Status, after.Revision).ShouldBe((HttpStatusCode.OK, 3));
        after.Header("History").ShouldNotBe(before.Header("History"));
        var since = $"since=3:{before.Header("History")}";
        foreach (var path in (string[])
        [
            $"changes?{since}", $"measures?{Cell}&measure=value&{since}", $"explain?{Cell}&measure=value&{since}",
            $"audit?region=360000&{since}", $"actuals?limit=1&cursor={page.Next}", $"changes?since=0&limit=2&cursor={changes.Next}",
        ])
        {
            var word = path.Contains("cursor") ? "cursor" : "since";
            (await Client.Get($"/api/v1/{path}")).ShouldBeProblem(HttpStatusCode.Gone, $"{word} history-changed");
        }

        (await Client.Get($"/api/v1/changes?since=3:{after.Header("History")}")).ShouldBe(HttpStatusCode.OK);
        (await Client.Get("/api/v1/changes?since=3")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_was_read_of_an_item_before_does_not_let_it_be_written_over()
    {
        await Write(1);
        var backup = _database.Keep();
        (await PutGroup("甲")).ShouldBe(HttpStatusCode.Created);
        var tag = (await Client.Get("/api/v1/groups/g")).Header("ETag");

        _database.PutBack(backup);

        (await PutGroup("乙")).Revision.ShouldBe(2);
        (await PutGroup("丙", ("If-Match", tag))).ShouldBeProblem(HttpStatusCode.PreconditionFailed, "If-Match precondition-failed");
        (await Client.Get("/api/v1/groups/g")).Json.GetProperty("name").GetString().ShouldBe("乙");
    }

    [Fact]
    public async Task Nobody_makes_a_cursor()
    {
        await Write(1);
        await Write(2, "2012");
        var next = (await Client.Get("/api/v1/actuals?limit=1")).Next!;
        (await Client.Get($"/api/v1/actuals?limit=1&cursor={next}")).ShouldBe(HttpStatusCode.OK);

        for (var at = 0; at < next.Length; at++)
        {
            var forged = $"{next[..at]}{(next[at] == 'A' ? 'B' : 'A')}{next[(at + 1)..]}";
            (await Client.Get($"/api/v1/actuals?limit=1&cursor={forged}")).Faults.ShouldBe(["cursor bad-cursor"]);
        }
    }

    public void Dispose() => _service.Dispose();

    private async Task<List<(string Point, string Value)>> ReadAll(int lane, CancellationToken over)
    {
        List<(string, string)> told = [];
        while (!over.IsCancellationRequested)
        {
            // Of two lanes the answer is kept, of two it is worked out anew.
            var answer = await Client.Get($"/api/v1/actuals?{Cell}{(lane % 2 == 0 ? "" : $"&limit={100 + told.Count % 800}")}");
            if (answer.Status is HttpStatusCode.ServiceUnavailable) continue;
            answer.ShouldBe(HttpStatusCode.OK);
            told.Add(($"{answer.Header("Revision")}:{answer.Header("History")}", answer.Only.Text("value")));
        }

        return told;
    }

    private async Task WriteAll(CancellationToken over)
    {
        for (var value = 2; !over.IsCancellationRequested; value++)
        {
            var answer = await Client.PostRows(
                "actuals", $$"""{ "indicator": "gdp", "region": "360000", "period": "2013", "value": {{value}} }""");
            answer.Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable);
        }
    }

    private Task<Answer> PutGroup(string name, params (string, string)[] headers) =>
        Client.Put("/api/v1/groups/g", $$"""{ "name": "{{name}}", "members": [{ "region": "360100" }] }""", headers);

    private async Task Write(int value, string period = "2013") => (await Client.PostRows(
        "actuals", $$"""{ "indicator": "gdp", "region": "360000", "period": "{{period}}", "value": {{value}} }"""))
        .ShouldBe(HttpStatusCode.OK);

    private async Task<string> Value() => (await Client.Get($"/api/v1/actuals?{Cell}")).Only.Text("value");

    private sealed class Restored(TestDatabase database) : Service(database)
    {
        public Observations.Actual Actual(int value)
        {
            using var snapshot = ((Storage.Database)Services.GetService(typeof(Storage.Database))!).Read();
            var (gdp, region) = (snapshot.Catalogue.Indicators.OfCode("gdp")!, snapshot.Catalogue.Regions.OfCode("360000").Single());
            return new(
                new(gdp.Id, Periods.Period.OfYear(2013), region.Id),
                new(Numbers.FixedPoint.From(value * 10_000), Observations.ObservationStatus.Final), null);
        }
    }
}
