using System.Diagnostics;
using System.Text.RegularExpressions;
using Indicators.Api.Tests.Contract;

namespace Indicators.Api.Tests.Faults;

/// <summary>The service as a process of its own, on a free port of this machine. It is never stopped in order, only killed.</summary>
public sealed partial class RunningService : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly HttpClient _http;

    private RunningService(Process process, Uri address)
    {
        var checkedAnswers = new ContractHandler { InnerHandler = new SocketsHttpHandler() };
        (_process, Address) = (process, address);
        _http = new HttpClient(checkedAnswers) { BaseAddress = address, Timeout = Patience };
        Client = new Client(_http);
    }

    public Uri Address { get; }

    public Client Client { get; }

    public static async Task<RunningService> Start(string connectionString)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Indicators.Api.dll"),
                "--urls=http://127.0.0.1:0",
                $"--ConnectionStrings:Metrics={connectionString}",
            },
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Indicators__LoadExamples"] = "false" },
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (Listening().Match(line.Data ?? "") is { Success: true } match) address.TrySetResult(new Uri(match.Value));
            if (line.Data is null) address.TrySetException(new InvalidOperationException("The service ended before it listened."));
        };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return new RunningService(process, await address.Task.WaitAsync(Patience));
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    /// <summary>SIGKILL: whatever it was doing, it does no more.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
        _http.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
