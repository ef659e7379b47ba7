using Indicators.Benchmarks.Data;

namespace Indicators.Benchmarks.Serving;

/// <summary>Paths of the baseline's questions: what <see cref="Ask"/> asks of the service.</summary>
public static class First
{
    public const string Small = $"/value?indicator={Reports.Stock}&now=2024-12&region=110101";
    public const string Province = $"/ranking?indicator={Reports.Stock}&now=2024-12&by=value&within=420000";
    public const string Ranking = $"/ranking?indicator={Reports.Stock}&now=2024-12&by=all";
    public const string Chosen = $"/chosen?indicator={Reports.Stock}&now=2024-12";
    public const string ChosenOfEntities = $"/ranking?indicator={Reports.Stock}&now=2024-12";
    public const string Completion = $"/completion?indicator={Reports.Flow}&now=2024";
}
