using Indicators.Benchmarks.Data;

namespace Indicators.Benchmarks;

/// <summary>A question of the dashboard, and the path by which the baseline is asked the same.</summary>
public sealed record DashboardQuestion(string What, string Path, string First)
{
    private const string Flow = $"indicator={Reports.Flow}";
    private const string Stock = $"indicator={Reports.Stock}";
    private const string Months = "2024-01,2024-02,2024-03,2024-04,2024-05,2024-06,2024-07,2024-08,2024-09,2024-10,2024-11,2024-12";
    private const string Quarters = "2024-01..2024-03,2024-01..2024-06,2024-01..2024-09,2024";
    private const string Totals =
        "2024-01,2024-01..2024-02,2024-01..2024-03,2024-01..2024-04,2024-01..2024-05,2024-01..2024-06,2024-01..2024-07,"
        + "2024-01..2024-08,2024-01..2024-09,2024-01..2024-10,2024-01..2024-11,2024";

    /// <summary>Only of what the smallest data set has too.</summary>
    public static IReadOnlyList<DashboardQuestion> All { get; } =
    [
        Ranking("a stock of all counties", $"{Stock}&period=2024-12", "value", $"{Stock}&now=2024-12"),
        Ranking("a stock of all counties", $"{Stock}&period=2024-12", "growth", $"{Stock}&now=2024-12"),
        Ranking("a stock of all counties", $"{Stock}&period=2024-12", "completion", $"{Stock}&now=2024-12"),
        Ranking("a flow of all counties", $"{Flow}&period=2024", "growth", $"{Flow}&now=2024"),
        Ranking("a flow of all counties", $"{Flow}&period=2024", "completion", $"{Flow}&now=2024"),
        Ranking("a flow of a province's counties", $"{Flow}&period=2024", "value", $"{Flow}&now=2024", "420000"),
        Completion("a stock of all counties", $"{Stock}&period=2024-12", $"{Stock}&now=2024-12"),
        Completion("a flow of all counties", $"{Flow}&period=2024", $"{Flow}&now=2024"),
        Completion("a flow of a province's counties, 1–9月", $"{Flow}&period=2024-01..2024-09", $"{Flow}&now=2024-01..2024-09", "360000"),
        Completion("a stock of a province's counties", $"{Stock}&period=2024-12", $"{Stock}&now=2024-12", "330000"),
        Series("a flow of a county, 12 cumulatives", $"{Flow}&region=110101&from=2024-01&to=2024&frequency=ytd",
            $"{Flow}&region=110101&periods={Totals}"),
        Series("a stock of a county, 12 months", $"{Stock}&region=110101&from=2024-01&to=2024-12&frequency=month",
            $"{Stock}&region=110101&periods={Months}"),
        Series("a stock of a county, latest 24 months", $"{Stock}&region=110101&last=24&frequency=month",
            $"{Stock}&region=110101&periods={Months}"),
        Series("a stock of a province's counties, 12 months", $"{Stock}&within=420000&level=county&period={Months}",
            $"{Stock}&within=420000&periods={Months}"),
        Series("a flow of a province's counties, 4 quarter "
            + "ends", $"{Flow}&within=420000&level=county&period={Quarters}", $"{Flow}&within=420000&periods={Quarters}"),
        Scores("all counties", "100000"),
        Scores("a province's counties", "420000"),
        Scores("another province's counties", "360000"),
    ];

    private static DashboardQuestion Ranking(string what, string of, string by, string first, string within = "100000") => new(
        $"ranking of {what} by {by}", $"/api/v1/rankings?{of}&within={within}&level=county&by={by}",
        $"/ranking?{first}&by={by}{Within(within)}");

    private static DashboardQuestion Completion(string what, string of, string first, string within = "100000") => new(
        $"completion of {what}", $"/api/v1/completion?{of}&within={within}&level=county", $"/completion?{first}{Within(within)}");

    private static DashboardQuestion Series(string what, string of, string first) => new(
        $"series with growth of {what}", $"/api/v1/growth?{of}", $"/series?{first}");

    private static DashboardQuestion Scores(string what, string within) => new(
        $"scores of {what}", $"/api/v1/scores?scheme={DataSet.Scheme}&period=2024&within={within}&level=county",
        $"/scores?now=2024{Within(within)}");

    private static string Within(string within) => within == "100000" ? "" : $"&within={within}";
}
