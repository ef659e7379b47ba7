using System.Diagnostics;

namespace Indicators.Benchmarks.Serving;

/// <summary>The service as a server gets it: published once a run, into a folder that goes with it.</summary>
public static class Delivery
{
    private const string Program = "Indicators.Api.dll";

    private static readonly Lazy<string> Once = new(Publish);

    /// <summary>The path of its program; of the built one, which compiles itself as it runs, where it cannot be published.</summary>
    public static string Path => Once.Value;

    private static string Publish()
    {
        var built = System.IO.Path.Combine(AppContext.BaseDirectory, Program);
        if (Root() is not { } root) return Instead("its project is not there");

        var folder = Directory.CreateTempSubdirectory("indicators-benchmarks-service-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var published = System.IO.Path.Combine(folder, "service");
        var start = new ProcessStartInfo("dotnet", [
            "publish", System.IO.Path.Combine(root, "src", "Api"), "-c", "Release", "-p:PublishProfile=Server", "-p:RunAnalyzers=false",
            "--artifacts-path", System.IO.Path.Combine(folder, "built"), "-o", published,
        ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var publishing = Process.Start(start)!;
        var said = publishing.StandardOutput.ReadToEnd();
        publishing.WaitForExit();
        return publishing.ExitCode == 0 ? System.IO.Path.Combine(published, Program) : Instead(said);

        string Instead(string why)
        {
            Console.Error.WriteLine($"The service is measured as it is built, not as it is delivered: {why}");
            return built;
        }
    }

    private static string? Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Indicators.sln"))) folder = folder.Parent;
        return folder?.FullName;
    }
}
