using System.Text.Json;

namespace Indicators.Page.Tests;

/// <summary>Figures that cannot be true together: told in the list, explained as a sum.</summary>
[Collection(InBrowser.Name)]
public sealed class DoubtTests(Browser browser)
{
    [BrowserFact]
    public async Task A_total_that_its_parts_do_not_make_is_explained_from_the_list()
    {
        await using var service = new PageService();
        await Write(service, "2023", ("鹰潭市", 50), ("月湖区", 10), ("余江区", 20), ("贵溪市", 30));
        await using var screen = await browser.Open(service);
        await screen.Go("/?region=360600&period=2023", ".gaps");

        await screen.Click(".gaps .figure:has-text('下辖相加 60，本级却报 50')");

        await screen.See(".drawer .contradiction");
        await screen.Shows(".contradiction", "下辖相加与本级不符，差 10 件");
        await screen.Shows(".contradiction", "月湖区");
        await screen.Shows(".contradiction .total", "60");
        await screen.Shows(".contradiction", "鹰潭市2023年报");
        await screen.ShouldBeClean();
    }

    [BrowserFact]
    public async Task Spans_that_do_not_add_up_are_explained_with_who_said_what()
    {
        await using var service = new PageService();
        await Write(service, "2024-H1", ("南昌市", 30));
        await Write(service, "2024-Q3", ("南昌市", 15));
        await Write(service, "2024-01..2024-09", ("南昌市", 40));
        await using var screen = await browser.Open(service);
        await screen.Go("/?region=360100&period=2024-01..2024-09", ".gaps");

        await screen.Click(".gaps .figure:has-text('分段相加 45，累计却报 40')");

        await screen.Shows(".drawer .contradiction", "分段相加与累计不符，差 −5");
        await screen.Shows(".contradiction", "“南昌市所报”");
        await screen.Shows(".contradiction", "第 3 次写入");
    }

    [BrowserFact]
    public async Task A_running_total_that_falls_is_set_beside_the_one_before()
    {
        await using var service = new PageService();
        await Write(service, "2024-H1", ("南昌市", 30));
        await Write(service, "2024-01..2024-09", ("南昌市", 20));
        await using var screen = await browser.Open(service);
        await screen.Go("/?region=360100&period=2024-01..2024-09", ".gaps");

        await screen.Click(".gaps .figure:has-text('累计数下降：此前 30，现报 20')");

        await screen.Shows(".drawer .contradiction", "累计数比此前少 10 件");
        await screen.Shows(".drawer .contradiction", "2024年上半年");
    }

    private static Task<JsonElement> Write(PageService service, string period, params (string Region, int Value)[] figures) =>
        service.Post("actuals", new
        {
            source = $"{period} 报表",
            actuals = figures.Select(figure =>
                new { indicator = "专利申请量", region = figure.Region, period, value = figure.Value, note = $"{figure.Region}所报" }),
        });
}
