using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;

namespace Indicators.Benchmarks;

/// <summary>What a process keeps resident with 14 million actuals: after its first answer, and after it was asked for all of them.</summary>
public static class Memory
{
    private const double Goal = 500;

    public static IEnumerable<Line> Run(Lab lab)
    {
        var set = lab.Set(Size.Full);
        using var service = Server.Service(set.Path).Ready(Ask.Small);
        using var baseline = Server.Baseline(set.Path).Ready(First.Small);
        yield return Resident("after the first answer");

        using var snapshot = set.Database.Read();
        var years = Enumerable.Range(0, Size.Full.Months / 12).Select(back => 2024 - back).ToList();
        string[] indicators = [.. Reports.Indicators(snapshot, Size.Full.Indicators).Select(indicator => indicator.Code)];
        string[] periods = [.. years.Select(year => string.Join(',', Enumerable.Range(1, 12).Select(month => $"{year}-01..{year}-{month:00}")))];
        Parallel.ForEach(
            indicators.SelectMany(indicator => periods, (indicator, period) => (indicator, period)),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            asked =>
            {
                var question = $"indicator={asked.indicator}&period={asked.period}";
                Ask.Answer(service, $"/api/v1/growth?{question}&within=100000&level=county&limit=1000");
                Ask.Answer(baseline, $"/ranking?indicator={asked.indicator}&now={asked.period.Split(',')[^1]}&by=growth");
            });
        yield return Resident($"after growth of {indicators.Length} indicators in {years.Count * 12} months");

        Load.Compare(new Asked(service, Request.Get(Ask.Ranking)), new Asked(baseline, Request.Get(First.Ranking)));
        yield return Resident("and after 16 clients at once");

        Line Resident(string when) => new($"resident {when}", service.ResidentBytes / 1048576.0, "MiB")
        {
            Limit = new(Goal, "as we aim", 1),
            Baseline = new(baseline.ResidentBytes / 1048576.0),
        };
    }
}
