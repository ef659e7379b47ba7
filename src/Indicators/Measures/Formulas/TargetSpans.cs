using Indicators.Catalogue;
using Indicators.Measures.Spans;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Formulas;

/// <summary>
/// What targets come to together. Levels of a flow are spans too: those that one region set with one commitment and operator for a first
/// and a second quarter make that of the half-year. They are only added: a half-year and its first quarter make no second.
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

    /// <summary>
    /// The targets that several regions' come to together: where each has a level or an increment of one commitment and operator, set by
    /// itself or all by one.
    /// </summary>
    /// <param name="region">The id of the one that took their place.</param>
    /// <param name="each">What each of them has for one period.</param>
    public static IEnumerable<Target> Joined(int region, IReadOnlyList<ArraySegment<Target>> each) => each
        .SelectMany(targets => targets)
        .Where(target => target.Key.Kind is TargetKind.Level or TargetKind.Increment)
        .GroupBy(target => (
            target.Key.Commitment, target.Key.Kind, SetBy: target.Key.SetBy == target.Key.Region ? region : target.Key.SetBy,
            target.Terms.Operator))
        .Where(alike => alike.Select(target => target.Key.Region).Distinct().Count() == each.Count && alike.Count() == each.Count)
        .OrderBy(alike => alike.Key)
        .Select(alike => Sum(alike.First().Key with { Region = region, SetBy = alike.Key.SetBy }, [.. alike]))
        .OfType<Target>();

    private static Target? Made(Period whole, Dictionary<Period, Target> levels)
    {
        if (SpanTiling.Fewest(whole, levels.Keys) is not { } spans) return null;
        Target[] parts = [.. spans.Select(span => levels[span])];
        return Sum(parts[0].Key with { Period = whole }, parts);
    }

    private static Target? Sum(TargetKey key, Target[] parts)
    {
        var sum = parts.Aggregate(Int128.Zero, (total, part) => total + part.Terms.Value.Millionths);
        return sum < long.MinValue || sum > long.MaxValue ? null : new Target(
            key,
            new TargetTerms(
                new FixedPoint((long)sum), null, Inside: false, parts[0].Terms.Operator, Revision: parts.Max(part => part.Terms.Revision)),
            null)
        {
            Parts = parts,
        };
    }
}
