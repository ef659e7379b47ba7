using Indicators.Periods;

namespace Indicators.Observations;

/// <summary>
/// The targets of one indicator and period as one revision knew them, in order of region, commitment, kind and who set them. Immutable.
/// </summary>
public sealed record TargetSlice(Period Period, Target[] Targets)
{
    public static TargetSlice Empty(Period period) => new(period, []);

    /// <summary>A slice for every period, of targets in order of period.</summary>
    public static IReadOnlyDictionary<Period, TargetSlice> Of(IReadOnlyCollection<Period> periods, IEnumerable<Target> targets)
    {
        var slices = periods.ToDictionary(period => period, Empty);
        List<Target> found = [];
        foreach (var target in targets)
        {
            if (found is [.., { Key.Period: var last }] && last != target.Key.Period) Close(last);
            found.Add(target);
        }

        if (found is [.., { Key.Period: var only }]) Close(only);
        return slices;

        void Close(Period period)
        {
            slices[period] = new(period, [.. found]);
            found.Clear();
        }
    }

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
