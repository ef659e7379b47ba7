using System.Text;
using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;
using Indicators.Tests.Imports;

namespace Indicators.Benchmarks;

/// <summary>
/// Files with all that is checked of them, beside the same rows as JSON and beside bare inserts; and what memory a large one takes.
/// </summary>
public static class FileImports
{
    private const int Rows = 75_000;
    private const int Rounds = 6;
    private const int LargeRows = 2_200_000;
    private const int First = 2005;

    public static IEnumerable<Line> Run(Lab lab)
    {
        var set = lab.Set(Size.Hundredth);
        using var files = Server.Service(DataSet.ConnectionTo(lab.Copy(set))).Ready("/health/live");
        using var books = Server.Service(DataSet.ConnectionTo(lab.Copy(set))).Ready("/health/live");
        using var bodies = Server.Service(DataSet.ConnectionTo(lab.Copy(set))).Ready("/health/live");
        using var raw = new RawWriter(lab.Copy(set));
        using var snapshot = set.Database.Read();
        var file = new ReportFile([.. Reports.Counties(snapshot).Select(region => region.Code)]);

        var times = Clock.InTurns(
            Rounds,
            Post(files, "/api/v1/imports", round => file.Csv(round * Rows, Rows)),
            Post(bodies, "/api/v1/actuals", round => file.Json(round * Rows, Rows)),
            round => () => raw.Insert(round * Rows, Rows),
            Post(books, "/api/v1/imports", round => file.Xlsx(round * Rows, Rows)));
        yield return new("POST /imports, CSV, new rows", PerSecond(times[0]), "rows/s")
        {
            Limit = new(PerSecond(times[2]), "prepared inserts and nothing else", 0.5),
        };
        yield return new("POST /imports, CSV, beside JSON", PerSecond(times[0]), "rows/s")
        {
            Limit = new(PerSecond(times[1]), "POST /actuals, JSON, the same rows", 0.8),
        };
        yield return new("POST /imports, XLSX, new rows", PerSecond(times[3]), "rows/s") { Limit = new(30_000, "as we aim", 1) };

        using var alone = Server.Service(DataSet.ConnectionTo(lab.Copy(set))).Ready(Ask.Small);
        Imported(alone, file.Csv(0, Rows));
        var before = alone.ForgetPeak();
        var large = Encoding.UTF8.GetBytes(Large(snapshot));
        Imported(alone, large);
        yield return new($"the memory that a CSV of {large.Length >> 20} MiB takes", (alone.PeakBytes - before) / 1048576.0, "MiB")
        {
            Limit = new(200, "as we aim", 1),
        };

        using var harmed = Server.Service(DataSet.ConnectionTo(lab.Copy(set))).Ready(Ask.Small);
        Imported(harmed, file.Csv(0, Rows));
        before = harmed.ForgetPeak();
        var (worst, longest) = HarmfulFiles.Names.Select(name => (Name: name, Time: Refused(harmed, HarmfulFiles.Of(name))))
            .MaxBy(file => file.Time);
        yield return new($"bad files: the worst, {worst}", longest / 1000, "s") { Limit = new(5, "as we aim", 1) };
        yield return new("the memory that bad files take", (harmed.PeakBytes - before) / 1048576.0, "MiB")
        {
            Limit = new(200, "as we aim", 1),
        };
    }

    private static string Large(Storage.Snapshot snapshot)
    {
        var regions = Reports.Counties(snapshot).Where(region => region.ExistsIn(First * 12)).Select(region => region.Code).ToList();
        string[] indicators = ["专利申请量", "专利授权量", "发明专利申请量", "发明专利授权量", "新认定高新技术企业数"];
        var text = new StringBuilder("地区,指标,期间,数值\n");
        for (var row = 0; row < LargeRows; row++)
        {
            var month = row / regions.Count;
            text.Append(regions[row % regions.Count]).Append(',').Append(indicators[month % indicators.Length]).Append(',')
                .Append(First + month / 12 / indicators.Length).Append('年').Append(month / indicators.Length % 12 + 1).Append("月,")
                .Append(row % regions.Count + 100).Append('\n');
        }

        return text.ToString();
    }

    private static void Imported(Server server, byte[] file) => Ends(server, file, "imported");

    // By the clock on the wall, in milliseconds.
    private static double Refused(Server server, byte[] file) => Clock.Once(() => Ends(server, file, "refused"));

    // Asked about until it is done.
    private static void Ends(Server server, byte[] file, string outcome)
    {
        using var connection = new Connection(server.Port);
        connection.Ask(Request.Post("/api/v1/imports", file));
        var body = Encoding.UTF8.GetString(connection.Body.Span);
        var id = body[(body.IndexOf("\"id\":\"") + 6)..][..12];
        while (body.Contains("\"outcome\":null"))
        {
            Thread.Sleep(50);
            connection.Expect(Request.Get($"/api/v1/imports/{id}"));
            body = Encoding.UTF8.GetString(connection.Body.Span);
        }

        if (!body.Contains($"\"outcome\":\"{outcome}\"")) throw new InvalidOperationException(body[..Math.Min(body.Length, 2000)]);
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
