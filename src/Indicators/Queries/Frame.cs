using Indicators.Regions;

namespace Indicators.Queries;

/// <summary>The regions that the columns of an answer are aligned to, in order of id.</summary>
public sealed class Frame
{
    private readonly int[] _ids;

    public Frame(IEnumerable<Region> regions)
    {
        Regions = [.. regions.DistinctBy(region => region.Id).OrderBy(region => region.Id)];
        _ids = Array.ConvertAll(Regions, region => region.Id);
    }

    public Region[] Regions { get; }

    public ReadOnlyMemory<int> Ids => _ids;

    public int Count => _ids.Length;

    /// <summary>Where a region stands; negative when it is not in the frame.</summary>
    public int IndexOf(int region) => Array.BinarySearch(_ids, region);
}
