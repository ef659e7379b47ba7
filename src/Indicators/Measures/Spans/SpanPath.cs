using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Spans;

/// <summary>The reports that lead from one end of a span to the other.</summary>
internal static class SpanPath
{
    /// <summary>The fewest spans, then the best weakest status, then the earliest; in order of time. Null when nothing connects.</summary>
    public static Period[]? Best(Period asked, IReadOnlyDictionary<Period, ObservationStatus> reports) =>
        reports.ContainsKey(asked)
            ? [asked]
            : reports.Values.Distinct().Order()
                .Select(weakest => Fewest(asked, [.. reports.Where(report => report.Value <= weakest).Select(report => report.Key)]))
                .OfType<Period[]>()
                .MinBy(path => path.Length);

    // All boundaries one span further at a time. Of two paths to a boundary the earlier one stays the earlier however both go on.
    private static Period[]? Fewest(Period asked, Period[] spans)
    {
        var reached = new HashSet<int> { asked.First };
        var paths = new Dictionary<int, Period[]> { [asked.First] = [] };
        while (paths.Count > 0 && !reached.Contains(asked.End))
        {
            var longer = new Dictionary<int, Period[]>();
            foreach (var span in spans)
            {
                Extend(span, span.First, span.End);
                Extend(span, span.End, span.First);
            }

            reached.UnionWith(longer.Keys);
            paths = longer;

            void Extend(Period span, int from, int to)
            {
                if (paths.TryGetValue(from, out var path) && !reached.Contains(to))
                {
                    Period[] next = [.. path.Append(span).Order()];
                    if (!longer.TryGetValue(to, out var other) || next.AsSpan().SequenceCompareTo(other) < 0)
                    {
                        longer[to] = next;
                    }
                }
            }
        }

        return paths.GetValueOrDefault(asked.End);
    }
}
