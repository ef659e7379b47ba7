using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Indicators.Api.Tests.Compatibility;

/// <summary>The files beside this one.</summary>
internal static class CompatibilityFiles
{
    private static readonly string Folder = Path.GetDirectoryName(Here())!;

    public static string PathOf(string file) => Path.Combine(Folder, file);

    public static string Text(string file) => File.ReadAllText(PathOf(file));

    public static Stream Unzip(string file) => new GZipStream(File.OpenRead(PathOf(file)), CompressionMode.Decompress);

    private static string Here([CallerFilePath] string path = "") => path;
}
