namespace Indicators.Page.Tests;

/// <summary>What others wrote is text, and never runs.</summary>
[Collection(InBrowser.Name)]
public sealed class TextTests(Browser browser)
{
    private const string Script = "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">";

    [BrowserFact]
    public async Task A_script_in_a_name_a_note_and_a_source_is_shown_as_text()
    {
        await using var service = new PageService();
        await service.Post("indicators", new
        {
            indicators = new[]
            {
                new { code = "tricky", name = $"奇{Script}", unit = "件", nature = "flow", direction = "higher", definition = Script },
            },
        });
        await service.Post("actuals", new
        {
            actuals = new[] { new { indicator = "tricky", region = "南昌市", period = "2024", value = 5, note = Script } },
            source = Script,
        });
        await using var screen = await browser.Open(service);

        await screen.Go("/?region=360100&period=2024&cards=tricky&figure=value&of=tricky&at=360100", ".drawer .input");

        await screen.Shows(".drawer h2", Script);
        await screen.Shows(".drawer", $"“{Script}”");
        await screen.Go("/?view=changes&revision=2", ".write .plain-rows");
        await screen.Go("/?view=indicators&region=360100&period=2024&indicator=tricky", ".plain-rows");
        (await screen.Page.TitleAsync()).ShouldNotBe("ran");
        await screen.ShouldBeClean();
    }
}
