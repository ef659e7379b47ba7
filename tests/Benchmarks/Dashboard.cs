using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;

namespace Indicators.Benchmarks;

/// <summary>
/// The 18 questions of a dashboard, one at a time by the clock on the wall, with 0.14, 1.4 and 14 million actuals. No answer is kept; warm
/// has its slices in memory, cold reads them anew for every question.
/// </summary>
public static class Dashboard
{
    private const int Rounds = 7;
    private const int WarmUps = 5;
    private const double MedianGoal = 10;
    private const double WorstGoal = 100;

    public static IEnumerable<Line> Run(Lab lab)
    {
        Size[] sizes = [Size.Full, Size.Tenth, Size.Hundredth];
        var warm = Array.ConvertAll(sizes, size => Server.WithoutAnswers(lab.Set(size).ConnectionString));
        var cold = Array.ConvertAll(sizes, size => Server.WithoutMemory(lab.Set(size).ConnectionString));
        var baseline = Server.Baseline(lab.Set(Size.Full).Path);
        Server[] servers = [.. warm, .. cold, baseline];
        try
        {
            Array.ForEach(servers, server => server.Ready(server == baseline ? First.Small : "/health/live"));
            // What is hot is compiled before anything counts, as in a process that has served a while.
            foreach (var question in DashboardQuestion.All) Ask(servers, question, WarmUps);
            return [.. Lines(lab, sizes, [.. DashboardQuestion.All.Select(question => Ask(servers, question, Rounds))])];
        }
        finally
        {
            foreach (var server in servers) server.Dispose();
        }
    }

    // The median of each server: its place is that of the server.
    private static double[] Ask(Server[] servers, DashboardQuestion question, int rounds)
    {
        var connections = Array.ConvertAll(servers, server => new Connection(server.Port));
        var requests = servers.Select(server => Request.Get(server == servers[^1] ? question.First : question.Path)).ToArray();
        var times = Clock.InTurns(
            rounds, [.. connections.Zip(requests, (connection, request) => (Func<int, Action>)(_ => () => connection.Expect(request)))]);
        Array.ForEach(connections, connection => connection.Dispose());
        return times;
    }

    private static IEnumerable<Line> Lines(Lab lab, Size[] sizes, double[][] medians)
    {
        var last = sizes.Length * 2;
        for (var at = 0; at < last; at++)
        {
            var what = $"{(at < sizes.Length ? "warm" : "cold")}, {lab.Set(sizes[at % sizes.Length]).Rows:N0} actuals";
            var worst = DashboardQuestion.All[Array.IndexOf(medians, medians.MaxBy(of => of[at])!)].What;
            yield return new($"{what}: the median of the 18", Median(at))
            {
                Limit = new(MedianGoal, "as we aim", 1),
                Baseline = Of(
                at, Median(last))
            };
            yield return new($"{what}: the worst ({worst})", Worst(at))
            {
                Limit = new(WorstGoal, "as we aim", 1),
                Baseline = Of(
                at, Worst(last))
            };
        }

        foreach (var (what, at) in new[] { ("warm", 0), ("cold", sizes.Length) })
        {
            yield return new($"{what}: all 18 with the most actuals", Sum(at))
            {
                Limit = new(Sum(at + sizes.Length - 1), "with a hundredth of them", 1.3),
            };
        }

        foreach (var (question, of) in DashboardQuestion.All.Zip(medians))
        {
            yield return new($"{question.What}, cold, most actuals", of[sizes.Length])
            {
                Limit = new(of[0], "warm"),
                Baseline = new(
                of[last])
            };
        }

        double Median(int at) => Clock.Median(medians.Select(of => of[at]));
        double Worst(int at) => medians.Max(of => of[at]);
        double Sum(int at) => medians.Sum(of => of[at]);

        // The baseline was asked with the most actuals only.
        Beside? Of(int at, double figure) => at % sizes.Length == 0 ? new(figure) : null;
    }
}
