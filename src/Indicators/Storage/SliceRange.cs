using Indicators.Periods;
using Indicators.Regions;

namespace Indicators.Storage;

/// <summary>How to read some regions of some periods: few by their listed keys, in one statement; a level as one range of the key a period.</summary>
internal readonly struct SliceRange
{
    public static readonly IReadOnlyList<string> Parameters = ["period", "first", "last"];

    private SliceRange(string condition, IEnumerable<(int Period, int First, int Last)> scans) => (Condition, Scans) = (condition, scans);

    /// <summary>On the columns period and region, with <see cref="Parameters"/>.</summary>
    public string Condition { get; }

    /// <summary>The parameters of each run of the statement.</summary>
    public IEnumerable<(int Period, int First, int Last)> Scans { get; }

    /// <param name="periods">At least one.</param>
    /// <param name="regions">Ids, at least one.</param>
    public static SliceRange Listed(IEnumerable<Period> periods, ReadOnlySpan<int> regions) => new(
        $"period IN ({string.Join(',', periods.Select(period => period.Key))}) AND region IN ({string.Join(',', regions.ToArray())})",
        [(0, 0, 0)]);

    /// <summary>All regions of a level.</summary>
    /// <param name="periods">In order of their keys.</param>
    public static SliceRange Level(IEnumerable<Period> periods, int level) => new(
        "period = @period AND region BETWEEN @first AND @last",
        periods.Select(period => (period.Key, level * Region.IdsPerLevel, (level + 1) * Region.IdsPerLevel - 1)));
}
