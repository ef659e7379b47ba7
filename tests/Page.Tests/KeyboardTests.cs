namespace Indicators.Page.Tests;

/// <summary>A leader who uses no mouse, and one who sends an address.</summary>
[Collection(InBrowser.Name)]
public sealed class KeyboardTests(Browser browser, JiangxiService jiangxi)
{
    [BrowserFact]
    public async Task A_figure_is_opened_explained_and_left_by_keyboard_and_the_focus_comes_back()
    {
        await using var screen = await browser.Open(jiangxi);
        await screen.Go(JiangxiService.Place, ".card .value");
        await screen[".card .card-completion .figure"].First.FocusAsync();
        var figure = await screen.Text(".card .card-completion .figure");

        await screen.Press("Enter");
        await screen.See(".drawer .formula");
        await screen.Shows(".drawer h2", "江西省 · 高新技术企业数");
        await screen.Press("Escape");
        await screen.Leave(".drawer");

        await screen.Shows(":focus", figure);
        screen.Address.ShouldBe(JiangxiService.Place);
    }

    [BrowserFact]
    public async Task The_first_stop_is_a_way_past_the_navigation()
    {
        await using var screen = await browser.Open(jiangxi);
        await screen.Go(JiangxiService.Place, ".card .value");

        await screen.Press("Tab");
        await screen.Shows(":focus", "跳到正文");
        await screen.Press("Enter");

        await screen.See("#content:focus");
    }

    [BrowserFact]
    public async Task Every_figure_is_reached_in_the_order_of_reading()
    {
        await using var screen = await browser.Open(jiangxi);
        await screen.Go(JiangxiService.Place, ".card .value");

        var isOrdered = await screen.Page.EvaluateAsync<bool>("""
            () => {
                const all = [...document.querySelectorAll('a[href], button, select')].filter(item => item.checkVisibility());
                return all.every(item => item.tabIndex === 0);
            }
            """);

        isOrdered.ShouldBeTrue();
        await screen.Counts(".figure:not(button)", 0);
    }

    [BrowserFact]
    public async Task Region_period_indicator_and_the_open_figure_are_in_the_address()
    {
        await using var screen = await browser.Open(jiangxi);
        await screen.Go(
            "/?region=360700&period=2024-H1&indicator=patent-applications&figure=completion&of=patent-applications&at=360700",
            ".drawer .formula");

        await screen.Shows(".drawer h2", "赣州市 · 专利申请量");
        await screen.See(".card .value");
        await screen.Shows("h1", "赣州市 科技创新指标");
        await screen.Shows(".head-title p", "2024年上半年");
        await screen.Shows(".ranking .tabs [aria-pressed=true]", "专利申请量");
    }

    [BrowserFact]
    public async Task Back_goes_back_to_the_region_before()
    {
        await using var screen = await browser.Open(jiangxi);
        await screen.Go(JiangxiService.Place, ".card .value");

        await screen[".tools select"].First.SelectOptionAsync("360100");
        await screen.See("h1:has-text('南昌市')");
        await screen.Page.GoBackAsync();

        await screen.See("h1:has-text('江西省')");
    }

    [BrowserTheory]
    [InlineData("/?region=999999&period=2024")]
    [InlineData("/?region=360000&period=yesterday")]
    [InlineData("/?region=%3Cscript%3Ealert(1)%3C/script%3E&period=2024")]
    public async Task What_is_not_there_is_said_in_words_with_a_way_out(string address)
    {
        await using var screen = await browser.Open(jiangxi);

        await screen.Go(address, ".failed");

        await screen.Shows(".failed h1", "链接所指的地区、期间或指标不存在");
        await screen.Click(".failed a");
        await screen.See(".card .value");
    }
}
