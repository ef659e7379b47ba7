using Microsoft.Playwright;

namespace Indicators.Benchmarks.Page;

/// <summary>A view of the page in Debian's chromium, on a window of 1920 × 1080 that has kept nothing.</summary>
/// <param name="Milliseconds">From the call of the address until its cards and its chart are seen: the median.</param>
/// <param name="Path">Where it put its question.</param>
/// <param name="Question">The body of it.</param>
internal sealed record DrawnPage(double Milliseconds, string Path, string Question)
{
    private const string Program = "/usr/bin/chromium";
    private const int Rounds = 12;
    private const int WarmUps = 3;

    public static bool CanBe
    {
        get
        {
            if (!File.Exists(Program)) Console.Error.WriteLine($"{Program} is not there: .ci/page installs it");
            return File.Exists(Program);
        }
    }

    public static async Task<DrawnPage> Of(int port, string address)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox"] });
        List<double> times = [];
        IRequest? asked = null;
        for (var round = 0; round < Rounds; round++)
        {
            await using var context = await browser.NewContextAsync(new()
            {
                BaseURL = $"http://127.0.0.1:{port}",
                ViewportSize = new() { Width = 1920, Height = 1080 },
                Locale = "zh-CN",
            });
            var page = await context.NewPageAsync();
            page.Request += (_, request) => asked = request.Url.Contains("/api/v1/query", StringComparison.Ordinal) ? request : asked;
            await page.GotoAsync(address);
            await page.Locator(".card .value").First.WaitForAsync();
            await page.Locator(".trend svg text").First.WaitForAsync();
            var time = await page.EvaluateAsync<double>("() => performance.now()");
            if (round >= WarmUps) times.Add(time);
        }

        return new(Clock.Median(times), new Uri(asked!.Url).PathAndQuery, asked.PostData!);
    }
}
