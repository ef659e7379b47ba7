using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;

namespace Indicators.Benchmarks;

/// <summary>
/// 3,000 regions ranked by growth, code, name, value, growth and rank of each, worked out for each request: beside a team's entities,
/// ranked in memory, and beside SQL with window functions.
/// </summary>
public static class ChosenColumns
{
    private const double HalfItsTime = 0.5;
    private const double TwiceAsMany = 2;

    public static IEnumerable<Line> Run(Lab lab)
    {
        var set = lab.Set(Size.Hundredth);
        using var service = Server.WithoutAnswers(set.ConnectionString).Ready(Ask.Chosen);
        using var entities = Server.Entities(set.Path).Ready(First.ChosenOfEntities);
        using var windows = Server.Baseline(set.Path, counts: true).Ready(First.Chosen);
        var asked = new[]
        {
            new Asked(service, Request.Get(Ask.Chosen)),
            new Asked(entities, Request.Get(First.ChosenOfEntities)),
            new Asked(windows, Request.Get(First.Chosen)),
        };
        var bytes = Array.ConvertAll(asked, one => Ask.Answer(one.Server, one.Request).Length);
        var (rates, ours) = (Load.Compare(asked), 0);
        foreach (var (rate, length, name, isAim) in (IEnumerable<(Rate, int, string, bool)>)
            [(rates[1], bytes[1], "EF Core, ranked in memory", true), (rates[2], bytes[2], "Dapper, SQL with windows", false)])
        {
            var beside = $"{name}, {length:N0} B";
            yield return new($"ranking by growth, {bytes[ours]:N0} B: requests", rates[ours].PerSecond, "requests/s")
            {
                Baseline = new(rate.PerSecond, beside, isAim ? TwiceAsMany : null),
            };
            yield return new("the same: processor time in the server", rates[ours].Microseconds / 1000)
            {
                Baseline = new(rate.Microseconds / 1000, beside, isAim ? HalfItsTime : null),
            };
            yield return new("the same: allocated a row", rates[ours].Bytes / Reports.Regions, "B")
            {
                Baseline = new(rate.Bytes / Reports.Regions, beside),
            };
        }
    }
}
