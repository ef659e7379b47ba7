using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Indicators.Api.Tests.Contract;

namespace Indicators.Api.Tests.Faults;

/// <summary>The service as a process of its own, on a free port of this machine. It is killed in the end, or told to stop.</summary>
public sealed partial class RunningService : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly HttpClient _http;

    private RunningService(Process process, Uri address, ConcurrentQueue<string> lines)
    {
        var checkedAnswers = new ContractHandler { InnerHandler = new SocketsHttpHandler() };
        (_process, Address, Lines) = (process, address, lines);
        _http = new HttpClient(checkedAnswers) { BaseAddress = address, Timeout = Patience };
        Client = new Client(_http);
    }

    public Uri Address { get; }

    public Client Client { get; }

    /// <summary>What it has logged.</summary>
    public IReadOnlyCollection<string> Lines { get; }

    public static Task<RunningService> Start(string connectionString) => Start(connectionString, "");

    /// <param name="limits">What a shell is told before it becomes the service: <c>ulimit -f 8000</c>.</param>
    public static Task<RunningService> Start(string connectionString, string limits) =>
        Start(connectionString, limits, "Development", AppContext.BaseDirectory);

    /// <param name="environment">Development or Production.</param>
    /// <param name="folder">In which it is started.</param>
    public static async Task<RunningService> Start(
        string connectionString, string limits, string environment, string folder, params string[] settings)
    {
        var start = new ProcessStartInfo("bash")
        {
            ArgumentList =
            {
                "-c",
                $"{limits}\nexec \"$0\" \"$@\"",
                Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
                Path.Combine(AppContext.BaseDirectory, "Indicators.Api.dll"),
                "--urls=http://127.0.0.1:0",
                $"--ConnectionStrings:Metrics={connectionString}",
            },
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = environment, ["Indicators__LoadExamples"] = "false" },
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in settings) start.ArgumentList.Add(setting);
        var process = Process.Start(start)!;
        var lines = new ConcurrentQueue<string>();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text) lines.Enqueue(text);
            if (Listening().Match(line.Data ?? "") is { Success: true } match) address.TrySetResult(new Uri(match.Value));
            if (line.Data is null) address.TrySetException(new InvalidOperationException("The service ended before it listened."));
        };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return new RunningService(process, await address.Task.WaitAsync(Patience), lines);
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

    /// <summary>SIGTERM: it finishes what it has acknowledged.</summary>
    public async Task Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public Task HasEnded() => _process.WaitForExitAsync().WaitAsync(Patience);

    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
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
