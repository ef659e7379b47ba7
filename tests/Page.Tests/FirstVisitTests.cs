namespace Indicators.Page.Tests;

/// <summary>Who starts the service and opens it, and nothing else.</summary>
[Collection(InBrowser.Name)]
public sealed class FirstVisitTests(Browser browser)
{
    [BrowserFact]
    public async Task A_newcomer_finds_which_county_is_furthest_behind_why_who_reported_it_and_what_it_still_needs()
    {
        await using var service = new ExampleService();
        await using var screen = await browser.Open(service);

        await screen.Go("/", ".card .value");
        await screen.Counts(".card .value", 4);
        await screen.Shows("h1", "宜春市 科技创新指标");
        await screen.Shows(".head-title", "示例");
        await screen.Shows(".ranking .tabs [aria-pressed=true]", "技术合同额");
        await screen.Shows(".sentence", "技术合同额最后的是 铜鼓县 41.33%");
        await screen.Shows(".ranking tr:has-text('铜鼓县')", "落后");
        await screen.ShouldBeClean();

        await screen.Click(".sentence .figure");

        await screen.Shows(".drawer h2", "铜鼓县 · 技术合同成交额");
        await screen.Shows(".drawer .formula", "− 75 = −33.666666666667…");
        await screen.Shows(".drawer", "2.48 ÷ 6 × 100 = 41.333333333333…");
        await screen.Shows(".needed", "到2024年末还需 3.52 亿元 · 每月 1.17 亿元 · 追上前一位还需 20.17 个百分点");
        await screen.Shows(".drawer .input", "示例：各县（市、区）科技局2024年1—9月月报");
        await screen.Shows(".drawer .input", "铜鼓县科技局填报：两项合同推迟到四季度登记，一项未签");
        await screen.ShouldBeClean();
    }

    [BrowserFact]
    public async Task A_figure_is_taken_along_as_a_footnote_with_its_source()
    {
        await using var service = new ExampleService();
        await using var screen = await browser.Open(service);
        await screen.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await screen.Go(
            "/?region=421200&period=2020-H1&figure=completion&of=tech-contract-turnover&at=421200", ".drawer .take");

        await screen.Button("复制为脚注").ClickAsync();
        await screen.Button("已复制").WaitForAsync();

        (await screen.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ShouldBe(
            "咸宁市2020年上半年技术合同成交额 30.13 亿元（正式），完成目标的 60.26%。"
            + "来源：咸宁市科学技术局《2020年上半年工作总结及下半年安排》（第 4 次写入），截至第 11 次写入。");
    }

    [BrowserFact]
    public async Task What_a_published_report_says_is_told_with_its_source()
    {
        await using var service = new ExampleService();
        await using var screen = await browser.Open(service);

        await screen.Go("/?region=421200&period=2020-H1&cards=tech-contract-turnover,sci-tech-achievements-registered", ".card .value");

        await screen.Shows(".sentence", "时间已过 50%");
        await screen.Counts(".card", 2);
        await screen.Shows(".card .value", "30.13");
        await screen.Click(".card .card-completion .figure");
        await screen.See(".formula");
        await screen.Shows(".formula", "30.13 ÷ 50 × 100 = 60.26");
        await screen.Shows(".drawer", "咸宁市科学技术局《2020年上半年工作总结及下半年安排》");
        await screen.ShouldBeClean();
    }

    [BrowserFact]
    public async Task The_interface_is_one_click_from_the_page()
    {
        await using var service = new ExampleService();
        await using var screen = await browser.Open(service);
        await screen.Go("/", ".legend a");

        await screen.Click(".legend a");

        await screen.See(".swagger-ui .authorize");
        await screen.See(".swagger-ui .info");
    }
}
