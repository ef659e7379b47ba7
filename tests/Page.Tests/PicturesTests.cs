namespace Indicators.Page.Tests;

/// <summary>What the page looks like, beside what it looked like when somebody last looked.</summary>
[Collection(InBrowser.Name)]
public sealed class PicturesTests(Browser browser, JiangxiService jiangxi)
{
    private const string Nanchang = "/?region=360100&period=2024-01..2024-09&indicator=tech-contract-turnover";

    [BrowserTheory]
    [InlineData("wall", JiangxiService.Place, ".trend svg text", 1920, 1080)]
    [InlineData("desktop", Nanchang, ".trend svg text", 1280, 1440)]
    [InlineData("desktop-english", $"{Nanchang}&lang=en", ".trend svg text", 1280, 1440)]
    [InlineData("phone", JiangxiService.Place, ".trend svg text", 390, 3800)]
    [InlineData("figure", $"{Nanchang}&figure=completion&of=patent-applications&at=360700", ".drawer .contradiction", 1280, 900)]
    [InlineData("indicator", $"{Nanchang}&view=indicators", ".chart svg text", 1280, 900)]
    public async Task It_looks_as_it_did(string name, string address, string selector, int width, int height)
    {
        await using var screen = await browser.Open(jiangxi, width, height);
        await screen.Go(address, selector);

        await screen.ShouldLookLike(name);
    }

    [BrowserFact]
    public async Task Printed_it_is_one_page_on_white()
    {
        await using var screen = await browser.Open(jiangxi, 1062, 734);
        await screen.Go(Nanchang, ".trend svg text");

        await screen.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await screen.ShouldLookLike("print");
        var paper = System.Text.Encoding.Latin1.GetString(await screen.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        paper.ShouldContain("/Count 1\n");
    }

    [BrowserFact]
    public async Task Without_figures_it_says_what_to_do()
    {
        await using var service = new PageService();
        await using var screen = await browser.Open(service, 1280, 800);
        await screen.Go("/", ".empty");

        await screen.ShouldLookLike("empty");
    }
}
