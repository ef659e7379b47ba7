using Indicators.Catalogue;

namespace Indicators.Submissions;

/// <summary>A region that a submission is of: what is around it may have changed between its periods.</summary>
/// <param name="Region">The region's id.</param>
/// <param name="First">The last month of the earliest of its periods.</param>
/// <param name="Last">That of the latest.</param>
public readonly record struct SubmittedRegion(int Region, int First, int Last)
{
    public IEnumerable<int> Months => First == Last ? [First] : [First, Last];

    /// <summary>Whether a scope covers its figures.</summary>
    public bool IsCovered(AccessScope scope, RegionTree tree)
    {
        var region = tree[Region];
        return Months.All(month => scope.Covers(tree, region, month));
    }
}
