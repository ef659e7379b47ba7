using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Scoring;

namespace Indicators.Queries;

/// <summary>What a region got by a scheme for a period, exact, with all that it follows from.</summary>
/// <param name="Rank">Its place among its peers, by the exact total.</param>
/// <param name="Excluded">Whether the group it is shown in does not rank it 不考核.</param>
/// <param name="Columns">What each item was judged by, in their order.</param>
/// <param name="Index">Where the region stands in the columns.</param>
/// <param name="Ranking">Its peers, by their totals; null where it is judged with nobody.</param>
public sealed record RegionScore(
    Region Region, Period Period, Score Score, PeerRank Rank, bool Excluded, IReadOnlyList<ItemInputsColumn> Columns, int Index,
    PeerRanking? Ranking)
{
    /// <summary>Whether it follows from figures that its reader may not see.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>What is remarkable about the figures it follows from, and about itself.</summary>
    public ObservationFlags Flags =>
        Columns.Select(column => column.Columns).OfType<IndicatorPeriodColumns>()
            .Aggregate(Own, (flags, block) => flags | block.Contradictions.FlagsOf(Index));

    /// <summary>The same without what its reader may not see: total, place, and the items of some indicators.</summary>
    internal RegionScore Withhold(Func<ItemInputsColumn, bool> lacks) =>
        this with { Score = Score.Withhold([.. Columns.Select(lacks)]), Rank = default, Ranking = null, IsWithheld = true };

    private ObservationFlags Own =>
        (Excluded ? ObservationFlags.Excluded : ObservationFlags.None)
        | (Score.VetoedBy.Any() ? ObservationFlags.Vetoed : ObservationFlags.None)
        | (Score.Total.HasValue && Score.Items.Any(item => item.IsLeftOut) ? ObservationFlags.Rescaled : ObservationFlags.None);
}
