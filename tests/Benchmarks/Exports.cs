using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;
using Indicators.Periods;

namespace Indicators.Benchmarks;

/// <summary>
/// Thirty months of all counties in one answer, none of it kept, beside the raw read of the rows and beside the baseline.
/// </summary>
public static class Exports
{
    private const int Months = 30;
    private const int Rounds = 7;

    public static IEnumerable<Line> Run(Lab lab)
    {
        var set = lab.Set(Size.Tenth);
        using var service = Server.WithoutMemory(set.ConnectionString).Ready("/health/live");
        using var baseline = Server.Baseline(set.Path).Ready(First.Small);
        using var raw = new RawReader(set.Path);
        var stock = set.Indicator(Reports.Stock).Id;
        var rows = Read();
        foreach (var format in (string[])["json", "csv"])
        {
            var path = $"/api/v1/actuals?indicator={Reports.Stock}&within=100000&level=county&from=2022-07&to=2024-12&format={format}";
            var first = $"/export{(format is "csv" ? ".csv" : "")}?indicator={Reports.Stock}&from=2022-07&to=2024-12";
            var times = Clock.InTurns(Rounds, _ => () => Expect(service, path), _ => () => Expect(baseline, first), _ => () => Read());
            yield return new($"GET /actuals, {format.ToUpperInvariant()}, {rows:N0} rows", rows / times[0] * 1000, "rows/s")
            {
                Limit = new(rows / times[2] * 1000, "raw read"),
                Baseline = new(rows / times[1] * 1000),
            };
        }

        yield return Chosen(service, rows);
        yield return Workbook(service);

        int Read() => Enumerable.Range(0, Months).Sum(back => raw.Actuals(stock, new Period(Reports.LastMonth - back, 1)));
    }

    private static Line Chosen(Server service, int rows)
    {
        var path = $"/api/v1/actuals?indicator={Reports.Stock}&within=100000&level=county&from=2022-07&to=2024-12&format=csv"
            + "&fields=region,period,value,status,unit";
        var times = Clock.InTurns(Rounds, _ => () => Expect(service, path));
        return new($"GET /actuals, CSV, five fields, {rows:N0} rows", rows / times[0] * 1000, "rows/s")
        {
            Limit = new(500_000, "as we aim", 1),
        };
    }

    private static Line Workbook(Server service)
    {
        var path = $"/api/v1/actuals?indicator={Reports.Stock}&format=xlsx&limit=100000";
        var times = Clock.InTurns(Rounds, _ => () => Expect(service, path));
        return new("GET /actuals, XLSX, 100,000 rows", times[0]) { Limit = new(4_000, "as we aim", 1) };
    }

    private static void Expect(Server server, string path)
    {
        using var connection = new Connection(server.Port);
        connection.Expect(Request.Get(path));
    }
}
