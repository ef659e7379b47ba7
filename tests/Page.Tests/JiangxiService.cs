using System.Text.Json;

namespace Indicators.Page.Tests;

/// <summary>
/// A province with eleven prefectures, four indicators and five years, as made up for these tests: some late, some without a target, one
/// that contradicts itself. Nobody writes to it.
/// </summary>
public sealed class JiangxiService : PageService, IAsyncLifetime
{
    public const string Place = "/?region=360000&period=2024-01..2024-09";

    public async Task InitializeAsync()
    {
        if (Browser.Missing is null) await Fill(this);
    }

    public static async Task Fill(PageService service, string? key = null)
    {
        await using var file = typeof(JiangxiService).Assembly.GetManifestResourceStream("jiangxi.json")!;
        foreach (var write in (await JsonDocument.ParseAsync(file)).RootElement.EnumerateArray())
            await service.Post(write.GetProperty("path").GetString()!, write.GetProperty("body"), key);
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();
}
