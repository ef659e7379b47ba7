using Indicators.Periods;

namespace Indicators.Storage.Tables;

/// <summary>How to read some regions of some periods: few by their listed keys, in one statement; a strip as a range of the key.</summary>
internal readonly struct SliceRange
{
    public static readonly IReadOnlyList<string> Parameters = ["indicator", "period", "first", "last"];

    private SliceRange(string condition, IEnumerable<(int Period, int First, int Last)> scans) => (Condition, Scans) = (condition, scans);

    /// <summary>On the columns period and region, with <see cref="Parameters"/> but for the first.</summary>
    public string Condition { get; }

    private IEnumerable<(int Period, int First, int Last)> Scans { get; }

    /// <summary>The parameters of each run of the statement.</summary>
    public IEnumerable<long[]> ScansOf(int indicator) =>
        Scans.Select(scan => (long[])[indicator, scan.Period, scan.First, scan.Last]);

    /// <param name="periods">At least one.</param>
    /// <param name="regions">Ids, at least one.</param>
    public static SliceRange Listed(IEnumerable<Period> periods, ReadOnlySpan<int> regions) => new(
        $"period IN ({string.Join(',', periods.Select(period => period.Key))}) AND region IN ({string.Join(',', regions.ToArray())})",
        [(0, 0, 0)]);

    /// <param name="strips">Each the first and the last region of a period's key, in order of the periods.</param>
    public static SliceRange Of(IEnumerable<(int Period, int First, int Last)> strips) =>
        new("period = @period AND region BETWEEN @first AND @last", strips);
}
