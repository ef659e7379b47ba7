using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;
using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Periods;

namespace Indicators.Benchmarks;

/// <summary>
/// A ranking and the completions of 3,000 regions, worked out for each request: processor time in the server end to end, beside bare
/// Kestrel that serialises the same rows and beside the baseline; and in what parts it goes.
/// </summary>
public static class UncachedAnswers
{
    public static IEnumerable<Line> Run(Lab lab)
    {
        var set = lab.Set(Size.Hundredth);
        return
        [
            .. Beside(
                "ranking with growth and completion", Ask.Ranking, First.Ranking, set.Indicator(Reports.Stock), new(Reports.LastMonth, 1),
                ["growth", "completion", "rank"], raw => raw.Ranking()),
            .. Beside(
                "completion and pace", Ask.Completion, First.Completion, set.Indicator(Reports.Flow), Period.OfYear(2024),
                ["completion", "pace"], raw => raw.Completion()),
        ];

        IEnumerable<Line> Beside(
            string what, string path, string first, Indicator indicator, Period period, IReadOnlyList<string> measures,
            Func<RawRows, int> readRaw)
        {
            using var warm = Server.WithoutAnswers(set.ConnectionString).Ready(path);
            using var cold = Server.WithoutMemory(set.ConnectionString).Ready(path);
            using var baseline = Server.Baseline(set.Path).Ready(first);
            var body = lab.File(Ask.Answer(warm, path));
            using var bare = Server.Bare(body).Ready("/rows");
            using var raw = new RawRows(set);

            var rates = Load.Compare(
                new(warm, Request.Get(path)), new(cold, Request.Get(path)), new(bare, Request.Get("/rows")),
                new(baseline, Request.Get(first)));
            var serialising = new Beside(
                rates[2].Microseconds / 1000, $"bare Kestrel serialising {Ask.Answer(bare, "/rows").Length:N0} B of the same rows");
            var same = new Beside(rates[3].Microseconds / 1000);
            yield return new($"{what}, end to end, {new FileInfo(body).Length:N0} B", rates[0].Microseconds / 1000)
            {
                Limit = serialising with { Goal = 1.5 },
                Baseline = same with { Goal = 0.2 },
            };
            yield return new($"{what}, end to end, nothing in memory", rates[1].Microseconds / 1000)
            {
                Limit = serialising,
                Baseline = same,
            };

            var times = Clock.Medians(
                () => Questions.Answer(set.WithoutCache, indicator, period, measures, MeasureRegistry.KeyOf("growth")),
                () => Questions.Answer(set.Database, indicator, period, measures, MeasureRegistry.KeyOf("growth")),
                () => readRaw(raw));
            yield return new($"{what}: reading and computing", times[0])
            {
                Limit = new(times[2], $"raw read of its {readRaw(raw):N0} rows", 2.5),
            };
            yield return new($"{what}: computing", times[1]) { Limit = serialising };
            yield return new($"{what}: the rows to show, writing and Kestrel", rates[0].Microseconds / 1000 - times[1])
            {
                Limit = serialising,
            };
        }
    }
}
