using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Scoring;

/// <summary>All that one region's points for one item follow from.</summary>
/// <param name="Figure">The figure of the item's measure, at the item's period.</param>
/// <param name="Rank">Its place among the peers; null without a figure.</param>
/// <param name="Ranked">How many of the peers have a place.</param>
public sealed record ItemInputs(ValueOrReason Figure, PeerStatistics Peers, int? Rank, int Ranked)
{
    /// <summary>Whether a target that leaves no rate is met, under a ceiling of nothing; null for all others.</summary>
    public bool? MetWithoutFigure { get; init; }

    /// <summary>What the figure should be: the required level, target growth, points, share or rank.</summary>
    public ValueOrReason Target { get; init; } = Reason.NoTarget;

    /// <summary>Whether the target is met, null when the figures cannot decide it.</summary>
    public bool? Met { get; init; }

    /// <summary>Whether the target is 约束性: no other may veto.</summary>
    public bool Binding { get; init; }

    /// <summary>The inputs of regions that are peers of each other, in their order; ties share a place.</summary>
    /// <param name="met">For each of them whether a target that leaves no rate is met; null where none does.</param>
    public static IReadOnlyList<ItemInputs> Among(
        ValueOrReason[] figures, bool higherIsBetter, TieRule ties = TieRule.Standard, bool?[]? met = null)
    {
        var peers = PeerStatistics.Of(figures, higherIsBetter);
        var places = Ranking.Of(met is null ? figures : Ranking.Levelled(figures, met), higherIsBetter, ties);
        var ranked = places.Count(place => place is not null);
        return
        [
            .. figures.Select((figure, index) =>
                new ItemInputs(figure, peers, places[index]?.Rank, ranked) { MetWithoutFigure = met?[index] }),
        ];
    }
}
