using System.Runtime.CompilerServices;

namespace Indicators.Page.Tests;

/// <summary>A kept picture: <c>ACCEPT=1 dotnet test tests/Page.Tests --filter FullyQualifiedName~Pictures</c> takes it anew.</summary>
public static class Picture
{
    // Fonts are smoothed a little otherwise from one build of the browser to the next; a moved panel is much more.
    private const double MostDifferent = 0.01;

    public static async Task ShouldLookLike(this Screen screen, string file, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "Pictures", $"{file}.png");
        var taken = await screen.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") await File.WriteAllBytesAsync(path, taken);
        var different = await Compare(screen, await File.ReadAllBytesAsync(path), taken);
        if (different > MostDifferent) await File.WriteAllBytesAsync(Path.ChangeExtension(path, ".received.png"), taken);
        different.ShouldBeLessThanOrEqualTo(MostDifferent, $"{file}: see {file}.received.png; if it should look so, run it with ACCEPT=1");
    }

    /// <summary>The share of pixels that are clearly of another colour; 1 where the sizes differ.</summary>
    private static async Task<double> Compare(Screen screen, byte[] kept, byte[] taken)
    {
        var page = await screen.Page.Context.NewPageAsync();
        try
        {
            return await page.EvaluateAsync<double>("""
                async ([kept, taken]) => {
                    const pixels = async text => {
                        const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
                        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
                        const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
                        canvas.drawImage(image, 0, 0);
                        return canvas.getImageData(0, 0, image.width, image.height);
                    };
                    const [a, b] = [await pixels(kept), await pixels(taken)];
                    if (a.width !== b.width || a.height !== b.height) return 1;
                    let different = 0;
                    for (let i = 0; i < a.data.length; i += 4)
                        if ([0, 1, 2].reduce((sum, of) => sum + Math.abs(a.data[i + of] - b.data[i + of]), 0) > 96) different++;
                    return different / (a.data.length / 4);
                }
                """, new[] { Convert.ToBase64String(kept), Convert.ToBase64String(taken) });
        }
        finally
        {
            await page.CloseAsync();
        }
    }
}
