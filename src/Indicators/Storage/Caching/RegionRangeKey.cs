using Indicators.Catalogue;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Caching;

/// <summary>
/// The figures of one indicator and period for the regions from one id to another, in one version: what is cached, and never changes. A
/// part of a level is another strip than the whole, and never taken for it.
/// </summary>
/// <param name="WorkedOut">What follows from figures, and whose; null for figures.</param>
internal readonly record struct RegionRangeKey(SliceKey Slice, int First, int Last, long Version, WorkedOutKey? WorkedOut = null)
{
    /// <summary>All regions of a level.</summary>
    public static RegionRangeKey Whole(SliceKey slice, int level, long version) =>
        new(slice, level * Region.IdsPerLevel, (level + 1) * Region.IdsPerLevel - 1, version);
}
