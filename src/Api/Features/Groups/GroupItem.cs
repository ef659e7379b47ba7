using Indicators.Api.Http.Formats;
using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Api.Features.Groups;

/// <summary>A named peer group 对比组.</summary>
public sealed record GroupItem(PeerGroup Group, IReadOnlyList<GroupMember> Members) : IAnswerRow<GroupItem>
{
    public static AnswerColumns<GroupItem> Columns { get; } = new AnswerColumns<GroupItem>()
        .Text("code", "What queries name it by, as they may by its name.", row => row.Group.Code)
        .Text("name", "In Chinese.", row => row.Group.Name)
        .Text("nameEn", "In English.", row => row.Group.NameEn, ColumnTraits.Nullable)
        .Rows("members", "In the order they were written.", row => row.Members)
        .Long("revision", "The revision that wrote it.", row => row.Group.Revision);

    public static GroupItem Of(PeerGroup group, RegionTree tree) =>
        new(group, [.. group.Members.Select(member => new GroupMember(member, tree[member.Region]))]);
}

public sealed record GroupMember(GroupMembership Membership, Region Region) : IAnswerRow<GroupMember>
{
    private const string ExcludedDoc = "Why it is shown but not ranked 不考核; null when it is ranked.";

    public static AnswerColumns<GroupMember> Columns { get; } = new AnswerColumns<GroupMember>()
        .Text("region", "The region's code.", row => row.Region.Code)
        .Text("regionName", "The region's name.", row => row.Region.Name)
        .Text("from", "The first month of membership; null when it always was a member.", row => row.From, ColumnTraits.Nullable)
        .Text("to", "The last month of membership; null while it lasts.", row => row.To, ColumnTraits.Nullable)
        .Text("excluded", ExcludedDoc, row => row.Membership.Excluded, ColumnTraits.Nullable);

    private string? From => Month(Membership.From);

    private string? To => Month(Membership.To);

    /// <summary>As it stands in a cell of a table.</summary>
    public override string ToString() => From is null && To is null ? Region.Code : $"{Region.Code} ({From}..{To})";

    private static string? Month(int? month) => month is { } number ? new Period(number, 1).ToString() : null;
}
