using System.Text;
using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Benchmarks.Page;

/// <summary>
/// The overview of a province with 11 prefectures, 40 indicators and five years: drawn by chromium from the address on, its one question
/// worked out, and that question on a thousand screens, each asking every ten seconds.
/// </summary>
public static class ProvinceOverview
{
    private const string Province = "360000";
    private const string Address = $"/?region={Province}&period=2024-01..2024-09";
    private const string Turnover = "tech-contract-turnover";
    private const string Intensity = "rd-intensity";
    // All screens come from one address here, and what hangs on the day is worked out for each of them.
    private const string Unlimited = "--Indicators:RequestsPerMinute=0";
    private const int Count = 40;
    private const int Months = 60;
    private const int WarmUps = 10;
    private const int Turns = 9;
    private const int TurnLength = 50;

    public static IEnumerable<Line> Run(Lab lab)
    {
        if (!DrawnPage.CanBe) yield break;
        var set = lab.Set("province", Fill);
        using var service = Server.Service(set.ConnectionString, Unlimited).Ready("/health/live");
        using var worked = Server.Service(set.ConnectionString, Unlimited, "--Indicators:AnswerBytes=0").Ready("/health/live");

        var page = DrawnPage.Of(service.Port, Address).GetAwaiter().GetResult();
        yield return new("the overview drawn, nothing of it kept by the browser", page.Milliseconds) { Limit = Aim(1000) };

        var body = Encoding.UTF8.GetBytes(page.Question);
        var question = Request.Post(page.Path, body, acceptEncoding: "br");
        yield return new("its answer, brotli", Ask.Answer(service, question).Length, "B") { Limit = Aim(30 * 1024) };
        yield return new("processor time to work it out", ProcessorTime(worked, question)) { Limit = Aim(15) };

        var again = Request.Post(page.Path, body, ifNoneMatch: Ask.Tag(service, question), acceptEncoding: "br");
        (string What, Request Request)[] refreshes =
            [("whether anything was written", Newest), ("all of it", question), ("all of it, 304", again)];
        foreach (var (what, request) in refreshes)
        {
            var (milliseconds, processor) = ScreenWall.Of(service, request);
            yield return new($"1,000 screens, each every 10 s, {what}: p50", Clock.Quantile(milliseconds, 0.5));
            yield return new($"1,000 screens, each every 10 s, {what}: p99", Clock.Quantile(milliseconds, 0.99)) { Limit = Aim(50) };
            yield return new($"1,000 screens, each every 10 s, {what}: processor time in the server for one", processor, "µs");
        }
    }

    // What the page asks first: only when that has moved does it ask for the rest.
    private static Request Newest { get; } = Request.Get("/api/v1/revisions?limit=1&fields=revision", acceptEncoding: "br");

    private static Beside Aim(double figure) => new(figure, "as we aim", 1);

    // One at a time, since one screen asks one. What is hot is compiled beside the first of them, which do not count.
    private static double ProcessorTime(Server server, Request request)
    {
        using var connection = new Connection(server.Port);
        var times = new List<double>();
        for (var turn = 0; turn < WarmUps + Turns; turn++)
        {
            var begun = server.ProcessorTime;
            for (var time = 0; time < TurnLength; time++) connection.Expect(request);
            if (turn >= WarmUps) times.Add((server.ProcessorTime - begun).TotalMilliseconds / TurnLength);
        }

        return Clock.Median(times);
    }

    private static void Fill(Database database)
    {
        Reports.Fill(database, Indicators, Months, Regions);
        Region[] regions;
        int intensity;
        using (var snapshot = database.Read())
            (regions, intensity) = ([.. Regions(snapshot)], snapshot.Catalogue.Indicators.OfCode(Intensity)!.Id);
        var years = Enumerable.Range(2020, 4).Select(Period.OfYear);
        database.WriteAndWait(new ChangeSet
        {
            Source = "年报",
            Actuals = [.. from year in years from region in regions select Actual(intensity, region, year)],
        });
    }

    private static Actual Actual(int indicator, Region region, Period year) => new(
        new(indicator, year, region.Id),
        new(new(1_000_000 + (Dice.Roll(100, indicator, region.Id, year.First, 8) * 10_000)), ObservationStatus.Final), null);

    private static IReadOnlyList<Region> Regions(Snapshot snapshot)
    {
        var regions = snapshot.Catalogue.Regions;
        var province = regions.OfCode(Province).First();
        return [province, .. regions.Within(province, RegionLevel.Prefecture, Reports.LastMonth)];
    }

    private static IReadOnlyList<Indicator> Indicators(Snapshot snapshot) =>
        [snapshot.Catalogue.Indicators.OfCode(Turnover)!, .. Reports.Indicators(snapshot, Count).Where(other => other.Code != Turnover)
            .Take(Count - 1)];
}
