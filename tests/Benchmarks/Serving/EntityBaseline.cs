using Indicators.Catalogue;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Indicators.Benchmarks.Serving;

/// <summary>
/// What another team would write first: a minimal API over entities of Entity Framework Core, read for each answer, which is of now, and
/// worked with in memory, by LINQ.
/// </summary>
public static class EntityBaseline
{
    public static void Run(string port, string database)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        var options = new DbContextOptionsBuilder<Entities>().UseSqlite($"Data Source={database}").Options;
        var indicators = Ids(database);
        app.MapGet("/ranking", (string indicator, string now) => Ranking(
            Read(indicators[indicator], Baseline.Key(now)), Read(indicators[indicator], Baseline.Key(now, 1))));
        app.Run();

        List<ActualEntity> Read(int indicator, int period)
        {
            using var entities = new Entities(options);
            return [.. entities.Actuals.AsNoTracking().Include(actual => actual.Region)
                .Where(actual => actual.IndicatorId == indicator && actual.Period == period)];
        }
    }

    private static List<RankedEntity> Ranking(List<ActualEntity> now, List<ActualEntity> before)
    {
        var bases = before.ToDictionary(actual => actual.RegionId, actual => actual.Value);
        var sorted = now.Where(actual => actual.Region.Level == (int)RegionLevel.County)
            .Select(actual => (Actual: actual, Growth: Growth(actual.Value, bases.TryGetValue(actual.RegionId, out var known) ? known : 0)))
            .OrderByDescending(pair => pair.Growth)
            .ToList();
        List<RankedEntity> ranked = new(sorted.Count);
        foreach (var (actual, growth) in sorted)
        {
            int? rank = growth is null ? null : ranked is [.., var last] && last.Exact == growth ? last.Rank : ranked.Count + 1;
            ranked.Add(new(
                actual.Region.Code, actual.Region.Name, actual.Value, growth is { } exact ? Math.Round(exact, 2) : null, rank, growth));
        }

        return ranked;
    }

    private static decimal? Growth(decimal now, decimal before) => before == 0 ? null : (now - before) / before * 100;

    private static Dictionary<string, int> Ids(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database}");
        connection.Open();
        return Dapper.SqlMapper.Query<(string Key, int Value)>(connection, "SELECT code, id FROM catalogue WHERE kind = 1").ToDictionary();
    }

    private sealed record RankedEntity(
        string Region, string RegionName, decimal Value, decimal? Growth, int? Rank,
        [property: System.Text.Json.Serialization.JsonIgnore] decimal? Exact);
}
