using System.Diagnostics;

namespace Indicators.Api.Tests.Faults;

/// <summary>A command of the executable, run as a process of its own.</summary>
internal static class ServiceCommand
{
    public static async Task<(int Code, string Output)> Run(string connectionString, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Indicators.Api.dll"), .. arguments])
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
