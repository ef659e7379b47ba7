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
public sealed class EncodedTargetSlice : IEncodedSlice<EncodedTargetSlice, TargetSlice>
{
    private const int UsualBytes = 8;
    private const int BytesOfWording = 160;
    private const int BytesOfShare = 16;

    private readonly Period _period;
    private readonly Wording[] _wordings;
    private readonly PackedCells _cells;

    public EncodedTargetSlice(TargetSlice slice)
    {
        var targets = slice.Targets;
        var (worded, units) = (Word(targets, out var wordings), new long[wordings.Count]);
        Array.Fill(units, PackedCells.LargestUnit);
        for (var at = 0; at < targets.Length; at++)
        {
            units[worded[at]] = PackedCells.UnitOf(targets[at].Terms.Value, units[worded[at]]);
        }

        var cells = new PackedCells.Writer(targets.Length, UsualBytes);
        for (var at = 0; at < targets.Length; at++)
        {
            var (target, place) = (targets[at], worded[at]);
            cells.Begin(target.Key.Region, target.Terms.Revision);
            cells.Write((ulong)place);
            cells.WriteSigned(target.Terms.Value.Millionths / units[place]);
            if (target.Terms.High is { } high)
            {
                cells.WriteSigned(high.Millionths);
            }
        }

        (_period, _wordings, _cells) = (slice.Period, [.. wordings.Zip(units, (wording, unit) => new Wording(wording, unit))], cells.End());
    }

    public static EncodedTargetSlice Of(TargetSlice slice) => new(slice);

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

    // Which wording each is of. Those that stand together are mostly worded alike.
    private static int[] Word(Target[] targets, out List<Target> wordings)
    {
        var (worded, found, places) = (new int[targets.Length], new List<Target>(), new Dictionary<Target, int>());
        for (var (at, place) = (0, -1); at < targets.Length; at++)
        {
            if (place < 0 || !IsWorded(targets[at], found[place]))
            {
                var wording = WordingOf(targets[at]);
                if (!places.TryGetValue(wording, out place))
                {
                    places.Add(wording, place = found.Count);
                    found.Add(wording);
                }
            }

            worded[at] = place;
        }

        wordings = found;
        return worded;
    }

    // A region that sets its own target is told by none.
    private static Target WordingOf(Target target) => new(
        target.Key with { Region = 0, SetBy = Setter(target) },
        target.Terms with { Value = default, High = target.Terms.High is null ? null : default(FixedPoint), Revision = 0 },
        target.Note);

    private static bool IsWorded(Target target, Target wording) => target.Key.Kind == wording.Key.Kind
        && target.Key.Commitment == wording.Key.Commitment && Setter(target) == wording.Key.SetBy
        && target.Terms.Operator == wording.Terms.Operator && target.Terms.Inside == wording.Terms.Inside
        && target.Terms.High.HasValue == wording.Terms.High.HasValue
        && ReferenceEquals(target.Terms.Schedule, wording.Terms.Schedule) && target.Note == wording.Note;

    private static int Setter(Target target) => target.Key.SetBy == target.Key.Region ? 0 : target.Key.SetBy;

    private readonly record struct Wording(Target Target, long Unit);
}
