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

        await Drop(screen, "一季度.csv", Sheet);
        await screen.See(".found .bad");
        await screen.Shows(".found h2", "1 个数 · 2 处错误");
        await screen.Shows(".told", "是不是：赣州市 360700");
        (await screen.Button("报送").IsDisabledAsync()).ShouldBeTrue();
        await screen.ShouldBeClean();

        await Drop(screen, "一季度.csv", Sheet.Replace("赣洲", "赣州"));
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
        await Drop(screen, "专利.csv", "地区,2024年专利申请量（件）\n南昌市,21329\n九江市,八千\n鼓楼区,5\n");
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

        await Drop(screen, "鼓楼.csv", "地区,2024年专利申请量\n鼓楼区,5\n");

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
        await Drop(screen, "专利.csv", "地区,2024年1-9月专利申请量（件）\n南昌市,21329\n填表人：张三,\n");
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
    public async Task A_file_that_is_none_is_refused_in_words()
    {
        await using var service = new PageService();
        await using var screen = await browser.Open(service);
        await screen.Go("/?view=filing", ".drop");

        await Drop(screen, "空.csv", "");
        await screen.See(".drop .bad");
        await Drop(screen, "表.xlsx", "不是工作簿");
        await screen.See(".found .bad:has-text('没有找到数')");
        (await screen.Button("报送").CountAsync()).ShouldBe(0);
    }

    private static Task Drop(Screen screen, string name, string text) => screen["input[type=file]"].SetInputFilesAsync(new FilePayload
    {
        Name = name,
        MimeType = "text/csv",
        Buffer = System.Text.Encoding.UTF8.GetBytes(text),
    });
}
