using Indicators.Catalog;

namespace Indicators.Regions;

/// <summary>A named peer group 对比组, such as 长江中游省会: regions ranked among themselves, wherever they lie.</summary>
public sealed record Group : Document
{
    public required IReadOnlyList<Member> Members { get; init; }

    public IEnumerable<Member> MembersIn(int month) => Members.Where(member => member.IsIn(month));
}

/// <summary>A region's membership in a group for a time.</summary>
/// <param name="Region">The region's id.</param>
/// <param name="From">First month (year × 12 + month − 1); null when it always was one.</param>
/// <param name="To">Last month, inclusive; null while it lasts.</param>
/// <param name="Excluded">Why it is shown but not ranked 不考核; null when it is ranked.</param>
public sealed record Member(int Region, int? From = null, int? To = null, string? Excluded = null)
{
    public bool IsIn(int month) => (From is null || From <= month) && (To is null || month <= To);

    /// <summary>Whether both are memberships of one region in some month.</summary>
    public bool Overlaps(Member other) =>
        Region == other.Region
        && (From ?? int.MinValue) <= (other.To ?? int.MaxValue) && (other.From ?? int.MinValue) <= (To ?? int.MaxValue);
}
