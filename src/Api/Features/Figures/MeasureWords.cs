using Indicators.Queries;

namespace Indicators.Api.Features.Figures;

/// <summary>The words of the measures, which are also the names of their columns.</summary>
public static class MeasureWords
{
    public static IReadOnlyList<string> All { get; } =
    [
        "value", "growth", "completion", "pace", "share", "rank", "growthChange", "gapToParent", "contribution", "pull", "computed", "allocation", "projection",
    ];

    /// <summary>What a ranking may compare.</summary>
    public static IReadOnlyList<string> Compared { get; } = ["value", "growth", "points", "completion", "pace", "share"];

    public static MeasureSet Measure(string word) => Enum.Parse<MeasureSet>(word, ignoreCase: true);

    public static By By(string word) => Enum.Parse<By>(word, ignoreCase: true);

    /// <summary>The measure that a ranking's key is a column of.</summary>
    public static MeasureSet Shown(By by) => by switch
    {
        Queries.By.Growth or Queries.By.Points => MeasureSet.Growth,
        Queries.By.Completion => MeasureSet.Completion,
        Queries.By.Pace => MeasureSet.Completion | MeasureSet.Pace,
        Queries.By.Share => MeasureSet.Share,
        _ => MeasureSet.Value,
    };

    /// <summary>The words of all measures a query shows, and total when there is one.</summary>
    public static IReadOnlyList<string> Of(FigureQuery query) =>
        [.. All.Where(word => query.Asks(Measure(word))), .. query.Total ? [FigureWords.Total.Name] : Array.Empty<string>()];
}
