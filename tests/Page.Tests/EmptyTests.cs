namespace Indicators.Page.Tests;

/// <summary>A service that has no figures yet.</summary>
[Collection(InBrowser.Name)]
public sealed class EmptyTests(Browser browser)
{
    [BrowserFact]
    public async Task It_says_what_to_do_next_and_shows_the_first_figures_by_itself()
    {
        await using var service = new PageService();
        await using var screen = await browser.Open(service);

        await screen.Go("/", ".empty");
        await screen.Shows(".empty h2", "还没有数据");
        await screen.Counts(".empty li", 3);
        await screen.ShouldBeClean();
        var template = await screen.Page.RunAndWaitForDownloadAsync(() => screen.Click(".empty button"));
        template.SuggestedFilename.ShouldBe("indicators.xlsx");

        await screen.Page.Clock.InstallAsync();
        var first = new { indicator = "专利申请量", region = "南昌市", period = "2024年1-9月", value = 21_329 };
        await service.Post("actuals", new { actuals = new[] { first } });
        await screen.Page.Clock.RunForAsync(6_000);

        await screen.See(".card .value");
        await screen.Shows("h1", "南昌市");
    }
}
