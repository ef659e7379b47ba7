using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Indicators.Tests.Postgres;

namespace Indicators.Api.Tests.Replication;

/// <summary>Three servers under Patroni, behind HAProxy, all of them of this test and gone with it.</summary>
public sealed class PatroniCluster : IDisposable
{
    public static readonly string[] Programs = ["patroni", "etcd", "haproxy", "curl"];

    private const int Ports = 10;

    private readonly Process _process;
    private readonly int[] _ports = FreePorts();

    public PatroniCluster()
    {
        _process = Process.Start(new ProcessStartInfo("bash", Path.Combine(AppContext.BaseDirectory, "Patroni", "cluster.sh"))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
            Environment =
            {
                ["BIN"] = PostgresCluster.Binaries(),
                ["PORTS"] = string.Join(' ', _ports),
                ["PATH"] = string.Join(':', Paths),
            },
        })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        Wait();
    }

    /// <summary>HAProxy, which leads to whichever is the primary.</summary>
    public string Primary => Of(_ports[^2]);

    /// <summary>HAProxy, which leads to the standby that commits wait for.</summary>
    public string Replica => Of(_ports[^1]);

    // Debian has HAProxy where only administrators look.
    private static IEnumerable<string> Paths => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin");

    public static string? Find(string program) => Paths.Select(path => Path.Combine(path, program)).FirstOrDefault(File.Exists);

    /// <summary>All processes of the primary and of its Patroni end at once, as with their machine.</summary>
    public void KillPrimary()
    {
        _process.StandardInput.WriteLine("kill");
        _process.StandardInput.Flush();
        Wait();
    }

    public void Dispose()
    {
        if (_process.HasExited) return;
        _process.StandardInput.Close();
        _process.WaitForExit(TimeSpan.FromSeconds(20));
    }

    private static string Of(int port) => $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";

    private void Wait()
    {
        List<string> said = [];
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (line == "ready") return;
            said.Add(line);
        }

        throw new InvalidOperationException("The cluster did not start: " + string.Join('\n', said));
    }

    private static int[] FreePorts()
    {
        var listeners = Enumerable.Range(0, Ports).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(listener => listener.Stop());
        return ports;
    }
}
