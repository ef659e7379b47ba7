namespace Indicators.Benchmarks.Data;

/// <summary>How much there is: always 3,000 regions, reporting to December 2024.</summary>
public sealed record Size(string Name, int Indicators, int Months)
{
    /// <summary>14.4 million actuals: what a province has after ten years.</summary>
    public static readonly Size Full = new("full", 40, 120);
    public static readonly Size Tenth = new("tenth", 10, 48);
    public static readonly Size Hundredth = new("hundredth", 2, 24);
}
