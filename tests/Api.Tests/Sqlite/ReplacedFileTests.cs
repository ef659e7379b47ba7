using System.Collections.Concurrent;
using System.Net;
using Microsoft.Data.Sqlite;

namespace Indicators.Api.Tests.Faults;

/// <summary>The file under two services is deleted or replaced: both notice, neither stores anything in what is gone.</summary>
public sealed class ReplacedFileTests : IDisposable
{
    private readonly TestDatabase _database = new();

    private string FilePath => new SqliteConnectionStringBuilder(_database.ConnectionString).DataSource;

    [Fact]
    public async Task A_file_that_takes_its_place_is_taken_up_by_both_and_each_sees_what_the_other_writes_into_it()
    {
        using var first = await RunningService.Start(_database.ConnectionString);
        using var second = await RunningService.Start(_database.ConnectionString);
        await Write(first, 1);
        var backup = _database.Keep();
        await Write(second, 99);
        (await Value(first), await Value(second)).ShouldBe(("99", "99"));

        File.Move(backup, FilePath, overwrite: true);

        (await Value(first)).ShouldBe("1");
        await Write(first, 5);
        (await Value(second)).ShouldBe("5");
        await Write(second, 6);
        (await Value(first)).ShouldBe("6");
        (await first.Client.Get("/api/v1/revisions")).Items.Count.ShouldBe(3);
        (await second.Client.Get("/api/v1/revisions/verify")).Json.GetProperty("whole").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task While_both_write_all_that_was_sent_after_it_and_acknowledged_is_in_the_new_one()
    {
        using var first = await RunningService.Start(_database.ConnectionString);
        using var second = await RunningService.Start(_database.ConnectionString);
        await Write(first, 1);
        var backup = _database.Keep();
        var (last, kept, isReplaced, isOver) = (1, new ConcurrentBag<int>(), false, false);
        var writing = Enumerable.Range(0, 4).Select(lane => Task.Run(() => WriteAll(lane % 2 == 0 ? first : second))).ToList();
        SpinWait.SpinUntil(() => Volatile.Read(ref last) > 20, TimeSpan.FromMinutes(1)).ShouldBeTrue();

        File.Move(backup, FilePath, overwrite: true);

        Volatile.Write(ref isReplaced, true);
        while (kept.Count < 20) await Task.Yield();
        Volatile.Write(ref isOver, true);
        await Task.WhenAll(writing);
        foreach (var service in (RunningService[])[first, second])
        {
            var stored = (await service.Client.Get("/api/v1/changes?since=1")).ShouldBe(HttpStatusCode.OK).Items
                .Select(change => int.Parse(change.GetProperty("item").Text("value"))).ToList();
            stored.Distinct().Count().ShouldBe(stored.Count);
            kept.ShouldBeSubsetOf(stored);
            (await service.Client.Get("/api/v1/revisions/verify")).Json.GetProperty("whole").GetBoolean().ShouldBeTrue();
        }

        async Task WriteAll(RunningService service)
        {
            while (!Volatile.Read(ref isOver))
            {
                var (isAfter, value) = (Volatile.Read(ref isReplaced), Interlocked.Increment(ref last));
                var answer = await Post(service, value);
                answer.Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable);
                if (isAfter && answer.Status is HttpStatusCode.OK) kept.Add(value);
            }
        }
    }

    [Fact]
    public async Task Who_stops_on_a_file_that_is_gone_takes_nothing_of_the_one_in_its_place_along()
    {
        using var first = await RunningService.Start(_database.ConnectionString);
        using (var second = await RunningService.Start(_database.ConnectionString))
        {
            await Write(first, 1);
            var backup = _database.Keep();
            await Write(second, 99);
            File.Move(backup, FilePath, overwrite: true);
            (await Value(first)).ShouldBe("1");
            await Write(first, 5);

            await second.Terminate();
            await second.HasEnded();
        }

        await Write(first, 6);
        first.Kill();
        using var later = await RunningService.Start(_database.ConnectionString);
        (await Value(later)).ShouldBe("6");
        (await later.Client.Get("/api/v1/revisions")).Items.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_file_that_is_moved_away_and_back_is_the_same_to_both()
    {
        using var first = await RunningService.Start(_database.ConnectionString);
        using var second = await RunningService.Start(_database.ConnectionString);
        await Write(first, 7);
        File.Move(FilePath, FilePath + ".away");

        foreach (var service in (RunningService[])[first, second])
        {
            (await Post(service, 8)).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "database-changed");
            (await Read(service)).ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "database-changed");
        }

        File.Exists(FilePath).ShouldBeFalse();
        File.Move(FilePath + ".away", FilePath);
        (await Value(first), await Value(second)).ShouldBe(("7", "7"));
        await Write(second, 8);
        (await Value(first)).ShouldBe("8");
    }

    public void Dispose() => _database.Dispose();

    private static Task<Answer> Post(RunningService service, int value) => service.Client.PostRows(
        "actuals", $$"""{ "indicator": "gdp", "region": "360000", "period": "2013", "value": {{value}} }""");

    private static async Task Write(RunningService service, int value) => (await Post(service, value)).ShouldBe(HttpStatusCode.OK);

    private static Task<Answer> Read(RunningService service) => service.Client.Get("/api/v1/actuals?indicator=gdp");

    // While the file is looked at it is refused.
    private static async Task<string> Value(RunningService service)
    {
        Answer answer;
        do answer = await Read(service);
        while (answer.Status is HttpStatusCode.ServiceUnavailable);
        return answer.ShouldBe(HttpStatusCode.OK).Only.Text("value");
    }
}
