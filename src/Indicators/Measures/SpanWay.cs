using Indicators.Actuals;
using Indicators.Periods;

namespace Indicators.Measures;

/// <summary>How one pattern of reports tells the asked span, for every region that reports by it.</summary>
internal sealed class SpanWay
{
    private readonly SpanSum _path;
    private readonly Status _status;
    private readonly Reading[]? _reported;
    private readonly Derivation _derivation;
    private readonly (SpanSum Sum, Flags Flag)[] _cycles;

    public SpanWay(SpanTree tree, IReadOnlyDictionary<Period, Status> reports, IReadOnlyDictionary<Period, Reading[]> columns)
    {
        _path = new(tree.Path, columns);
        _status = Weakest(tree.Path);
        _reported = tree.Path is [var only] ? columns[only.Span] : null;
        _derivation = new(_reported is null ? tree.Path : []);
        _cycles = [.. tree.Cycles()
            .OrderBy(cycle => !Touches(cycle))
            .ThenBy(FlagOf)
            .ThenBy(cycle => cycle.Length)
            .Select(cycle => (new SpanSum(cycle, columns), FlagOf(cycle)))];

        Flags FlagOf(SpanPart[] cycle) =>
            Weakest(Touches(cycle) ? cycle.Intersect(tree.Path) : tree.Path) == Weakest(cycle.Except(tree.Path))
                ? Flags.Contradiction
                : Flags.RevisionDifference;

        bool Touches(SpanPart[] cycle) => cycle.Any(tree.Path.Contains);

        Status Weakest(IEnumerable<SpanPart> parts) => parts.Max(part => reports[part.Span]);
    }

    public Reading Read(int region)
    {
        var reading = _reported?[region] ?? new()
        {
            Value = _path.Of(region),
            Status = _status,
            Revision = _path.Newest(region),
            Derived = true,
            Derivation = _derivation,
        };

        foreach (var (sum, flag) in _cycles)
        {
            if (sum.Of(region) is not 0 and var difference)
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
