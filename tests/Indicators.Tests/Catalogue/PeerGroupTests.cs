using Indicators.Catalogue;

namespace Indicators.Tests.Catalogue;

public sealed class GroupTests
{
    private static readonly PeerGroup Group = new()
    {
        Id = 1,
        Code = "g",
        Name = "组",
        Members = [new(1), new(2, From: 24_000), new(3, To: 24_011), new(4, From: 24_000, To: 24_000)],
    };

    [Theory]
    [InlineData(23_999, new[] { 1, 3 })]
    [InlineData(24_000, new[] { 1, 2, 3, 4 })]
    [InlineData(24_001, new[] { 1, 2, 3 })]
    [InlineData(24_012, new[] { 1, 2 })]
    public void Members_are_those_of_the_month_both_ends_included(int month, int[] regions) =>
        Group.MembersIn(month).Select(member => member.Region).ShouldBe(regions);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(24_012, null, false)]
    [InlineData(24_011, null, true)]
    [InlineData(null, 23_999, false)]
    [InlineData(null, 24_000, true)]
    public void Memberships_overlap_when_they_share_a_month(int? from, int? to, bool overlap)
    {
        var year = new GroupMembership(1, 24_000, 24_011);

        year.Overlaps(new GroupMembership(1, from, to)).ShouldBe(overlap);
        new GroupMembership(1, from, to).Overlaps(year).ShouldBe(overlap);
        year.Overlaps(new GroupMembership(2, from, to)).ShouldBeFalse();
    }
}
