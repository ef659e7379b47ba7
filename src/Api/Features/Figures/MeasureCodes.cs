using Indicators.Queries;

namespace Indicators.Api.Features.Figures;

/// <summary>The words of the measures, which are also the names of their columns.</summary>
public static class MeasureCodes
{
    public static IReadOnlyList<string> All { get; } =
    [
        "value", "growth", "completion", "pace", "share", "rank", "growthChange", "gapToParent", "contribution", "pull", "computed", "allocation", "projection",
    ];

    /// <summary>What a ranking may compare.</summary>
    public static IReadOnlyList<string> RankingKeys { get; } = ["value", "growth", "points", "completion", "pace", "share"];

    public static MeasureSet Measure(string word) => Enum.Parse<MeasureSet>(word, ignoreCase: true);

    public static RankingKey By(string word) => Enum.Parse<RankingKey>(word, ignoreCase: true);

    /// <summary>The measure that a ranking's key is a column of.</summary>
    public static MeasureSet MeasureOf(RankingKey by) => by switch
    {
        Queries.RankingKey.Growth or Queries.RankingKey.Points => MeasureSet.Growth,
        Queries.RankingKey.Completion => MeasureSet.Completion,
        Queries.RankingKey.Pace => MeasureSet.Completion | MeasureSet.Pace,
        Queries.RankingKey.Share => MeasureSet.Share,
        _ => MeasureSet.Value,
    };

    /// <summary>The words of all measures a query shows, and total when there is one.</summary>
    public static IReadOnlyList<string> Of(FigureQuery query) =>
        [.. All.Where(word => query.Asks(Measure(word))), .. query.Total ? [FigureParameters.Total.Name] : Array.Empty<string>()];
}
