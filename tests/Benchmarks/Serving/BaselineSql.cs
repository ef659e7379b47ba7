namespace Indicators.Benchmarks.Serving;

/// <summary>
/// The baseline's statements. Each reads what it needs by the primary key; joins that no column asks for, SQLite leaves out.
/// </summary>
public static class BaselineSql
{
    public const string Value =
        """
        SELECT region.code AS Region, region.name AS RegionName, actual.value / 1e6 AS Value
        FROM actual JOIN region ON region.id = actual.region
        WHERE actual.indicator = @indicator AND actual.period = @now AND actual.region = @region
        """;

    public const string Series =
        """
        SELECT region.code AS Region, region.name AS RegionName, actual.period AS Period, actual.value / 1e6 AS Value,
          lag(actual.value) OVER by_month / 1e6 AS Base,
          100.0 * (actual.value - lag(actual.value) OVER by_month) / nullif(lag(actual.value) OVER by_month, 0) AS Growth
        FROM actual JOIN region ON region.id = actual.region
        WHERE actual.indicator = @indicator AND actual.period IN @periods
          AND actual.region IN (SELECT id FROM region WHERE id = @region OR (@region IS NULL AND level = 4 AND code LIKE @within))
        WINDOW by_month AS (PARTITION BY actual.region, (actual.period >> 10) % 12, actual.period & 1023 ORDER BY actual.period)
        """;

    public const string Scores =
        """
        WITH item AS (
          SELECT now.region, min(55.0, 50.0 * now.value / nullif(target.value, 0)) AS points
          FROM actual AS now
          JOIN target ON target.indicator = now.indicator AND target.period = @year AND target.region = now.region
          WHERE now.indicator = @flow AND now.period = @year
          UNION ALL
          SELECT now.region, min(55.0, 50.0 * now.value / nullif(target.value, 0))
          FROM actual AS now
          JOIN target ON target.indicator = now.indicator AND target.period = @year AND target.region = now.region
          WHERE now.indicator = @stock AND now.period = @month
        )
        SELECT region.code AS Region, region.name AS RegionName, sum(points) AS Score,
          rank() OVER (ORDER BY sum(points) DESC) AS Rank, count(*) OVER () AS "Of"
        FROM item JOIN region ON region.id = item.region
        WHERE region.level = 4 AND region.code LIKE @within
        GROUP BY region.id
        ORDER BY Rank
        """;

    public const string Export =
        """
        SELECT region.code AS Region, region.name AS RegionName, actual.period AS Period, actual.value / 1e6 AS Value
        FROM actual JOIN region ON region.id = actual.region
        WHERE actual.indicator = @indicator AND actual.period BETWEEN @from AND @to
        """;

    public const string Plain =
        "CREATE TABLE IF NOT EXISTS plain (indicator TEXT, period TEXT, region TEXT, value REAL, PRIMARY KEY (indicator, period, region)) "
            + "WITHOUT ROWID";

    public const string Upsert =
        """
        INSERT INTO plain (indicator, region, period, value) VALUES (@Indicator, @Region, @Period, @Value)
        ON CONFLICT (indicator, period, region) DO UPDATE SET value = excluded.value
        """;

    public const string Completion = $"{Figures} SELECT Region, RegionName, Value, Required, Completion FROM figure";

    private const string Figures =
        """
        WITH figure AS (
          SELECT region.code AS Region, region.name AS RegionName, now.value / 1e6 AS Value, before.value / 1e6 AS Base,
            100.0 * (now.value - before.value) / nullif(before.value, 0) AS Growth,
            target.value / 1e6 AS Required, 100.0 * now.value / nullif(target.value, 0) AS Completion
          FROM actual AS now
          JOIN region ON region.id = now.region
          LEFT JOIN actual AS before ON before.indicator = now.indicator AND before.period = @before AND before.region = now.region
          LEFT JOIN target ON target.indicator = now.indicator AND target.period = @year AND target.region = now.region
          WHERE now.indicator = @indicator AND now.period = @now
            AND region.level = 4 AND region.code LIKE @within
        )
        """;

    /// <param name="by">value, growth, completion, or all: by growth, with completion beside it.</param>
    public static string Ranking(string by)
    {
        var (key, columns) = by switch
        {
            "growth" => ("Growth", "Value, Base, Growth"),
            "completion" => ("Completion", "Value, Required, Completion"),
            "all" => ("Growth", "Value, Base, Growth, Required, Completion"),
            _ => ("Value", "Value"),
        };
        return $"""
            {Figures} SELECT Region, RegionName, {columns}, rank() OVER (ORDER BY {key} DESC) AS Rank, count(*) OVER () AS "Of"
            FROM figure ORDER BY Rank
            """;
    }
}
