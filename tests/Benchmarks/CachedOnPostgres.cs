using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;
using Indicators.Tests.Postgres;

namespace Indicators.Benchmarks;

/// <summary>
/// A kept answer of a service on PostgreSQL, which asks the server for the newest revision before it is sent, beside bare Kestrel.
/// </summary>
public static class CachedOnPostgres
{
    public static IEnumerable<Line> Run(Lab lab)
    {
        if (PostgresCluster.Binaries() is not { } binaries)
        {
            Console.Error.WriteLine("  skipped: PostgreSQL is not installed.");
            return [];
        }

        using var cluster = PostgresCluster.StartOnDisk(binaries);
        DataSet.Make(cluster.ConnectionString, database => Reports.Fill(database, Size.Hundredth));
        using var service = Server.Service(cluster.ConnectionString).Ready("/health/live");
        using var bare = Server.Bare().Ready("/200");
        return [.. CachedAnswers.Beside(service, bare, "a figure", Ask.Small, goal: null)];
    }
}
