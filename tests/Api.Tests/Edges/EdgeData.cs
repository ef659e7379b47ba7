namespace Indicators.Api.Tests.Edges;

/// <summary>
/// What is stored at the edges: the largest and the smallest values, nothing, less than nothing, bounds, spans that cancel out, the first
/// and the last periods of the calendar, targets of every kind that want nothing or too much. Each row is written by itself, since some
/// are rightly refused.
/// </summary>
internal static class EdgeData
{
    public static readonly string[] Indicators =
        ["x-flow", "x-money", "x-profit", "x-lower", "x-stock", "x-constant", "x-yearly", "x-ratio", "x-share", "x-reported"];

    public static readonly string[] Regions = ["100000", "360000", "360100", "360102", "360103", "360200", "360300", "360199"];

    public static readonly string[] Periods =
    [
        "1900", "1900-01", "1900-Q1", "1901", "1900-01..1901-12", "2199", "2199-12", "2198", "2019", "2020", "2021", "2020-H1", "2020-H2",
        "2020-Q1", "2020-Q3", "2020-01", "2020-12", "2020-01..2020-11", "2020-02..2020-03", "2021-01", "2021-H1", "2021-01..2025-12",
        "1900-01..1985-03",
    ];

    // A region of which earlier revisions know nothing.
    private const string Young = """{ "code": "360199", "name": "边缘开发区", "level": "county", "parent": "360100" }""";

    private static readonly string[] Kinds =
        ["level", "range", "growth", "points", "increment", "averageGrowth", "cumulativeChange", "share", "rank"];

    private static readonly string[] Values =
    [
        "0", "1", "-1", "3", "0.000001", "-0.000001", "100", "-100", "-99.999999", "7.5", "999999999", "999999999.999999",
        "-999999999.999999", "999999999999999", "5", "9", "50", "0.1",
    ];

    private static readonly string[] Definitions =
    [
        """{ "code": "x-flow", "name": "边缘件数", "unit": "件", "nature": "flow", "direction": "higher" }""",
        """{ "code": "x-money", "name": "边缘金额", "unit": "亿元", "nature": "flow", "direction": "higher", "decimals": 0 }""",
        """{ "code": "x-profit", "name": "边缘利润", "unit": "万元", "nature": "flow", "direction": "higher" }""",
        """{ "code": "x-lower", "name": "边缘事故", "unit": "起", "nature": "flow", "direction": "lower" }""",
        """{ "code": "x-stock", "name": "边缘存量", "unit": "家", "nature": "stock", "direction": "higher" }""",
        """{ "code": "x-constant", "name": "边缘增加值", "unit": "亿元", "nature": "flow", "direction": "higher", "priceBasis": "constant" }""",
        """
        { "code": "x-yearly", "name": "边缘年度数", "unit": "件", "nature": "flow", "direction": "higher", "shortestPeriod": "year" }
        """,
        """
        { "code": "x-ratio", "name": "边缘强度", "unit": "%", "nature": "ratio", "direction": "higher",
          "numerator": "x-flow", "denominator": "x-money", "factor": 100 }
        """,
        """
        { "code": "x-share", "name": "边缘人均", "unit": "件", "nature": "ratio", "direction": "higher",
          "numerator": "x-profit", "denominator": "x-stock", "factor": 0.000001 }
        """,
        """{ "code": "x-reported", "name": "边缘比率", "unit": "%", "nature": "ratio", "direction": "lower" }""",
    ];

    /// <returns>How many rows were stored.</returns>
    public static async Task<int> Write(Client client, Random random, int rows)
    {
        var stored = 0;
        for (var at = 0; at < rows; at++)
        {
            if (at < Definitions.Length * 20 && at % 20 == 0)
                (await client.PostRows("indicators", Definitions[at / 20])).ShouldBe(System.Net.HttpStatusCode.OK);
            if (at == rows / 2) (await client.PostRows("regions", Young)).ShouldBe(System.Net.HttpStatusCode.OK);
            var (list, row) = (at % 4) switch
            {
                0 or 1 => ("actuals", Actual(random)),
                2 => ("targets", Target(random)),
                _ => ("declared", Declared(random)),
            };
            var answer = await client.PostRows(list, row);
            ((int)answer.Status).ShouldBeLessThan(500, $"{row}: {answer.Text}");
            if ((int)answer.Status == 200) stored++;
        }

        return stored;
    }

    private static string Key(Random random) =>
        $"""
        "indicator": "{random.Of(Indicators)}", "region": "{random.Of(Regions)}", "period": "{random.Of(Periods)}"
        """;

    private static string Actual(Random random)
    {
        var value = random.Next(12) == 0 ? "null" : random.Of(Values);
        var status = value == "null" ? "missing" : random.Of("final", "final", "provisional", "estimated");
        var bound = random.Next(6) == 0 ? $", \"bound\": \"{random.Of("atLeast", "moreThan", "atMost", "lessThan", "about")}\"" : "";
        return $$"""{ {{Key(random)}}, "value": {{value}}, "status": "{{status}}"{{bound}} }""";
    }

    private static string Target(Random random)
    {
        var (kind, value) = (random.Of(Kinds), random.Of(Values));
        var high = kind == "range" ? $", \"high\": {random.Of(Values)}" : "";
        var words = random.Next(3) switch
        {
            0 => $", \"operator\": \"{random.Of("atLeast", "moreThan", "atMost", "lessThan", "about")}\"",
            1 => $", \"commitment\": \"{random.Of("binding", "stretch")}\", \"setBy\": \"360000\"",
            _ => "",
        };
        return $$"""{ {{Key(random)}}, "kind": "{{kind}}", "value": {{value}}{{high}}{{words}} }""";
    }

    private static string Declared(Random random)
    {
        var measure = random.Of("growth", "completion", "share", "points", "rank");
        var of = measure == "share" ? ", \"of\": \"360000\"" : "";
        return $$"""{ {{Key(random)}}, "measure": "{{measure}}", "value": {{random.Of(Values)}}{{of}} }""";
    }
}
