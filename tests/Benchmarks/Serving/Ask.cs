using Indicators.Benchmarks.Data;

namespace Indicators.Benchmarks.Serving;

/// <summary>Paths of the service's questions that several benchmarks ask.</summary>
public static class Ask
{
    /// <summary>One figure of one region.</summary>
    public const string Small = $"/api/v1/actuals?indicator={Reports.Stock}&region=110101&period=2024-12";

    /// <summary>The counties of a province, ranked: 40 KB.</summary>
    public const string Province = $"/api/v1/rankings?indicator={Reports.Stock}&within=420000&level=county&period=2024-12";

    /// <summary>The counties of the country, ranked by growth, with completion.</summary>
    public const string Ranking =
        $"/api/v1/measures?indicator={Reports.Stock}&within=100000&level=county&period=2024-12&measure=value,growth,completion,rank"
        + "&by=growth&sort=rank";

    /// <summary>The counties of the country, ranked by growth, with no more columns than a page shows.</summary>
    public const string Chosen = $"/api/v1/rankings?indicator={Reports.Stock}&within=100000&level=county&period=2024-12&by=growth"
        + "&fields=region,regionName,value,growth,rank";

    /// <summary>The counties of the country and their targets.</summary>
    public const string Completion = $"/api/v1/completion?indicator={Reports.Flow}&within=100000&level=county&period=2024";

    public static byte[] Answer(Server server, string path) => Answer(server, Request.Get(path));

    public static byte[] Answer(Server server, Request request)
    {
        using var connection = new Connection(server.Port);
        connection.Expect(request);
        return connection.Body.ToArray();
    }

    public static string Tag(Server server, string path) => Tag(server, Request.Get(path));

    public static string Tag(Server server, Request request)
    {
        using var connection = new Connection(server.Port);
        connection.Expect(request);
        return connection.Header("ETag")!;
    }
}
