namespace Indicators.Page.Tests;

/// <summary>One browser for all tests; each has a window of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why there is none; null where there is.</summary>
    public static string? Missing { get; } = File.Exists(Program) ? null : $"{Program} is not there: .ci/page installs it";

    public async Task InitializeAsync()
    {
        if (Missing is not null) return;
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--font-render-hinting=none", "--disable-lcd-text"],
        });
    }

    /// <summary>A window on a service.</summary>
    public async Task<Screen> Open(PageService service, int width = 1280, int height = 900)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = service.Address,
            ViewportSize = new() { Width = width, Height = height },
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            AcceptDownloads = true,
        });
        return new Screen(await context.NewPageAsync(), service.Address);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>All in one collection: two cores serve, draw and test.</summary>
[CollectionDefinition(Name)]
public sealed class InBrowser : ICollectionFixture<Browser>, ICollectionFixture<JiangxiService>
{
    public const string Name = "browser";
}
