using System.Net;
using Indicators.Storage;
using Indicators.Storage.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Indicators.Api.Tests.Security;

public sealed class AccessLogTests(KeyedService service) : IClassFixture<KeyedService>
{
    [Fact]
    public async Task What_a_key_was_used_for_is_told_by_name_and_request()
    {
        await service.Store("indicators", """
            {
              "code": "watched", "name": "受查数", "unit": "个", "nature": "flow", "direction": "higher", "audience": "internal"
            }
            """);
        var key = await service.Make("reader", "421200", "咸宁统计");
        await service.Get("/api/v1/codes", key);
        await service.Get("/api/v1/actuals?format=csv", key);
        foreach (var _ in (int[])[1, 2]) await service.Get("/api/v1/measures?indicator=watched&region=421200&period=2020", key);
        await service.Get("/api/v1/measures?indicator=watched&region=421000&period=2020", key);
        await service.Get("/api/v1/keys", key);
        await service.Client.Delete($"/api/v1/keys/{key.Id}", KeyedService.Header(KeyedService.AdminKey));
        await service.Get("/api/v1/codes", key);

        var log = await Log("who=咸宁统计");
        log.Items.Select(entry => $"{entry.Text("event")} {entry.Text("action")} {entry.Text("detail")}").ShouldBe(
        [
            "refused GET /api/v1/codes key-revoked",
            "refused GET /api/v1/keys not-permitted",
            "internal-read GET /api/v1/measures ?indicator=watched&region=421200&period=2020",
            "internal-read GET /api/v1/measures ?indicator=watched&region=421200&period=2020",
            "export GET /api/v1/actuals ?format=csv",
            "first-use GET /api/v1/codes ",
        ]);
        log.Items.ShouldAllBe(entry => entry.Text("key") == key.Id && entry.Text("request").Length > 0);
        (await Log("event=key-created")).Items[0].Text("detail").ShouldBe($"{key.Id} 咸宁统计");
        (await Log("event=key-revoked")).Items[0].Text("who").ShouldBe("AdminKey");
    }

    [Fact]
    public async Task It_comes_in_pages_and_never_says_a_key()
    {
        var wrong = $"ind_0123456789_{new string('5', 64)}";
        foreach (var _ in (int[])[1, 2, 3]) await service.Client.Get("/api/v1/codes", KeyedService.Header(wrong));

        var first = await Log("event=refused&limit=2");
        var second = await Log($"event=refused&limit=2&cursor={first.Next}");
        first.Items.Concat(second.Items).Select(entry => entry.GetProperty("number").GetInt64()).ShouldBeInOrder(SortDirection.Descending);
        (await Log("limit=1000")).Text.ShouldNotContain(wrong.Split('_')[2]);
        (await Log("from=2099-01-01")).Items.ShouldBeEmpty();
        (await Log("to=2020-01-01")).Items.ShouldBeEmpty();
        (await service.Client.Get("/api/v1/access-log?from=soon", KeyedService.Header(KeyedService.AdminKey)))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "from bad-time");
    }

    [Fact]
    public async Task An_auditor_sees_what_the_keys_of_his_scope_did()
    {
        var (own, other) = (await service.Make("reader", "420100"), await service.Make("reader", "360100"));
        foreach (var key in (MadeKey[])[own, other]) await service.Get("/api/v1/codes", key);
        var auditor = await service.Make("auditor", "420000");

        var entries = (await service.Get("/api/v1/access-log?event=first-use", auditor)).ShouldBe(HttpStatusCode.OK).Items;
        entries.ShouldContain(entry => entry.Text("key") == own.Id);
        entries.ShouldNotContain(entry => entry.Text("key") == other.Id);
    }

    [Fact]
    public async Task It_is_kept_for_so_many_days()
    {
        var register = service.Services.GetRequiredService<Database>().Access;
        var (now, kept) = (DateTimeOffset.UtcNow, TimeSpan.FromDays(400));
        register.Record([Entry(now.AddDays(-401), "old"), Entry(now.AddDays(-399), "young")], [], kept);
        register.Record([], [], kept);

        var actions = register.Log(new(long.MaxValue, 1000)).Select(entry => entry.Action);
        actions.ShouldContain("young");
        actions.ShouldNotContain("old");

        static AccessLogEntry Entry(DateTimeOffset time, string action) =>
            new() { Time = time, Event = AccessEvent.Export, Action = action };
    }

    private async Task<Answer> Log(string words) =>
        (await service.Client.Get($"/api/v1/access-log?{words}", KeyedService.Header(KeyedService.AdminKey))).ShouldBe(HttpStatusCode.OK);
}
