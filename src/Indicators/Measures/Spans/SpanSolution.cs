using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Spans;

/// <summary>How one pattern of reports tells the asked span, for every region that reports by it.</summary>
internal sealed class SpanSolution
{
    private readonly SpanSum _path;
    private readonly ObservationStatus _status;
    private readonly ObservationFlags _flags;
    private readonly Observation[]? _reported;
    private readonly SpanDerivation _derivation;
    private readonly (SpanSum Sum, ObservationFlags Flag)[] _cycles;

    /// <param name="subtractable">Spans that are only added may add up to something else, and do not contradict it.</param>
    public SpanSolution(
        SpanTree tree, IReadOnlyDictionary<Period, ObservationStatus> reports, IReadOnlyDictionary<Period, Observation[]> columns,
        bool subtractable)
    {
        _path = new(tree.Path, columns);
        _status = Weakest(tree.Path);
        _flags = tree.Path.All(part => reports[part.Span] == _status) ? ObservationFlags.None : ObservationFlags.MixedStatus;
        _reported = tree.Path is [var only] ? columns[only.Span] : null;
        _derivation = new(_reported is null ? tree.Path : []);
        _cycles = [.. tree.Cycles()
            .OrderBy(cycle => !Touches(cycle))
            .ThenBy(FlagOf)
            .ThenBy(cycle => cycle.Length)
            .Select(cycle => (new SpanSum(cycle, columns), FlagOf(cycle)))];

        ObservationFlags FlagOf(SpanPart[] cycle) =>
            subtractable && Weakest(Touches(cycle) ? cycle.Intersect(tree.Path) : tree.Path) == Weakest(cycle.Except(tree.Path))
                ? ObservationFlags.Contradiction
                : ObservationFlags.RevisionDifference;

        bool Touches(SpanPart[] cycle) => cycle.Any(tree.Path.Contains);

        ObservationStatus Weakest(IEnumerable<SpanPart> parts) => parts.Max(part => reports[part.Span]);
    }

    public Observation Read(int region)
    {
        var reading = _reported?[region] ?? new()
        {
            Value = _path.Of(region),
            Status = _status,
            Flags = _flags,
            Revision = _path.Newest(region),
            Derived = true,
            Derivation = _derivation,
        };

        foreach (var (sum, flag) in _cycles)
        {
            if (sum.Of(region) is { Sign: not 0 } difference)
            {
                return reading with
                {
                    Flags = reading.Flags | flag,
                    Derivation = _derivation with { Disagreeing = sum.Parts, Difference = difference },
                };
            }
        }

        return reading;
    }
}
