using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;

namespace Indicators.Benchmarks;

/// <summary>Answers asked again and again over HTTP, beside bare Kestrel with bodies of the same length and beside the baseline.</summary>
public static class CachedAnswers
{
    private const double Goal = 0.8;
    private static readonly Request Held = Request.Get("/304", ifNoneMatch: "\"0\"");

    public static IEnumerable<Line> Run(Lab lab)
    {
        var set = lab.Set(Size.Hundredth);
        using var service = Server.Service(set.ConnectionString).Ready("/health/live");
        using var bare = Server.Bare().Ready("/200");
        using var baseline = Server.Baseline(set.Path).Ready("/scores?now=2024");

        (string What, string Path, string First)[] asked =
        [
            ("a figure", Ask.Small, First.Small),
            ("the ranking of a province", Ask.Province, First.Province),
        ];
        List<Line> lines = [];
        foreach (var (what, path, first) in asked)
        {
            lines.AddRange(Beside(service, bare, what, path, Goal, new Asked(baseline, Request.Get(first))));
        }

        var large = Request.Get(Ask.Ranking, acceptEncoding: "br");
        var packed = Ask.Answer(service, large).Length;
        var ranking = Load.Compare(new(service, large), new(bare, Request.Get($"/{packed}")), new(baseline, Request.Get(First.Ranking)));
        lines.Add(PerSecond($"the ranking of 3,000 with growth and completion, {packed:N0} B of brotli", ranking[0], ranking[1], Goal) with
        {
            Baseline = new(ranking[2].PerSecond, Goal: 10),
        });
        return lines;
    }

    /// <summary>An answer and its 304.</summary>
    /// <param name="goal">What part of bare Kestrel's requests a second is aimed at; null where none is.</param>
    public static IEnumerable<Line> Beside(Server service, Server bare, string what, string path, double? goal, params Asked[] baseline)
    {
        var bytes = Ask.Answer(service, path).Length;
        var again = Request.Get(path, Ask.Tag(service, path));
        var rates = Load.Compare(
            [new(service, Request.Get(path)), new(bare, Request.Get($"/{bytes}")), new(service, again), new(bare, Held), .. baseline]);
        Beside? Of(Func<Rate, double> figure, double? times = null) => rates.Length > 4 ? new(figure(rates[4]), Goal: times) : null;
        var (perSecond, processor) = (Of(rate => rate.PerSecond, times: 10), Of(rate => rate.Microseconds));
        return
        [
            PerSecond($"{what}, {bytes:N0} B", rates[0], rates[1], goal) with { Baseline = perSecond },
            Processor($"{what}: processor time in the server", rates[0], rates[1]) with { Baseline = processor },
            PerSecond($"{what}, 304", rates[2], rates[3], goal) with { Baseline = perSecond },
            Processor($"{what}, 304: processor time in the server", rates[2], rates[3]) with { Baseline = processor },
        ];
    }

    private static Line PerSecond(string what, Rate rate, Rate limit, double? goal) =>
        new(what, rate.PerSecond, "requests/s") { Limit = new(limit.PerSecond, "bare Kestrel", goal) };

    private static Line Processor(string what, Rate rate, Rate limit) =>
        new(what, rate.Microseconds, "µs") { Limit = new(limit.Microseconds, "bare Kestrel") };
}
