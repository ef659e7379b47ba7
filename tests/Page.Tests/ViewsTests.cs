namespace Indicators.Page.Tests;

/// <summary>Every view, on every kind of screen: nothing for axe to find, nothing in the console, nothing of another host.</summary>
[Collection(InBrowser.Name)]
public sealed class ViewsTests(Browser browser, JiangxiService jiangxi)
{
    private const string Place = JiangxiService.Place;

    [BrowserTheory]
    [InlineData(Place, ".card .value", 1920, 1080)]
    [InlineData(Place, ".card .value", 1280, 900)]
    [InlineData(Place, ".card .value", 390, 844)]
    [InlineData($"{Place}&lang=en", ".card .value", 1280, 900)]
    [InlineData("/?region=360100&period=2024-01..2024-09", ".card .value", 1280, 900)]
    [InlineData("/?region=360000&period=2023", ".card .value", 1280, 900)]
    [InlineData($"{Place}&figure=value&of=patent-applications&at=360700", ".drawer .contradiction", 1280, 900)]
    [InlineData($"{Place}&figure=rank&of=patent-applications&at=360700", ".drawer .plain-rows", 1280, 900)]
    [InlineData($"{Place}&figure=growth&of=patent-applications&at=360600", ".drawer .reason", 390, 844)]
    [InlineData($"{Place}&figure=completion&of=patent-applications&at=360700&since=40", ".drawer .needed", 1920, 1080)]
    [InlineData($"{Place}&view=indicators&indicator=tech-contract-turnover", ".plain-rows", 1280, 900)]
    [InlineData($"{Place}&view=indicators&indicator=rd-intensity&lang=en", ".plain-rows", 390, 844)]
    [InlineData($"{Place}&view=regions", ".plain-rows", 1280, 900)]
    [InlineData("/?view=regions&region=360112&period=2024-01..2024-09", ".history", 390, 844)]
    [InlineData("/?view=filing", ".drop", 1280, 900)]
    [InlineData("/?view=review", ".queue", 1280, 900)]
    [InlineData("/?view=changes&revision=53", ".write .plain-rows", 1280, 900)]
    [InlineData("/?view=changes&after=50", ".since", 1280, 900)]
    [InlineData("/?view=changes&after=50&lang=en", ".since", 390, 844)]
    [InlineData("/?view=login", ".login", 390, 844)]
    public async Task It_is_clean(string address, string selector, int width, int height)
    {
        await using var screen = await browser.Open(jiangxi, width, height);

        await screen.Go(address, selector);

        await screen.ShouldBeClean();
        var isTooWide = await screen.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth");
        isTooWide.ShouldBeFalse();
    }

    [BrowserTheory]
    [InlineData(1920, 1080)]
    [InlineData(2560, 1440)]
    [InlineData(3840, 2160)]
    public async Task A_wall_is_exactly_one_screen(int width, int height)
    {
        await using var screen = await browser.Open(jiangxi, width, height);
        await screen.Go(Place, ".card .value");

        var overflows = await screen.Page.EvaluateAsync<string[]>("""
            () => [document.documentElement, ...document.querySelectorAll('main, .board > .panel')]
                .filter(item => item.scrollHeight > item.clientHeight + 1)
                .map(item => `${item.className} ${item.scrollHeight} ${item.clientHeight}`)
            """);

        overflows.ShouldBeEmpty();
        (await screen.Page.EvaluateAsync<string>("() => document.documentElement.dataset.theme")).ShouldBe("wall");
    }

    [BrowserTheory]
    [InlineData($"{Place}&asOf=40", ".card", ".head-title .small", "第 40 次写入")]
    [InlineData("/?region=360000&period=2077-Q9", ".failed", ".head-title .small", "2077-Q9")]
    [InlineData($"{Place}&figure=completion&of=patent-applications&at=360100", ".drawer .needed", ".needed", "前一位还需 2.70 个百分点")]
    public async Task It_tells_what_it_shows(string address, string selector, string place, string text)
    {
        await using var screen = await browser.Open(jiangxi);

        await screen.Go(address, selector);

        await screen.Shows(place, text);
    }

    [BrowserFact]
    public async Task The_overview_is_one_question_and_light()
    {
        await using var screen = await browser.Open(jiangxi);
        List<IResponse> answers = [];
        screen.Page.Response += (_, response) => answers.Add(response);

        await screen.Go(Place, ".card .value");

        var query = answers.Where(answer => answer.Url.Contains("/api/v1/query", StringComparison.Ordinal)).ShouldHaveSingleItem();
        (await query.Request.SizesAsync()).ResponseBodySize.ShouldBeLessThan(30 * 1024);
    }
}
