namespace Indicators.Page.Tests;

/// <summary>A clerk's sheet: understood, mended, sent, and undone.</summary>
[Collection(InBrowser.Name)]
public sealed class FilingTests(Browser browser)
{
    private const string Sheet = "地区,2024年1-9月专利申请量（件）\n南昌市,21329\n赣洲市,9859\n九江市,八千\n";

    [BrowserFact]
    public async Task A_sheet_with_faults_is_mended_and_sent_and_what_it_wrote_can_be_undone()
    {
        await using var service = new PageService();
        await using var screen = await browser.Open(service);
        await screen.Go("/?view=filing", ".drop");

        await screen.Drop("一季度.csv", Sheet);
        await screen.See(".found .bad");
        await screen.Shows(".found h2", "1 个数 · 2 处错误");
        await screen.Shows(".told", "是不是：赣州市 360700");
        (await screen.Button("报送").IsDisabledAsync()).ShouldBeTrue();
        await screen.ShouldBeClean();

        await screen.Drop("一季度.csv", Sheet.Replace("赣洲", "赣州"));
        await screen.See(".found h2:has-text('2 个数 · 1 处错误')");
        await screen[".told input[type=checkbox]"].First.CheckAsync();
        await screen.Button("报送").ClickAsync();

        await screen.See(".done");
        await screen.Shows(".done h2", "已写入，是第 1 次写入。");
        await screen.Click(".done a:has-text('看变更')");
        await screen.See(".write .plain-rows");
        await screen.Shows(".write .plain-rows", "21,329");

        await screen.Click("button:has-text('撤销这次写入')");
        await screen[".write form input"].FillAsync("误报");
        await screen.Click("button:has-text('确认撤销')");
        await screen.See(".write:has-text('撤销第 1 次')");
        await screen.ShouldBeClean();
    }

    [BrowserFact]
    public async Task What_was_decided_is_kept_when_the_file_is_checked_again()
    {
        await using var service = new PageService();
        await using var screen = await browser.Open(service);
        await screen.Go("/?view=filing", ".drop");
        await screen.Drop("专利.csv", "地区,2024年专利申请量（件）\n南昌市,21329\n九江市,八千\n鼓楼区,5\n");
        await screen.See(".found .bad");
        await screen[".told input[type=checkbox]"].First.CheckAsync();
        await screen[".told select"].SelectOptionAsync(new SelectOptionValue { Label = "南京市鼓楼区（320106）" });
        await screen[".send-people input"].First.FillAsync("张三");

        await screen.Button("重新检查").ClickAsync();
        await screen.See(".found:has-text('可以报送')");
        (await screen[".send-people input"].First.InputValueAsync()).ShouldBe("张三");
        await screen.Button("报送").ClickAsync();

        await screen.See(".done");
        await screen.Click(".done a:has-text('看变更')");
        await screen.See(".write .plain-rows:has-text('鼓楼区')");
    }

    [BrowserFact]
    public async Task What_is_ambiguous_is_asked_and_answered()
    {
        await using var service = new PageService();
        await using var screen = await browser.Open(service);
        await screen.Go("/?view=filing", ".drop");

        await screen.Drop("鼓楼.csv", "地区,2024年专利申请量\n鼓楼区,5\n");

        await screen.See(".found h2:has-text('有问题待答')");
        await screen.ShouldBeClean();
        await screen[".told select"].SelectOptionAsync(new SelectOptionValue { Label = "南京市鼓楼区（320106）" });
        await screen.Button("报送").ClickAsync();

        await screen.See(".done");
        await screen.Click(".done a:has-text('看变更')");
        await screen.See(".write .plain-rows:has-text('鼓楼区')");
    }

    [BrowserFact]
    public async Task What_is_to_be_reviewed_waits_with_the_names_of_who_answers_for_it()
    {
        await using var service = new PageService();
        await using var screen = await browser.Open(service);
        await screen.Go("/?view=filing", ".drop");
        await screen.Drop("专利.csv", "地区,2024年1-9月专利申请量（件）\n南昌市,21329\n填表人：张三,\n");
        await screen.See(".found .ok");

        await screen[".send-people input"].Nth(1).FillAsync("李四");
        await screen[".send input[type=checkbox]"].CheckAsync();
        await screen.Button("报送").ClickAsync();

        await screen.See(".done h2:has-text('已送审')");
        await screen.Click(".done a");
        await screen.See(".panel:has-text('填报 张三 · 审核 李四')");
        await screen.ShouldBeClean();
    }

    [BrowserFact]
    public async Task Who_filled_it_in_is_kept_where_nothing_is_reviewed()
    {
        await using var service = new PageService();
        await using var screen = await browser.Open(service);
        await screen.Go("/?view=filing", ".drop");
        await screen.Drop("专利.csv", "地区,2024年1-9月专利申请量（件）\n南昌市,21329\n");
        await screen.See(".found .ok");

        await screen[".send-people input"].First.FillAsync("张三");
        await screen[".send-people input"].Last.FillAsync("王五");
        await screen.Button("报送").ClickAsync();
        await screen.Click(".done a:has-text('看变更')");

        await screen.Shows(".write", "填报 张三 · 负责 王五");
        await screen.Go("/?region=360100&period=2024-01..2024-09&figure=value&of=patent-applications&at=360100", ".drawer .input");
        await screen.Shows(".drawer .input", "填报 张三 · 负责 王五");
    }

    [BrowserFact]
    public async Task In_English_what_may_be_answered_is_English()
    {
        await using var service = new PageService();
        await using var screen = await browser.Open(service);
        await screen.Go("/?view=filing&lang=en", ".drop");

        await screen.Drop("合计.csv", "2024年鹰潭市,\n地区,专利授权量\n月湖区,5\n余江区,7\n贵溪市,9\n合计,30\n");

        await screen.Shows(".told select", "store the rows only");
        await screen.Click(".understanding summary");
        (await screen[".table-read [aria-label='B Indicator']"].InputValueAsync()).ShouldBe("Patents granted");
        await screen.ShouldBeClean();
    }

    [BrowserFact]
    public async Task A_form_with_targets_is_filled_and_dropped()
    {
        await using var service = new PageService();
        await using var screen = await browser.Open(service);
        await screen.Go("/?view=filing&region=360600&period=2024-09", ".template");

        await screen[".template input[type=checkbox]"].CheckAsync();
        var form = await screen.Page.RunAndWaitForDownloadAsync(() => screen.Button("下载模板").ClickAsync());
        await screen["input[type=file]"].SetInputFilesAsync(Named(await form.PathAsync(), form.SuggestedFilename));

        await screen.See(".found:has-text('没有找到数')");
        await screen.Click(".understanding summary");
        await screen.Shows(".table-read", "技术合同成交额（亿元）全年目标");
    }

    [BrowserFact]
    public async Task A_file_that_is_none_is_refused_in_words()
    {
        await using var service = new PageService();
        await using var screen = await browser.Open(service);
        await screen.Go("/?view=filing", ".drop");

        await screen.Drop("空.csv", "");
        await screen.See(".drop .bad");
        await screen.Drop("表.xlsx", "不是工作簿");
        await screen.See(".found .bad:has-text('没有找到数')");
        (await screen.Button("报送").CountAsync()).ShouldBe(0);
    }

    private static FilePayload Named(string path, string name) =>
        new() { Name = name, MimeType = "application/octet-stream", Buffer = File.ReadAllBytes(path) };
}
