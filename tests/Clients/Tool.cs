using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Indicators.Clients.Tests;

/// <summary>Programs that others made, run in the repository.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(FilePath())!, "../.."));

    public static string Contract { get; } = Path.Combine(Repository, "openapi/indicators.v1.json");

    /// <summary>What openapi/package.json names, where it is installed.</summary>
    public static string Packages { get; } = Path.Combine(Repository, "openapi/node_modules");

    /// <summary>Its exit code, what it said, and what it complained of. They say nothing to their makers.</summary>
    public static async Task<(int Code, string Said, string Complained)> Run(
        string program, string folder, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["KIOTA_OFFLINE_ENABLED"] = "true",
                ["KIOTA_CLI_TELEMETRY_OPTOUT"] = "true",
                ["NODE_PATH"] = Packages,
                ["REDOCLY_TELEMETRY"] = "off",
                ["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true",
            },
        };
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {Patience}.", late);
        }

        return (process.ExitCode, await said, await complained);
    }

    public static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, $"{program}.exe")));

    private static string FilePath([CallerFilePath] string caller = "") => caller;
}
