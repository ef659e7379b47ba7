using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Indicators.Api.Tests;

/// <summary>An answer that is kept in the repository; <c>ACCEPT=1 dotnet test</c> takes what is served as the new one.</summary>
public static class GoldenFile
{
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void ShouldMatchGolden(this JsonElement served, string file, [CallerFilePath] string caller = "")
    {
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, file));
        var text = JsonSerializer.Serialize(served, Indented) + "\n";
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // At once, as other tests may be reading it.
            var whole = $"{path}.new";
            File.WriteAllText(whole, text);
            File.Move(whole, path, overwrite: true);
        }

        text.ShouldBe(File.ReadAllText(path), $"{file} is not what is served; if it should be, run the test with ACCEPT=1");
    }
}
