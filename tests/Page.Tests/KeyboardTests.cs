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
        var figure = await screen.Focused();

        await screen.Press("Enter");
        await screen.See(".drawer .formula");
        (await screen.Text(".drawer h2")).ShouldBe("江西省 · 高新技术企业数");
        await screen.Press("Escape");
        await screen.Leave(".drawer");

        (await screen.Focused()).ShouldBe(figure);
        screen.Address.ShouldBe(JiangxiService.Place);
    }

    [BrowserFact]
    public async Task The_first_stop_is_a_way_past_the_navigation()
    {
        await using var screen = await browser.Open(jiangxi);
        await screen.Go(JiangxiService.Place, ".card .value");

        await screen.Press("Tab");
        (await screen.Focused()).ShouldBe("跳到正文");
        await screen.Press("Enter");

        (await screen.Page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("content");
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
        (await screen[".figure:not(button)"].CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task Region_period_indicator_and_the_open_figure_are_in_the_address()
    {
        await using var screen = await browser.Open(jiangxi);
        await screen.Go(
            "/?region=360700&period=2024-H1&indicator=patent-applications&figure=completion&of=patent-applications&at=360700",
            ".drawer .formula");

        (await screen.Text(".drawer h2")).ShouldBe("赣州市 · 专利申请量");
        (await screen.Text("h1")).ShouldBe("赣州市 科技创新指标");
        (await screen.Text(".head-title p")).ShouldContain("2024年上半年");
        (await screen.Text(".ranking .tabs [aria-pressed=true]")).ShouldBe("专利申请量");
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

        (await screen.Text(".failed h1")).ShouldBe("链接中的地区或期间不存在");
        await screen.Click(".failed a");
        await screen.See(".card .value");
    }
}
