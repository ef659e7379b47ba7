using Indicators.Numbers;
using Indicators.Periods;

namespace Indicators.Observations;

/// <summary>
/// A slice of targets as it is kept in memory: six or seven bytes a target, where all are worded alike. Immutable.
/// </summary>
/// <remarks>
/// What targets have in common stands once, in a target without region, numbers and revision. A target is which of those it is worded as,
/// its value in the largest unit that those worded so are whole in, and its high end.
/// </remarks>
public sealed class EncodedTargetSlice
{
    private const int UsualBytes = 8;
    private const int BytesOfWording = 160;
    private const int BytesOfShare = 16;

    private readonly Period _period;
    private readonly Wording[] _wordings;
    private readonly PackedCells _cells;

    public EncodedTargetSlice(TargetSlice slice)
    {
        var (targets, places) = (slice.Targets, new Dictionary<Target, int>());
        List<Wording> wordings = [];
        var worded = Array.ConvertAll(targets, target =>
        {
            var wording = WordingOf(target);
            if (!places.TryGetValue(wording, out var place))
            {
                places.Add(wording, place = wordings.Count);
                wordings.Add(new(wording, PackedCells.LargestUnit));
            }

            wordings[place] = wordings[place] with { Unit = PackedCells.UnitOf(target.Terms.Value, wordings[place].Unit) };
            return place;
        });

        var cells = new PackedCells.Writer(targets.Length, UsualBytes);
        foreach (var (target, place) in targets.Zip(worded))
        {
            cells.Begin(target.Key.Region, target.Terms.Revision);
            cells.Write((ulong)place);
            cells.WriteSigned(target.Terms.Value.Millionths / wordings[place].Unit);
            if (target.Terms.High is { } high)
            {
                cells.WriteSigned(high.Millionths);
            }
        }

        (_period, _wordings, _cells) = (slice.Period, [.. wordings], cells.End());
    }

    /// <summary>What keeping it takes.</summary>
    public long Bytes => _cells.Bytes + _wordings.Sum(wording => BytesOfWording
        + (wording.Target.Terms.Schedule?.Count ?? 0) * BytesOfShare + (wording.Target.Note?.Length ?? 0) * sizeof(char));

    /// <summary>Those of some regions (in order of id).</summary>
    public TargetSlice Only(ReadOnlySpan<int> regions)
    {
        if (regions.IsEmpty)
        {
            return TargetSlice.Empty(_period);
        }

        List<Target> kept = new(regions.Length);
        var asked = 0;
        for (var cells = _cells.From(regions[0]); asked < regions.Length && cells.MoveNext();)
        {
            var (worded, unit) = _wordings[(int)cells.Read()];
            var value = new FixedPoint(cells.ReadSigned() * unit);
            FixedPoint? high = worded.Terms.High is null ? null : new FixedPoint(cells.ReadSigned());
            while (asked < regions.Length && regions[asked] < cells.Region)
            {
                asked++;
            }

            if (asked < regions.Length && regions[asked] == cells.Region)
            {
                var setBy = worded.Key.SetBy == 0 ? cells.Region : worded.Key.SetBy;
                kept.Add(new(
                    worded.Key with { Region = cells.Region, SetBy = setBy },
                    worded.Terms with { Value = value, High = high, Revision = cells.Revision },
                    worded.Note));
            }
        }

        return kept.Count == 0 ? TargetSlice.Empty(_period) : new(_period, [.. kept]);
    }

    // A region that sets its own target is told by none.
    private static Target WordingOf(Target target) => new(
        target.Key with { Region = 0, SetBy = target.Key.SetBy == target.Key.Region ? 0 : target.Key.SetBy },
        target.Terms with { Value = default, High = target.Terms.High is null ? null : default(FixedPoint), Revision = 0 },
        target.Note);

    private readonly record struct Wording(Target Target, long Unit);
}
