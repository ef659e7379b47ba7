using Dapper;
using Indicators.Benchmarks.Data;
using Indicators.Periods;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Indicators.Benchmarks.Serving;

/// <summary>
/// What a team would write first: a minimal API, Dapper, and SQL with window functions, on the same database; codes it looks up in memory.
/// </summary>
public static class Baseline
{
    public static void Run(string port, string database)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        var indicators = Ids("SELECT code AS Key, id AS Value FROM catalogue WHERE kind = 1");
        var regions = Ids("SELECT code AS Key, id AS Value FROM region WHERE last_month IS NULL");
        app.MapGet("/value", (string indicator, string now, string region) =>
            Rows(BaselineSql.Value, new { indicator = indicators[indicator], now = Key(now), region = regions[region] }));
        app.MapGet("/ranking", (string indicator, string now, string by, string? within) => Rows(
            BaselineSql.Ranking(by),
            new
            {
                indicator = indicators[indicator],
                now = Key(now),
                before = Key(now, 1),
                year = Key(now[..4]),
                within = Prefix(
                within)
            }));
        app.MapGet("/chosen", (string indicator, string now) =>
        {
            using var connection = Open();
            var parameters = new { indicator = indicators[indicator], now = Key(now), before = Key(now, 1), year = 0, within = "%" };
            return connection.Query<BaselineRanked>(BaselineSql.Ranking("growth"), parameters).AsList();
        });
        app.MapGet("/completion", (string indicator, string now, string? within) => Rows(
            BaselineSql.Completion,
            new
            {
                indicator = indicators[indicator],
                now = Key(now),
                before = Key(now, 1),
                year = Key(now[..4]),
                within = Prefix(
                within)
            }));
        app.MapGet("/series", (string indicator, string periods, string? region, string? within) => Rows(
            BaselineSql.Series, new
            {
                indicator = indicators[indicator],
                periods = periods.Split(',')
                .SelectMany(period => new[] { Key(period, 1), Key(period) }),
                region = Id(region),
                within = Prefix(within)
            }));
        app.MapGet("/scores", (string now, string? within) => Rows(
            BaselineSql.Scores,
            new
            {
                flow = indicators[Reports.Flow],
                stock = indicators[Reports.Stock],
                month = Key(
                $"{now}-12"),
                year = Key(now),
                within = Prefix(within)
            }));
        app.MapGet("/export", (string indicator, string from, string to) =>
            Rows(BaselineSql.Export, new { indicator = indicators[indicator], from = Key(from), to = Key(to) }));
        app.MapGet("/export.csv", (string indicator, string from, string to) => Results.Text(
            Csv(Rows(BaselineSql.Export, new { indicator = indicators[indicator], from = Key(from), to = Key(to) })), "text/csv"));
        app.MapPost("/actuals", (Written[] rows) =>
        {
            using var connection = Open();
            connection.Execute(BaselineSql.Plain);
            using var transaction = connection.BeginTransaction();
            connection.Execute(BaselineSql.Upsert, rows, transaction);
            transaction.Commit();
            return rows.Length;
        });
        app.Run();

        int? Id(string? code) => code is null ? null : regions[code];

        Dictionary<string, int> Ids(string sql)
        {
            using var connection = Open();
            return connection.Query<(string Key, int Value)>(sql).ToDictionary();
        }

        List<BaselineRow> Rows(string sql, object parameters)
        {
            using var connection = Open();
            return connection.Query<BaselineRow>(sql, parameters).AsList();
        }

        SqliteConnection Open()
        {
            var connection = new SqliteConnection($"Data Source={database}");
            connection.Open();
            return connection;
        }
    }

    public static int Key(string period, int yearsBefore = 0) =>
        Period.TryRead(period, out var read, out _) ? read.YearsBefore(yearsBefore).Key : 0;

    private static string Csv(List<BaselineRow> rows) => string.Join(
        '\n', rows.Select(row => $"{row.Region},{row.RegionName},{row.Period},{row.Value}").Prepend("region,regionName,period,value"));

    // The codes of a province's regions begin with its two digits.
    private static string Prefix(string? province) => $"{province?[..2]}%";

    private sealed record Written(string Indicator, string Region, string Period, decimal Value);
}
