using Indicators.Periods;

namespace Indicators.Observations;

/// <summary>
/// The targets of one indicator and period as one revision knew them, in order of region, commitment, kind and who set them. Immutable.
/// </summary>
public sealed record TargetSlice(Period Period, Target[] Targets) : ISlice<TargetSlice>
{
    public static TargetSlice Empty(Period period) => new(period, []);

    /// <summary>With those of regions that come after.</summary>
    public TargetSlice Then(TargetSlice later) =>
        Targets.Length == 0 ? later : later.Targets.Length == 0 ? this : new(Period, [.. Targets, .. later.Targets]);

    /// <summary>Without those of some keys, and with others.</summary>
    public TargetSlice With(IEnumerable<Target> others, IReadOnlySet<TargetKey> without) => new(
        Period,
        [
            .. Targets.Where(target => !without.Contains(target.Key)).Concat(others)
                .OrderBy(target => (target.Key.Region, target.Key.Commitment, target.Key.Kind, target.Key.SetBy)),
        ]);
}
