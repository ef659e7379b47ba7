using Indicators.Catalogue;

namespace Indicators.Submissions;

/// <summary>
/// Whose reviewers take the steps of a submission: of one, those of the region above that which the figures are of; of more, its own
/// first, and with every step those of the region above (县→市→省 are three). What has nothing above is its own to review.
/// </summary>
/// <param name="steps">At least one.</param>
public sealed class ReviewLadder(RegionTree tree, int steps)
{
    /// <summary>The region whose reviewers are to take a step.</summary>
    /// <param name="of">Whose figures they are.</param>
    /// <param name="month">The last of their period.</param>
    /// <param name="step">From 0.</param>
    public Region At(Region of, int month, int step)
    {
        var region = of;
        for (var above = steps == 1 ? 1 : step; above > 0 && tree.Parent(region, month) is { } parent; above--) region = parent;
        return region;
    }

    /// <summary>Those of the regions that a scope is not wide enough to review at a step.</summary>
    /// <param name="regions">All that a submission is of.</param>
    public IEnumerable<Region> Beyond(AccessScope scope, IEnumerable<SubmittedRegion> regions, int step) => regions
        .SelectMany(submitted => submitted.Months.Select(month => (Region: At(tree[submitted.Region], month, step), Month: month)))
        .Where(place => !scope.Covers(tree, place.Region, place.Month))
        .Select(place => place.Region).DistinctBy(region => region.Id);
}
