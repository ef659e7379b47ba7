using System.Diagnostics;

namespace Indicators.Api.Tests.Faults;

/// <summary>A command of the executable, run as a process of its own.</summary>
internal static class ServiceCommand
{
    public static Task<(int Code, string Output)> Run(string connectionString, params string[] arguments) =>
        RunUnder("", connectionString, arguments);

    /// <param name="shell">What a shell is told before it becomes the command.</param>
    public static async Task<(int Code, string Output)> RunUnder(string shell, string connectionString, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash",
        [
            "-c", $"{shell}\nexec \"$0\" \"$@\"", Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            Path.Combine(AppContext.BaseDirectory, "Indicators.Api.dll"), .. arguments,
        ])
        {
            Environment = { ["ConnectionStrings__Metrics"] = connectionString },
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
