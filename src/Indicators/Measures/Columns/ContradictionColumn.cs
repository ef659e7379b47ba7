using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>
/// Which figures of a period stand on a report that cannot be true beside other reports, apart from the spans that it was solved with:
/// running totals that fall, a whole that is not what its parts make.
/// </summary>
public sealed class ContradictionColumn(EvaluationContext context, Indicator indicator, Period period)
{
    private readonly Observation[] _figures = context.Columns(indicator)[period];
    private readonly SpanPart[] _whole = [new(indicator.Nature == Nature.Stock ? period.LastMonth : period, 1)];
    private List<Period>? _spans;
    private bool[]? _column;

    /// <summary>What is remarkable about a figure, this included.</summary>
    public ObservationFlags FlagsOf(int index) =>
        _figures[index].Flags | ((_column ??= Work())[index] ? ObservationFlags.Contradiction : ObservationFlags.None);

    /// <summary>Whether it is known; what is not is asked for, once the figures are there.</summary>
    public bool Load(LoadPlan plan)
    {
        var isThere = true;
        foreach (var span in _spans ??= Spans()) isThere &= plan.Contradictions(indicator, span, context.RegionIndex);
        return isThere;
    }

    // What follows from parts of a ratio, or from other regions, was not reported.
    private List<Period> Spans()
    {
        if (indicator.Nature == Nature.Ratio || context.IsTotal) return [];
        HashSet<Period> spans = [];
        IReadOnlyList<SpanPart>? last = null;
        foreach (ref readonly var figure in _figures.AsSpan())
        {
            if (!IsFromReports(figure)) continue;
            var parts = PartsOf(figure);
            if (ReferenceEquals(parts, last)) continue;
            last = parts;
            spans.UnionWith(parts.Select(part => part.Span));
        }

        return [.. spans];
    }

    private bool[] Work()
    {
        var found = (_spans ??= Spans())
            .ToDictionary(span => span, span => context.Dataset.Contradictions(indicator.Id, span, context.RegionIndex));
        return found.Values.All(regions => regions.Count == 0)
            ? new bool[_figures.Length]
            : context.RegionIndex.Column(index => IsFromReports(_figures[index])
                && PartsOf(_figures[index]).Any(part => found[part.Span].Contains(context.RegionIndex.Regions[index].Id)));
    }

    private static bool IsFromReports(in Observation figure) =>
        figure.Value is not null && !figure.Flags.HasFlag(ObservationFlags.Comparable);

    // One list for all that were reported for the span itself.
    private IReadOnlyList<SpanPart> PartsOf(in Observation figure) =>
        figure.Derivation is { Parts: { Count: > 0 } parts } ? parts : _whole;
}
