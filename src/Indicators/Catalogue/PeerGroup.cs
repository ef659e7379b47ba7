namespace Indicators.Catalogue;

/// <summary>A named peer group 对比组, such as 长江中游省会: regions ranked among themselves, wherever they lie.</summary>
public sealed record PeerGroup : CatalogueItem
{
    public required IReadOnlyList<GroupMembership> Members { get; init; }

    public IEnumerable<GroupMembership> MembersIn(int month) => Members.Where(member => member.IsIn(month));
}

/// <summary>A region's membership in a group for a time.</summary>
/// <param name="Region">The region's id.</param>
/// <param name="From">First month (year × 12 + month − 1); null when it always was one.</param>
/// <param name="To">Last month, inclusive; null while it lasts.</param>
/// <param name="Excluded">Why it is shown but not ranked 不考核; null when it is ranked.</param>
public sealed record GroupMembership(int Region, int? From = null, int? To = null, string? Excluded = null)
{
    public bool IsIn(int month) => (From is null || From <= month) && (To is null || month <= To);

    /// <summary>Whether both are memberships of one region in some month.</summary>
    public bool Overlaps(GroupMembership other) =>
        Region == other.Region
        && (From ?? int.MinValue) <= (other.To ?? int.MaxValue) && (other.From ?? int.MinValue) <= (To ?? int.MaxValue);
}
