using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Indicators.Tests.Postgres;

/// <summary>
/// A private server with a new data directory on a free loopback port. It goes when this process goes, however that happens.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    // As a server writes that is relied on.
    private const string Durable = "-c fsync=on -c synchronous_commit=on -c full_page_writes=on";

    // It does with the server what each line of its input says, until the input ends, and then takes everything away. Nothing of a test
    // is worth a wait for the disk, so it lies in memory where there is a gigabyte of it, and nowhere in the folder of a run, which ends
    // before it. Its databases sort as Chinese does, which no answer may depend on.
    private const string Script =
        """
        trap '' INT
        place=/var/tmp
        [ -z "$DISK" ] && [ "$(df -k --output=avail /dev/shm 2>/dev/null | tail -n 1)" -gt 1000000 ] && place=/dev/shm
        dir=$(TMPDIR=$place mktemp -d) || exit 1
        trap 'rm -rf "$dir"' EXIT
        if [ -n "$PRIMARY" ]
        then "$BIN/pg_basebackup" -d "$PRIMARY" -D "$dir/data" -R -c fast --no-sync 2>&1 || exit 1
        else
          icu='--locale-provider=icu --icu-locale=zh --locale=C'
          "$BIN/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 $icu --no-sync 2>&1 >/dev/null || exit 1
        fi
        given="-h 127.0.0.1 -p $PORT -k '' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 $OPTIONS"
        "$BIN/pg_ctl" -D "$dir/data" -l "$dir/log" -w -o "$given" start >/dev/null ||
          { cat "$dir/log"; exit 1; }
        echo ready
        while read -r action; do "$BIN/pg_ctl" -D "$dir/data" $action >/dev/null 2>&1; echo ready; done
        "$BIN/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null
        """;

    /// <summary>Where a small disk is: nowhere but in the processes of the server that has one.</summary>
    public const string SmallDisk = "/mnt";

    private readonly Process _process;
    private readonly int _port;

    private PostgresCluster(Process process, int port) => (_process, _port) = (process, port);

    /// <summary>Of its superuser.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres";

    /// <summary>Its address, as one of several hosts.</summary>
    public string Address => $"127.0.0.1:{_port}";

    /// <summary>Where the programs of the newest installed version are; null where none is.</summary>
    public static string? Binaries() => Installed()
        .Concat(Environment.GetEnvironmentVariable("PATH")?.Split(':') ?? [])
        .FirstOrDefault(directory => Exists(Path.Combine(directory, "initdb")) && Exists(Path.Combine(directory, "pg_ctl")));

    public static PostgresCluster Start(string binaries, string options = "") => Start(binaries, options, primary: "");

    /// <summary>On the disk, and durable.</summary>
    public static PostgresCluster StartOnDisk(string binaries, string options = "") =>
        Start(binaries, $"{Durable} {options}", primary: "", disk: "yes");

    /// <summary>
    /// With a disk of so many megabytes at <see cref="SmallDisk"/>, which only its processes see. Only root may, where that is allowed.
    /// </summary>
    public static PostgresCluster StartWithSmallDisk(string binaries, int megabytes) =>
        Start(binaries, options: "", primary: "", small: $"{megabytes}");

    /// <summary>A standby of this server, which streams from it.</summary>
    public PostgresCluster StartStandby(string binaries) => Start(binaries, options: "", $"host=127.0.0.1 port={_port} user=postgres");

    /// <summary>All its processes end at once, whatever they do, as in a crash.</summary>
    public void Crash() => Do("-m immediate stop");

    /// <summary>Starts again after a crash.</summary>
    public void Restart() => Do("-w restart");

    /// <summary>Ends being a standby; returns when it is a primary.</summary>
    public void Promote() => Do("-w promote");

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            _process.WaitForExit(TimeSpan.FromSeconds(10));
        }
    }

    private static PostgresCluster Start(string binaries, string options, string primary, string disk = "", string small = "")
    {
        var port = FreePort();
        var start = StartInfo(binaries, port, options, primary, disk);
        if (small.Length > 0) PutOn(start, small);
        var cluster = new PostgresCluster(Process.Start(start)!, port);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        cluster.Wait();
        return cluster;
    }

    private void Do(string action)
    {
        _process.StandardInput.WriteLine(action);
        _process.StandardInput.Flush();
        Wait();
    }

    private void Wait()
    {
        List<string> said = [];
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (line == "ready")
            {
                return;
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
    private static ProcessStartInfo StartInfo(string binaries, int port, string options, string primary, string disk)
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
            Environment = { ["BIN"] = binaries, ["PORT"] = $"{port}", ["OPTIONS"] = options, ["PRIMARY"] = primary, ["DISK"] = disk },
        };
    }

    // It is mounted apart, before root is left, and goes with the processes.
    private static void PutOn(ProcessStartInfo start, string megabytes)
    {
        const string mount =
            """
            mount -t tmpfs -o "size=${SMALL}m,mode=777" tmpfs "$PLACE" && install -d -o postgres "$PLACE/tables" && exec "$0" "$@"
            """;
        string[] command = ["-m", "sh", "-c", mount, start.FileName, .. start.ArgumentList];
        start.FileName = "unshare";
        start.ArgumentList.Clear();
        foreach (var argument in command) start.ArgumentList.Add(argument);
        (start.Environment["SMALL"], start.Environment["PLACE"]) = (megabytes, SmallDisk);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
