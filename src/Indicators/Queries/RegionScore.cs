using Indicators.Assessments;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Regions;

namespace Indicators.Queries;

/// <summary>What a region got by a scheme for a period, exact, with all that it follows from.</summary>
/// <param name="Standing">Its place among its peers, by the exact total.</param>
/// <param name="Excluded">Whether the group it is shown in does not rank it 不考核.</param>
/// <param name="Blocks">
/// What the figure of each item was worked out in, in their order; null where its period lies before all figures.
/// </param>
/// <param name="Index">Where the region stands in the blocks.</param>
public sealed record RegionScore(
    Region Region, Period Period, Score Score, Standing Standing, bool Excluded, IReadOnlyList<Block?> Blocks, int Index)
{
    /// <summary>What is remarkable about the figures it follows from, and about itself.</summary>
    public Flags Flags => Blocks.OfType<Block>().Aggregate(Own, (flags, block) => flags | block.Actuals[Index].Flags);

    private Flags Own =>
        (Excluded ? Flags.Excluded : Flags.None)
        | (Score.VetoedBy.Any() ? Flags.Vetoed : Flags.None)
        | (Score.Total.HasValue && Score.Items.Any(item => item.IsLeftOut) ? Flags.Rescaled : Flags.None);
}
