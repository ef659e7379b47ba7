using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Api.Features.Groups;

/// <summary>A named peer group 对比组.</summary>
/// <param name="Code">What queries name it by, as they may by its name.</param>
/// <param name="Name">In Chinese.</param>
/// <param name="NameEn">In English.</param>
/// <param name="Members">In the order they were written.</param>
/// <param name="Revision">The revision that wrote it.</param>
public sealed record GroupItem(string Code, string Name, string? NameEn, IReadOnlyList<GroupMember> Members, long Revision)
{
    public static GroupItem Of(PeerGroup group, RegionTree tree) =>
        new(group.Code, group.Name, group.NameEn, [.. group.Members.Select(member => GroupMember.Of(member, tree[member.Region]))],
            group.Revision);
}

/// <param name="Region">The region's code.</param>
/// <param name="RegionName">The region's name.</param>
/// <param name="From">The first month of membership; null when it always was a member.</param>
/// <param name="To">The last month of membership; null while it lasts.</param>
/// <param name="Excluded">Why it is shown but not ranked 不考核; null when it is ranked.</param>
public sealed record GroupMember(string Region, string RegionName, string? From, string? To, string? Excluded)
{
    public static GroupMember Of(GroupMembership member, Region region) =>
        new(region.Code, region.Name, Month(member.From), Month(member.To), member.Excluded);

    /// <summary>As it stands in a cell of a table.</summary>
    public override string ToString() => From is null && To is null ? Region : $"{Region} ({From}..{To})";

    private static string? Month(int? month) => month is { } number ? new Period(number, 1).ToString() : null;
}
