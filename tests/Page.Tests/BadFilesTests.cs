namespace Indicators.Page.Tests;

/// <summary>
/// Sheets that are huge, hold scripts, or come with a key that ends on the way: clear words, nothing lost, nothing executed.
/// </summary>
[Collection(InBrowser.Name)]
public sealed class BadFilesTests(Browser browser)
{
    private const string AdminKey = "administrator-of-all";
    private const string Script = "<img src=x onerror=document.title='ran'>";

    [BrowserFact]
    public async Task A_sheet_above_what_is_taken_is_refused_before_it_is_sent()
    {
        await using var service = new PageService();
        await using var screen = await browser.Open(service);
        List<string> sent = [];
        screen.Page.Request += (_, request) => sent.Add(request.Method);
        await screen.Go("/?view=filing", ".drop");
        var folder = Directory.CreateTempSubdirectory("indicators-");
        try
        {
            var large = Path.Combine(folder.FullName, "很大.csv");
            await using (var file = File.Create(large)) file.SetLength(33 << 20);

            await screen.Drop(large);

            await screen.Shows(".drop .bad", "文件太大：33.0 MB，至多 32 MB");
            sent.ShouldNotContain("POST");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [BrowserFact]
    public async Task A_large_sheet_is_read_and_says_how_far_it_is()
    {
        await using var service = new PageService();
        await using var screen = await browser.Open(service);
        await screen.Go("/?view=filing", ".drop");
        var rows = Enumerable.Range(0, 25_000).Select(_ => $"南昌市,2024年1月,5,{new string('注', 70)}");

        await screen.Drop("全年.csv", $"地区,期间,专利申请量（件）,备注\n{string.Join('\n', rows)}\n");

        await screen.See("[role=status]:has-text('正在识别 全年.csv…')");
        await screen.See(".found .ok:has-text('可以报送')");
        await screen.Shows(".found h2", "1 个数");
        await screen.ShouldBeClean();
    }

    [BrowserFact]
    public async Task A_script_in_a_cell_or_a_file_name_is_text()
    {
        await using var service = new PageService();
        await using var screen = await browser.Open(service);
        await screen.Go("/?view=filing", ".drop");

        await screen.Drop($"{Script}.csv", $"地区,2024年专利申请量（件）,备注\n{Script},5,\n南昌市,{Script},\n九江市,7,{Script}\n");

        await screen.See(".found .bad");
        await screen.Shows(".told", Script);
        await screen.Shows(".found h2", Script);
        (await screen.Page.TitleAsync()).ShouldNotBe("ran");
        await screen.ShouldBeClean();
    }

    [BrowserFact]
    public async Task With_a_key_that_was_revoked_meanwhile_nothing_is_lost_and_with_another_it_is_sent()
    {
        await using var service = new Keyed();
        await using var screen = await browser.Open(service);
        var (first, second) = (await Reporter(service), await Reporter(service));
        await screen.Go("/?view=login", ".login");
        await KeyTests.SignIn(screen, first);
        await screen.Click(".nav a:has-text('填报')");
        await screen.Drop("专利.csv", "地区,2024年1-9月专利申请量（件）\n南昌市,21329\n");
        await screen.See(".found .ok");
        await screen[".send-people input"].First.FillAsync("张三");

        await service.Send(HttpMethod.Delete, $"/api/v1/keys/{first.Split('_')[1]}", new { }, AdminKey);
        await screen.Button("报送").ClickAsync();
        await screen.Shows(".problem", "密钥");
        await screen.Click(".problem a");
        await KeyTests.SignIn(screen, second);
        await screen.See("dl:has-text('填报人')");
        await screen.Click(".nav a:has-text('填报')");

        (await screen[".send-people input"].First.InputValueAsync()).ShouldBe("张三");
        await screen.Button("报送").ClickAsync();
        await screen.See(".done h2:has-text('已写入')");
    }

    private static Task<string> Reporter(Keyed service) => service.MakeKey("南昌市填报", "reporter", "360100", AdminKey);

    private sealed class Keyed : PageService
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:AdminKey"] = AdminKey };
    }
}
