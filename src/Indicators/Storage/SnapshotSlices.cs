using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Tables;

namespace Indicators.Storage;

/// <summary>What figures are worked out from.</summary>
public sealed partial class Snapshot
{
    /// <param name="regions">Ids, in their order.</param>
    /// <returns>A slice of those regions for every period asked for, empty where nothing is stored.</returns>
    public IReadOnlyDictionary<Period, ActualSlice> Actuals(
        int indicator, IReadOnlyCollection<Period> periods, ReadOnlyMemory<int> regions) => Actuals([new(indicator, periods, regions)])[0];

    /// <summary>The same for several questions, read together.</summary>
    public IReadOnlyList<IReadOnlyDictionary<Period, ActualSlice>> Actuals(IReadOnlyList<SliceQuestion> asked) =>
        Seen(TableKind.Actual, asked, _slices.Value.Actuals);

    /// <summary>
    /// What follows from the actuals of some regions, and of those below them, alone: worked out once for as long as these are as they are.
    /// </summary>
    /// <param name="what">Tells it apart from all else that is worked out from them.</param>
    /// <param name="reads">For each what it is of, and the periods that it follows from.</param>
    /// <param name="regions">Ids, in their order, at least one.</param>
    /// <param name="work">Works it out where it is not there yet.</param>
    public IReadOnlyList<int[]> WorkedOut(
        string what, int indicator, IReadOnlyList<(Period Of, IReadOnlyList<Period> From)> reads, ReadOnlyMemory<int> regions,
        Func<IReadOnlyList<Period>, IReadOnlyList<int[]>> work)
    {
        // Who sees less may get less.
        if (!Audience.SeesAll(indicator)) return work([.. reads.Select(read => read.Of)]);
        See(TableKind.Actual, indicator, reads.SelectMany(read => read.From), regions.Span);
        return _slices.Value.WorkedOut(what, indicator, reads, regions, work);
    }

    /// <inheritdoc cref="Actuals(int, IReadOnlyCollection{Period}, ReadOnlyMemory{int})"/>
    public IReadOnlyDictionary<Period, TargetSlice> Targets(
        int indicator, IReadOnlyCollection<Period> periods, ReadOnlyMemory<int> regions) => Targets([new(indicator, periods, regions)])[0];

    /// <summary>The same for several questions, read together.</summary>
    public IReadOnlyList<IReadOnlyDictionary<Period, TargetSlice>> Targets(IReadOnlyList<SliceQuestion> asked) =>
        Seen(TableKind.Target, asked, _slices.Value.Targets);
}
