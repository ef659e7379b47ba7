using System.Text;
using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;
using Indicators.Tests.Postgres;

namespace Indicators.Benchmarks;

/// <summary>
/// The same service on PostgreSQL beside SQLite, both on the disk and durable: writes of some rows by some writers at once, and questions
/// of which nothing is in memory.
/// </summary>
public static class Engines
{
    private const double MostOfWrites = 3;
    private const double MostOfReads = 2;
    private const int WritesOfTurn = 64;
    private const int Turns = 12;
    private const int Declared = 1_000;

    private static readonly (string What, string Path)[] Questions =
    [
        ("an actual", Ask.Small),
        ("ranking of 3,000 by growth", Ask.Ranking),
        ("completion of 3,000", Ask.Completion),
        ("3,000 actuals", $"/api/v1/actuals?indicator={Reports.Stock}&period=2024-12"),
        ("twelve months of a region", $"/api/v1/growth?indicator={Reports.Stock}&region=110101&from=2024&to=2024&frequency=month"),
        ("1,000 declared figures", $"/api/v1/declared?indicator={Reports.Stock}"),
        ("audit of 1,000 declared figures", $"/api/v1/audit?indicator={Reports.Stock}"),
        ("explanation of a place", $"/api/v1/explain?measure=rank&indicator={Reports.Stock}&within=420000&region=420100&period=2024-12"),
        ("1,000 changes", "/api/v1/changes?since=2&limit=1000"),
    ];

    public static IEnumerable<Line> Run(Lab lab)
    {
        if (PostgresCluster.Binaries() is not { } binaries)
        {
            Console.Error.WriteLine("  skipped: PostgreSQL is not installed.");
            return [];
        }

        using var cluster = PostgresCluster.StartOnDisk(binaries);
        DataSet.Make(cluster.ConnectionString, database => Reports.Fill(database, Size.Hundredth));
        var file = DataSet.ConnectionTo(lab.Copy(lab.Set(Size.Hundredth)));
        var codes = Codes(lab);
        return [.. Writing(cluster.ConnectionString, file, codes), .. Reading(cluster.ConnectionString, file)];
    }

    private static IEnumerable<Line> Writing(string server, string file, string[] codes)
    {
        using var postgres = Server.Service(server).Ready(Ask.Small);
        using var sqlite = Server.Service(file).Ready(Ask.Small);
        _ = Writes(postgres, sqlite, codes, rows: 10, writers: 1);
        foreach (var rows in (int[])[1, 10, 30, 100])
        {
            foreach (var writers in (int[])[1, 16])
            {
                var (theirs, ours) = Writes(postgres, sqlite, codes, rows, writers);
                yield return new($"PostgreSQL: a write of {rows} rows, {writers} at once", theirs)
                {
                    Limit = new(ours, "SQLite", MostOfWrites),
                };
            }
        }

        Array.ForEach([postgres, sqlite], service => Post(service, "/api/v1/declared", DeclaredBody(codes)));
    }

    private static IEnumerable<Line> Reading(string server, string file)
    {
        using var postgres = Server.WithoutMemory(server).Ready(Ask.Small);
        using var sqlite = Server.WithoutMemory(file).Ready(Ask.Small);
        foreach (var (what, path) in Questions)
        {
            var times = Clock.InTurns(40, Asking(postgres, path), Asking(sqlite, path));
            yield return new($"PostgreSQL: {what}", times[0]) { Limit = new(times[1], "SQLite", MostOfReads) };
        }
    }

    // The time for one, where so many are written at once; each writer has rows of its own, and writes them anew every time.
    private static (double Postgres, double Sqlite) Writes(Server postgres, Server sqlite, string[] codes, int rows, int writers)
    {
        var written = 0;
        var times = Clock.InTurns(Turns, Turn(postgres), Turn(sqlite));
        return (times[0] / WritesOfTurn, times[1] / WritesOfTurn);

        Func<int, Action> Turn(Server server) => _ =>
        {
            var lanes = Enumerable.Range(0, writers).Select(lane => Enumerable.Range(0, WritesOfTurn / writers)
                .Select(_ => Request.Post("/api/v1/actuals", Body(codes, lane, rows, ++written))).ToList()).ToList();
            return () =>
            {
                var threads = lanes.Select(requests => new Thread(() =>
                {
                    using var connection = new Connection(server.Port);
                    requests.ForEach(connection.Expect);
                })).ToList();
                threads.ForEach(thread => thread.Start());
                threads.ForEach(thread => thread.Join());
            };
        };
    }

    private static Func<int, Action> Asking(Server server, string path) => _ => () =>
    {
        using var connection = new Connection(server.Port);
        connection.Expect(Request.Get(path));
    };

    private static string[] Codes(Lab lab)
    {
        using var snapshot = lab.Set(Size.Hundredth).Database.Read();
        return [.. Reports.Counties(snapshot).Select(region => region.Code)];
    }

    private static byte[] Body(string[] codes, int lane, int rows, int value) => Encoding.UTF8.GetBytes(
        $$"""{"source":"快报","actuals":[{{string.Join(',', codes.Skip(lane * rows).Take(rows).Select(code =>
            $$"""{"indicator":"{{Reports.Stock}}","region":"{{code}}","period":"2025-06","value":{{value}}}"""))}}]}""");

    private static byte[] DeclaredBody(string[] codes) => Encoding.UTF8.GetBytes(
        $$"""{"source":"公报","declared":[{{string.Join(',', codes.Take(Declared).Select((code, at) =>
            $$"""{"indicator":"{{Reports.Stock}}","region":"{{code}}","period":"2024-12","measure":"growth","value":{{at}}}"""))}}]}""");

    private static void Post(Server server, string path, byte[] body)
    {
        using var connection = new Connection(server.Port);
        connection.Expect(Request.Post(path, body));
    }
}
