namespace Indicators.Page.Tests;

/// <summary>Who starts the service and opens it, and nothing else.</summary>
[Collection(InBrowser.Name)]
public sealed class FirstVisitTests(Browser browser)
{
    [BrowserFact]
    public async Task A_newcomer_sees_figures_of_the_examples_and_why_they_are_what_they_are()
    {
        await using var service = new ExampleService();
        await using var screen = await browser.Open(service);

        await screen.Go("/", ".card .value");

        await screen.Shows("h1", "咸宁市 科技创新指标");
        await screen.Shows(".sentence", "时间已过 50%");
        await screen.Counts(".card", 4);
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
