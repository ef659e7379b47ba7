using Indicators.Catalogue;
using Indicators.Measures.Spans;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Formulas;

/// <summary>
/// Levels of a flow are spans too: those that one region set with one commitment and operator for a first and a second quarter make that of
/// the half-year. They are only added: a half-year and its first quarter make no second.
/// </summary>
public static class TargetSpans
{
    /// <summary>The targets for a whole that those for its parts make, by commitment and who set them.</summary>
    /// <param name="levels">Of one region.</param>
    public static IEnumerable<Target> Made(Period whole, IEnumerable<Target> levels) =>
        levels.Where(level => level.Key.Kind is TargetKind.Level)
            .GroupBy(level => (level.Key.Commitment, level.Key.SetBy, level.Terms.Operator))
            .OrderBy(alike => alike.Key)
            .Select(alike => Made(whole, alike.ToDictionary(level => level.Key.Period)))
            .OfType<Target>();

    private static Target? Made(Period whole, Dictionary<Period, Target> levels)
    {
        if (SpanTiling.Fewest(whole, levels.Keys) is not { } spans) return null;
        Target[] parts = [.. spans.Select(span => levels[span])];
        var sum = parts.Aggregate(Int128.Zero, (total, part) => total + part.Terms.Value.Millionths);
        return sum < long.MinValue || sum > long.MaxValue ? null : new Target(
            parts[0].Key with { Period = whole },
            new TargetTerms(
                new FixedPoint((long)sum), null, Inside: false, parts[0].Terms.Operator, Revision: parts.Max(part => part.Terms.Revision)),
            null)
        {
            Parts = parts,
        };
    }
}
