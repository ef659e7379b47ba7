using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Spans;

/// <summary>The reports that lead from one end of a span to the other.</summary>
internal static class SpanPath
{
    /// <summary>The fewest spans, then the best weakest status, then the earliest; in order of time. Null when nothing connects.</summary>
    /// <param name="subtractable">Whether one span may be taken from another, and not only added to it.</param>
    public static Period[]? Best(Period asked, IReadOnlyDictionary<Period, ObservationStatus> reports, bool subtractable) =>
        reports.ContainsKey(asked)
            ? [asked]
            : reports.Values.Distinct().Order()
                .Select(weakest =>
                    Fewest(asked, [.. reports.Where(report => report.Value <= weakest).Select(report => report.Key)], subtractable))
                .OfType<Period[]>()
                .MinBy(path => path.Length);

    /// <summary>Those that are summands of the asked span in some way.</summary>
    public static Dictionary<Period, ObservationStatus> Summands(Period asked, IReadOnlyDictionary<Period, ObservationStatus> reports)
    {
        HashSet<int> from = [asked.First], to = [asked.End];
        var spans = reports.Keys.OrderBy(span => span.First).ToList();
        foreach (var span in spans.Where(span => from.Contains(span.First))) from.Add(span.End);
        foreach (var span in spans.OrderByDescending(span => span.End).Where(span => to.Contains(span.End))) to.Add(span.First);
        return reports.Where(report => from.Contains(report.Key.First) && to.Contains(report.Key.End)).ToDictionary();
    }

    // All boundaries one span further at a time. Of two paths to a boundary the earlier one stays the earlier however both go on.
    private static Period[]? Fewest(Period asked, Period[] spans, bool subtractable)
    {
        var reached = new HashSet<int> { asked.First };
        var paths = new Dictionary<int, Period[]> { [asked.First] = [] };
        while (paths.Count > 0 && !reached.Contains(asked.End))
        {
            var longer = new Dictionary<int, Period[]>();
            foreach (var span in spans)
            {
                Extend(span, span.First, span.End);
                if (subtractable) Extend(span, span.End, span.First);
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
