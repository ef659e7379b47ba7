using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Scoring;

/// <summary>All that one region's points for one item follow from.</summary>
/// <param name="Figure">The figure of the item's measure, at the item's period.</param>
/// <param name="Rank">Its place among the peers; null without a figure.</param>
public sealed record ItemInputs(ValueOrReason Figure, PeerStatistics Peers, int? Rank)
{
    /// <summary>What the figure should be: the required level, target growth, points, share or rank.</summary>
    public ValueOrReason Target { get; init; } = Reason.NoTarget;

    /// <summary>Whether the target is met, null when the figures cannot decide it.</summary>
    public bool? Met { get; init; }

    /// <summary>Whether the target is 约束性: no other may veto.</summary>
    public bool Binding { get; init; }

    /// <summary>The evidence of regions that are peers of each other, in their order; ties share a place.</summary>
    public static IReadOnlyList<ItemInputs> Among(
        IReadOnlyList<ValueOrReason> figures, bool higherIsBetter, TieRule ties = TieRule.Standard)
    {
        var peers = PeerStatistics.Of(figures, higherIsBetter);
        var places = Ranking.Of([.. figures], higherIsBetter, ties);
        return [.. figures.Select((figure, index) => new ItemInputs(figure, peers, places[index]?.Rank))];
    }
}
