using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Spans;

/// <summary>
/// Running totals from the asked span's first boundary on, one report for each further boundary: the path to its end first, then the
/// strongest statuses, then the earliest. Every other report between two of its boundaries closes a cycle: a second way to say the same.
/// </summary>
internal sealed class SpanTree
{
    private readonly Dictionary<int, SpanPart[]> _totals;
    private readonly List<Period> _closing;

    public SpanTree(Period asked, Period[] path, IReadOnlyDictionary<Period, ObservationStatus> reports)
    {
        _totals = new() { [asked.First] = [] };
        _closing = [.. reports.Keys.OrderBy(span => !path.Contains(span)).ThenBy(span => reports[span]).ThenBy(span => span)];
        while (_closing.FindIndex(span => _totals.ContainsKey(span.First) != _totals.ContainsKey(span.End)) is >= 0 and var next)
        {
            var span = _closing[next];
            if (_totals.TryGetValue(span.First, out var total))
            {
                _totals[span.End] = [.. total, new(span, 1)];
            }
            else
            {
                _totals[span.First] = [.. _totals[span.End], new(span, -1)];
            }

            _closing.RemoveAt(next);
        }

        _closing.RemoveAll(span => !_totals.ContainsKey(span.First));
        Path = InOrder(_totals[asked.End]);
    }

    /// <summary>The asked span as a sum of reports, in order of time.</summary>
    public SpanPart[] Path { get; }

    /// <summary>
    /// The sums that are zero unless another way to the asked span has another result: all cycles that share a span with the path, or
    /// with such a cycle (the blocks of the graph that the path runs through). The path's own spans keep their sign.
    /// </summary>
    public IEnumerable<SpanPart[]> Cycles()
    {
        var touched = Path.Select(part => part.Span).ToHashSet();
        var cycles = _closing.ConvertAll(Cycle);
        while (cycles.FindIndex(cycle => cycle.Any(part => touched.Contains(part.Span))) is >= 0 and var next)
        {
            touched.UnionWith(cycles[next].Select(part => part.Span));
            yield return cycles[next];
            cycles.RemoveAt(next);
        }
    }

    // value − (S(end) − S(first)), where what both totals begin with cancels out.
    private SpanPart[] Cycle(Period span)
    {
        var (first, end) = (_totals[span.First], _totals[span.End]);
        SpanPart[] cycle = InOrder([new(span, 1), .. first.Except(end), .. end.Except(first).Select(part => part.Opposite)]);
        return Path.Any(part => cycle.Contains(part.Opposite)) ? Array.ConvertAll(cycle, part => part.Opposite) : cycle;
    }

    private static SpanPart[] InOrder(SpanPart[] parts) => [.. parts.OrderBy(part => part.Span)];
}
