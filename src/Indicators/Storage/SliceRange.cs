using Indicators.Periods;
using Indicators.Regions;

namespace Indicators.Storage;

/// <summary>
/// How to read some regions of some periods: few or scattered ones by their listed keys, in one statement; many that lie together by
/// scanning the range of their ids, once for each period and level. A row passed over costs less than a key looked up.
/// </summary>
internal readonly struct SliceRange
{
    private const int Few = 20;
    private const int RowsPassedPerKey = 3;

    public static readonly IReadOnlyList<string> Parameters = ["period", "first", "last"];

    private SliceRange(string condition, IEnumerable<(int Period, int First, int Last)> scans) => (Condition, Scans) = (condition, scans);

    /// <summary>On the columns period and region, with <see cref="Parameters"/>.</summary>
    public string Condition { get; }

    /// <summary>The parameters of each run of the statement.</summary>
    public IEnumerable<(int Period, int First, int Last)> Scans { get; }

    /// <param name="regions">Ids, in their order.</param>
    public static SliceRange Of(IReadOnlyCollection<Period> periods, ReadOnlySpan<int> regions)
    {
        var keys = periods.Select(period => period.Key).Distinct().Order().ToArray();
        if (keys.Length == 0 || regions.IsEmpty)
        {
            return new("1 = 0", []);
        }

        var runs = Runs(regions);
        if (regions.Length <= Few || runs.Sum(run => run.Last - run.First + 1) > RowsPassedPerKey * regions.Length)
        {
            var listed = $"period IN ({string.Join(',', keys)}) AND region IN ({string.Join(',', regions.ToArray())})";
            return new(listed, [(0, 0, 0)]);
        }

        return new(
            "period = @period AND region BETWEEN @first AND @last",
            keys.SelectMany(period => runs.Select(run => (period, run.First, run.Last))));
    }

    private static List<(int First, int Last)> Runs(ReadOnlySpan<int> regions)
    {
        List<(int First, int Last)> runs = [];
        foreach (var region in regions)
        {
            if (runs.Count > 0 && runs[^1].First / Region.IdsPerLevel == region / Region.IdsPerLevel)
            {
                runs[^1] = (runs[^1].First, region);
            }
            else
            {
                runs.Add((region, region));
            }
        }

        return runs;
    }
}
