namespace Indicators.Page.Tests;

/// <summary>What was submitted is seen beside what it would make of the figures, and decided on.</summary>
[Collection(InBrowser.Name)]
public sealed class ReviewTests(Browser browser)
{
    private const string AdminKey = "administrator-of-all";

    [BrowserFact]
    public async Task A_reviewer_sees_what_waits_asks_and_approves_and_it_counts()
    {
        await using var service = new Keyed();
        var id = await Submitted(service);
        await using var screen = await AsReviewer(service);

        await screen.Click(".queue a");
        await screen.See("h2:has-text('通过后会怎样')");
        screen.Address.ShouldContain(id);
        await screen.Shows(".plain-rows", "23,000");
        await screen.Shows(".panel:has(h2:has-text('通过后会怎样'))", "– → +10.36%");
        await screen.ShouldBeClean();

        await screen.Button("通过").ClickAsync();
        await screen.See(".ok:has-text('已通过，是第')");
        await screen.Go("/?region=360100&period=2024-01..2024-10", ".card .value");
        await screen.Shows(".cards", "23,000");
    }

    [BrowserFact]
    public async Task A_return_needs_a_comment()
    {
        await using var service = new Keyed();
        await Submitted(service);
        await using var screen = await AsReviewer(service);
        await screen.Click(".queue a");

        await screen.Button("退回").ClickAsync();
        await screen.See(".bad:has-text('退回须写意见')");
        await screen["textarea"].Last.FillAsync("请核对口径");
        await screen.Button("退回").ClickAsync();

        await screen.See(".ok:has-text('已退回')");
    }

    [BrowserFact]
    public async Task What_awaits_a_reviewer_is_approved_together()
    {
        await using var service = new Keyed();
        await Submitted(service);
        var reporter = await service.MakeKey("赣州市填报", "reporter", "360700", AdminKey);
        await service.Post("submissions", Report("赣州市", 10_900), reporter);
        await using var screen = await AsReviewer(service);
        await screen.Counts(".queue a", 2);

        await screen.Button("一并通过 2 件…").ClickAsync();
        await screen.Shows(".batch", "一并通过这 2 件，逐件再核： 南昌市、赣州市");
        await screen.ShouldBeClean();
        await screen[".batch select"].SelectOptionAsync(new SelectOptionValue { Label = "赣州市" });
        await screen.Shows(".batch", "一并通过这 1 件，逐件再核： 赣州市");
        await screen.Button("确认通过").ClickAsync();

        await screen.See(".batch .ok:has-text('已通过 1 件')");
        await screen.Counts(".queue a", 1);
        await screen.Shows(".queue a", "南昌市");
    }

    [BrowserFact]
    public async Task Of_two_who_approve_the_second_is_told_and_nothing_is_lost()
    {
        await using var service = new Keyed();
        await Submitted(service);
        await using var first = await AsReviewer(service);
        await using var second = await AsReviewer(service);
        await first.Click(".queue a");
        await second.Click(".queue a");
        await first.Button("通过").WaitForAsync();
        await second.Button("通过").WaitForAsync();

        await first.Button("通过").ClickAsync();
        await first.See(".ok:has-text('已通过')");
        await second.Button("通过").ClickAsync();

        await second.See(".problem");
        await second.Shows(".panel-head .tag", "已通过");
    }

    private static async Task<string> Submitted(Keyed service)
    {
        await JiangxiService.Fill(service, AdminKey);
        // October is over, so that nothing is unlikely in it.
        service.Clock.Now = service.Clock.Now.AddMonths(1);
        var reporter = await service.MakeKey("南昌市填报", "reporter", "360100", AdminKey);
        return (await service.Post("submissions", Report("南昌市", 23_000), reporter)).GetProperty("id").GetString()!;
    }

    private static object Report(string region, int value) => new
    {
        filledBy = "张三",
        actuals = new[] { new { indicator = "专利申请量", region, period = "2024年1-10月", value, status = "provisional" } },
    };

    private async Task<Screen> AsReviewer(Keyed service)
    {
        var screen = await browser.Open(service);
        await screen.Go("/?view=login", ".login");
        await KeyTests.SignIn(screen, await service.MakeKey("省审核", "reviewer", "360000", AdminKey));
        await screen.See(".nav a:has-text('审核')");
        await screen.Click(".nav a:has-text('审核')");
        await screen.See(".queue a");
        return screen;
    }

    private sealed class Keyed : PageService
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:AdminKey"] = AdminKey };
    }
}
