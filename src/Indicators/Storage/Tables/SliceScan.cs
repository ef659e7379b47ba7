using Indicators.Periods;

namespace Indicators.Storage.Tables;

/// <summary>
/// How some regions of some periods of an indicator are read: few by their listed keys, in one statement; a strip as a range of the key.
/// </summary>
/// <param name="Condition">On the columns period and region, with <see cref="Parameters"/> but for the first.</param>
internal readonly record struct SliceScan(int Indicator, string Condition, int Period = 0, int First = 0, int Last = 0)
{
    public static readonly IReadOnlyList<string> Parameters = ["indicator", "period", "first", "last"];

    private const string InStrip = "period = @period AND region BETWEEN @first AND @last";

    public long[] Values => [Indicator, Period, First, Last];

    /// <param name="periods">At least one.</param>
    /// <param name="regions">Ids, at least one.</param>
    public static SliceScan Listed(int indicator, IEnumerable<Period> periods, ReadOnlySpan<int> regions) => new(
        indicator,
        $"period IN ({string.Join(',', periods.Select(period => period.Key))}) AND region IN ({string.Join(',', regions.ToArray())})");

    /// <param name="period">Its key.</param>
    public static SliceScan Strip(int indicator, int period, int first, int last) => new(indicator, InStrip, period, first, last);
}
