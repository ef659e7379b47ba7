using Indicators.Periods;

namespace Indicators.Observations;

/// <summary>
/// The targets of one indicator and period as one revision knew them, in order of region, commitment, kind and who set them. Immutable.
/// </summary>
public sealed record TargetSlice(Period Period, Target[] Targets)
{
    /// <summary>A slice a period, of targets in order of period.</summary>
    public static IEnumerable<TargetSlice> Of(IEnumerable<Target> targets) =>
        targets.GroupBy(target => target.Key.Period, (period, those) => new TargetSlice(period, [.. those]));

    /// <summary>Those of some regions (in order of id): itself when it has no others.</summary>
    public TargetSlice Only(ReadOnlySpan<int> regions)
    {
        List<Target> kept = new(Targets.Length);
        var asked = 0;
        foreach (var target in Targets)
        {
            while (asked < regions.Length && regions[asked] < target.Key.Region)
            {
                asked++;
            }

            if (asked < regions.Length && regions[asked] == target.Key.Region)
            {
                kept.Add(target);
            }
        }

        return kept.Count == Targets.Length ? this : new(Period, [.. kept]);
    }
}
