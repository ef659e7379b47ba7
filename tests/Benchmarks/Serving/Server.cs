using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Indicators.Benchmarks.Serving;

/// <summary>A server in a process of its own, so that what it takes is told apart from what asking takes.</summary>
public sealed class Server : IDisposable
{
    // As the system keeps it: the first fifteen letters.
    private const string Compiler = ".NET Tiered Com";

    private static readonly string Comparisons = Path.Combine(AppContext.BaseDirectory, "Indicators.Benchmarks.dll");

    private readonly Process _process;

    private readonly string? _allocations;

    /// <param name="counts">Whether it tells how much memory it has handed out; one whose start is measured does not.</param>
    private Server(string program, Func<int, string[]> arguments, bool counts = false)
    {
        Port = FreePort();
        var start = new ProcessStartInfo("dotnet", [program, .. arguments(Port)])
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The service collects its garbage as it is built to; what it is compared with, as every web project does unless told otherwise.
        if (program == Comparisons)
        {
            start.Environment["DOTNET_gcServer"] = "1";
            start.Environment["DOTNET_gcConcurrent"] = "1";
        }

        if (counts)
        {
            _allocations = Path.Combine(Path.GetTempPath(), $"indicators-benchmarks-{Port}.allocations");
            start.Environment["DOTNET_STARTUP_HOOKS"] = Comparisons;
            start.Environment[StartupHook.Variable] = _allocations;
        }

        _process = Process.Start(start)!;
        _process.BeginOutputReadLine();
        _process.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is { } text ? $"{text}\n" : "");
        _process.BeginErrorReadLine();
    }

    public int Port { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>
    /// The processor time of what compiles again, in the background, the code that was run often. The thread ends when it has nothing to
    /// do, and its time is forgotten.
    /// </summary>
    public TimeSpan CompilingTime => TimeSpan.FromMicroseconds(Directory.GetDirectories($"/proc/{_process.Id}/task")
        .Where(thread => ReadOf(thread, "comm").StartsWith(Compiler))
        .Sum(thread => long.TryParse(ReadOf(thread, "schedstat").Split(' ')[0], out var nanoseconds) ? nanoseconds / 1000 : 0));

    /// <summary>How many bytes it has allocated since it began, collected or not; 0 where it does not tell.</summary>
    public long AllocatedBytes => _allocations is null ? 0 : StartupHook.Ask(_allocations);

    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The most that was resident since the peak was forgotten.</summary>
    public long PeakBytes => Status("VmHWM:");

    /// <summary>Begins a new peak, from what is resident now.</summary>
    public long ForgetPeak()
    {
        File.WriteAllText($"/proc/{_process.Id}/clear_refs", "5");
        return Status("VmRSS:");
    }

    /// <summary>The service as it is delivered; without a key in the settings, open to this machine.</summary>
    public static Server Service(string connectionString, params string[] settings) => Service(connectionString, counts: false, settings);

    /// <summary>The service that works out every answer, with the slices it has read in memory.</summary>
    public static Server WithoutAnswers(string connectionString) => Service(connectionString, counts: true, "--Indicators:AnswerBytes=0");

    /// <summary>The service that reads for every answer all it needs.</summary>
    public static Server WithoutMemory(string connectionString) =>
        Service(connectionString, "--Indicators:AnswerBytes=0", "--Indicators:CacheBytes=0");

    /// <summary>Kestrel and nothing else.</summary>
    /// <param name="rows">A file with an answer, whose rows it makes anew on /rows.</param>
    public static Server Bare(string? rows = null) => new(Comparisons, port => ["bare", $"{port}", .. rows is null ? [] : new[] { rows }]);

    /// <summary>What a team would write first, on the same database.</summary>
    public static Server Baseline(string database, bool counts = false) =>
        new(Comparisons, port => ["baseline", $"{port}", database], counts);

    /// <summary>What another team would write first, with Entity Framework Core.</summary>
    public static Server Entities(string database) => new(Comparisons, port => ["entities", $"{port}", database], counts: true);

    /// <summary>Waits for the first answer to a question.</summary>
    public Server Ready(string path)
    {
        while (true)
        {
            try
            {
                using var connection = new Connection(Port);
                connection.Expect(Request.Get(path));
                return this;
            }
            catch (SocketException) when (!_process.HasExited)
            {
                Thread.Sleep(2);
            }
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        if (_allocations is not null) File.Delete(_allocations);
    }

    // In KiB: "VmRSS:    12345 kB".
    private long Status(string name) => 1024 * long.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(name))[name.Length..^" kB".Length],
        CultureInfo.InvariantCulture);

    // A thread that has ended says nothing.
    private static string ReadOf(string thread, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(thread, file));
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static Server Service(string connectionString, bool counts, params string[] settings) => new(
        Delivery.Path,
        port =>
        [
            $"--urls=http://127.0.0.1:{port}", $"--ConnectionStrings:Metrics={connectionString}", "--environment=Development",
            "--Indicators:LoadExamples=false", "--Logging:LogLevel:Default=None", .. settings,
        ],
        counts);

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }
}
