using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Measures.Formulas;

/// <summary>A sum of parts, which says how many of them it is the sum of.</summary>
/// <param name="Sum">Of those that are there; none when none is.</param>
/// <param name="Missing">Which are not there, by their place in the list.</param>
public readonly record struct Total(Observation Sum, int Expected, IReadOnlyList<int> Missing)
{
    public int Reported => Expected - Missing.Count;

    public bool IsComplete => Missing.Count == 0;

    /// <summary>A bound is no number, so it counts as missing. The weakest status and the newest revision are the sum's.</summary>
    public static Total Of(IReadOnlyList<Observation> parts)
    {
        List<int> missing = [];
        Rational sum = default;
        Observation? first = null;
        for (var place = 0; place < parts.Count; place++)
        {
            if (parts[place].Exact is not { HasValue: true } part)
            {
                missing.Add(place);
                continue;
            }

            sum += part.Value;
            first = first is { } before ? Joined(before, parts[place]) : parts[place];
        }

        var total = first is { } joined
            ? new Observation
            {
                Value = sum,
                Status = joined.Status,
                Revision = joined.Revision,
                Flags = joined.FlagsWith(joined),
                Derived = true,
            }
            : Observation.Missing(parts.Any(part => part.Reason == Reason.OtherStatus) ? Reason.OtherStatus : Reason.NotReported);
        return new(total, parts.Count, missing);
    }

    private static Observation Joined(Observation first, Observation second) => first with
    {
        Status = first.Status > second.Status ? first.Status : second.Status,
        Revision = Math.Max(first.Revision, second.Revision),
        Flags = first.FlagsWith(second),
    };
}
