namespace Indicators.Page.Tests;

/// <summary>A service that shows nothing without a key.</summary>
[Collection(InBrowser.Name)]
public sealed class KeyTests(Browser browser)
{
    private const string AdminKey = "administrator-of-all";

    [BrowserFact]
    public async Task A_key_opens_it_for_this_tab_and_is_never_in_the_address()
    {
        await using var service = new Closed();
        await JiangxiService.Fill(service, AdminKey);
        var key = await service.MakeKey("南昌市看数", "reader", "360100", AdminKey);
        await using var screen = await browser.Open(service);
        await screen.Go(JiangxiService.Place, ".failed");
        await screen.Shows(".failed h1", "查看数据需要密钥");

        await screen.Click(".failed a");
        await SignIn(screen, key);
        await screen.See("dl:has-text('使用人')");
        (await screen.Text(".nav")).ShouldNotContain("填报");
        (await screen.Text(".nav")).ShouldNotContain("审核");
        screen.Address.ShouldNotContain("ind_");

        await screen.Click(".nav a:has-text('总览')");
        await screen.See(".card .value");
        (await screen.Page.EvaluateAsync<int>("() => localStorage.length + document.cookie.length")).ShouldBe(0);
        await screen.ShouldBeClean();
    }

    [BrowserFact]
    public async Task A_key_that_was_revoked_meanwhile_is_told_and_the_figures_stay_named_as_old()
    {
        await using var service = new Closed();
        await JiangxiService.Fill(service, AdminKey);
        var key = await service.MakeKey("看数", "reader", "360000", AdminKey);
        await using var screen = await browser.Open(service);
        await screen.Page.Clock.InstallAsync();
        await screen.Go("/?view=login", ".login");
        await SignIn(screen, key);
        await screen.See("dl");
        await screen.Go(JiangxiService.Place, ".card .value");

        await service.Send(HttpMethod.Delete, $"/api/v1/keys/{key.Split('_')[1]}", new { }, AdminKey);
        await screen.Page.Clock.RunForAsync(61_000);

        await screen.See(".stale");
        await screen.Shows(".stale", "密钥");
    }

    [BrowserFact]
    public async Task A_wrong_key_is_refused_and_not_kept()
    {
        await using var service = new Closed();
        await using var screen = await browser.Open(service);
        await screen.Go("/?view=login", ".login");

        await SignIn(screen, "ind_0123456789_nothing");

        await screen.See(".problem");
        (await screen.Page.EvaluateAsync<int>("() => sessionStorage.length")).ShouldBe(0);
    }

    public static async Task SignIn(Screen screen, string key)
    {
        await screen["input[type=password]"].FillAsync(key);
        await screen.Press("Enter");
    }

    private sealed class Closed : PageService
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Indicators:AdminKey"] = AdminKey, ["Indicators:PublicRead"] = "false",
        };
    }
}
