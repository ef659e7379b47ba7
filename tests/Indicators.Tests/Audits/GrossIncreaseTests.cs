using Indicators.Audits;
using Indicators.Numbers;

namespace Indicators.Tests.Audits;

public class GrossIncreaseTests
{
    [Fact]
    public void After_67_new_ones_199_have_grown_from_132() => GrossIncrease.Growth(199, 67).Value.Round(4).ShouldBe(50.7576m);

    [Fact]
    public void Printed_as_49_6_it_was_the_net_increase_from_133() =>
        GrossIncrease.NetGrowth(new(49.6m, 1), 199, 67).Value.Round(4).ShouldBe(49.6241m);

    [Theory]
    [InlineData("50.8", "the gross increase itself is no net one")]
    [InlineData("49.5", "no whole base gives it")]
    [InlineData("-3", "a net increase is one")]
    public void Nothing_else_is_taken_for_a_net_increase(string printed, string why) =>
        GrossIncrease.NetGrowth(new(decimal.Parse(printed), 1), 199, 67).HasValue.ShouldBeFalse(why);

    [Fact]
    public void Amounts_that_are_not_whole_have_no_such_base() =>
        GrossIncrease.NetGrowth(new(49.6m, 1), 19.9m, 6.7m).Reason.ShouldBe(Reason.NoBase);
}
