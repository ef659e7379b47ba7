namespace Indicators.Page.Tests;

/// <summary>A server that goes away while a wall shows its figures, and comes back.</summary>
[Collection(InBrowser.Name)]
public sealed class OutageTests(Browser browser)
{
    [BrowserFact]
    public async Task Old_figures_stay_named_as_old_until_the_server_is_back()
    {
        await using var service = new PageService();
        await JiangxiService.Fill(service);
        await using var screen = await browser.Open(service);
        await screen.Page.Clock.InstallAsync();
        await screen.Go(JiangxiService.Place, ".card .value");
        var before = await screen.Text(".card .value");

        await service.Stop();
        await screen.Page.Clock.RunForAsync(61_000);
        await screen.See(".stale");
        await screen.Shows(".stale", "刷新失败，以下为");
        await screen.Shows(".card .value", before);

        await using var again = new PageService(service);
        again.Address.ShouldBe(service.Address);
        await screen.Page.Clock.RunForAsync(61_000);
        await screen.Leave(".stale");
        await screen.ShouldBeClean(expected: "Failed to load resource");
    }
}
