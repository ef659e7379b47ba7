using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Indicators.Tests.Postgres;

/// <summary>A private server with a new data directory on a free loopback port. It goes when this process goes, however that happens.</summary>
internal static class PostgresCluster
{
    // It lives until its input ends, and then takes everything away. Nothing in it is worth a wait for the disk, so it lies in memory
    // where there is a gigabyte of it. Its databases sort as Chinese does, which no answer may depend on.
    private const string Script =
        """
        trap '' INT
        [ "$(df -k --output=avail /dev/shm 2>/dev/null | tail -n 1)" -gt 1000000 ] && TMPDIR=/dev/shm
        dir=$(TMPDIR=$TMPDIR mktemp -d) || exit 1
        trap 'rm -rf "$dir"' EXIT
        "$BIN/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --locale-provider=icu --icu-locale=zh --locale=C --no-sync 2>&1 >/dev/null || exit 1
        "$BIN/pg_ctl" -D "$dir/data" -l "$dir/log" -w -o "-h 127.0.0.1 -p $PORT -k ''
          -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" start >/dev/null ||
          { cat "$dir/log"; exit 1; }
        echo ready
        read -r end
        "$BIN/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null
        """;

    /// <summary>Where the programs of the newest installed version are; null where none is.</summary>
    public static string? Binaries() => Installed()
        .Concat(Environment.GetEnvironmentVariable("PATH")?.Split(':') ?? [])
        .FirstOrDefault(directory => Exists(Path.Combine(directory, "initdb")) && Exists(Path.Combine(directory, "pg_ctl")));

    /// <returns>The connection string of its superuser.</returns>
    public static string Start(string binaries)
    {
        var port = FreePort();
        var process = Process.Start(StartInfo(binaries, port))!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(process);
        List<string> said = [];
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line == "ready")
            {
                return $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";
            }

            said.Add(line);
        }

        throw new InvalidOperationException("PostgreSQL did not start: " + string.Join('\n', said));
    }

    private static IEnumerable<string> Installed() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(directory => int.TryParse(Path.GetFileName(directory), out var version) ? version : 0)
            .Select(directory => Path.Combine(directory, "bin"))
        : [];

    // File.Exists holds for a link that leads nowhere.
    private static bool Exists(string path) =>
        File.Exists(path) && (File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path)).Exists;

    // The server refuses to run as root.
    private static ProcessStartInfo StartInfo(string binaries, int port)
    {
        string[] command = Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "sh", "-c", Script]
            : ["sh", "-c", Script];
        return new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
            Environment = { ["BIN"] = binaries, ["PORT"] = $"{port}" },
        };
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Stop(Process process)
    {
        process.StandardInput.Close();
        process.WaitForExit(TimeSpan.FromSeconds(10));
    }
}
