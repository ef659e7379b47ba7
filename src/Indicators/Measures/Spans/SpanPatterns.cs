using Indicators.Observations;

namespace Indicators.Measures.Spans;

/// <summary>Regions that reported the same spans with the same statuses share one pattern, and so one way to every span.</summary>
internal static class SpanPatterns
{
    private const int Kinds = 4;

    /// <summary>The number of each region's pattern. Each column splits the patterns of the columns before it.</summary>
    public static int[] Of(int regions, IReadOnlyList<Observation[]> columns)
    {
        var patterns = new int[regions];
        var count = 1;
        foreach (var column in columns)
        {
            var numbers = new int[count * Kinds];
            count = 0;
            for (var region = 0; region < regions; region++)
            {
                ref var number = ref numbers[patterns[region] * Kinds + Kind(in column[region])];
                if (number == 0)
                {
                    number = ++count;
                }

                patterns[region] = number - 1;
            }
        }

        return patterns;
    }

    private static int Kind(in Observation reading) => reading.IsExact ? 1 + (int)reading.Status!.Value : 0;
}
