using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;

namespace Indicators.Benchmarks;

/// <summary>Files of actuals posted one after the other, through all validation, beside the baseline, which checks nothing.</summary>
public static class Imports
{
    private const int Rows = 10_000;
    private const int Rounds = 40;

    public static IEnumerable<Line> Run(Lab lab)
    {
        var set = lab.Set(Size.Tenth);
        using var service = Server.Service(DataSet.ConnectionTo(lab.Copy(set))).Ready("/health/live");
        using var baseline = Server.Baseline(lab.Copy(set)).Ready(First.Small);
        using var raw = new RawWriter(lab.Copy(set));
        using var snapshot = set.Database.Read();
        var file = new ReportFile([.. Reports.Counties(snapshot).Select(region => region.Code)]);

        var written = Clock.InTurns(
            Rounds,
            Post(service, "/api/v1/actuals", round => file.Json(round * Rows, Rows)),
            Post(baseline, "/actuals", round => file.JsonList(round * Rows, Rows)),
            round => () => raw.Insert(round * Rows, Rows));
        yield return new("POST /actuals, JSON, new rows", PerSecond(written[0]), "rows/s")
        {
            Limit = new(PerSecond(written[2]), "prepared inserts and nothing else"),
            Baseline = new(PerSecond(written[1]), Goal: 2),
        };

        var corrected = Clock.InTurns(
            Rounds,
            Post(service, "/api/v1/actuals", round => file.Json(round * Rows, Rows, add: 1)),
            Post(baseline, "/actuals", round => file.JsonList(round * Rows, Rows, add: 1)));
        yield return new("POST /actuals, JSON, corrections", PerSecond(corrected[0]), "rows/s") { Baseline = new(PerSecond(corrected[1])) };
    }

    private static Func<int, Action> Post(Server server, string path, Func<int, byte[]> body) => round =>
    {
        var request = Request.Post(path, body(round));
        return () =>
        {
            using var connection = new Connection(server.Port);
            connection.Expect(request);
        };
    };

    private static double PerSecond(double milliseconds) => Rows / milliseconds * 1000;
}
