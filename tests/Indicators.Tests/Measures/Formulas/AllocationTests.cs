using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Tests.Measures.Formulas;

public class AllocationTests
{
    [Theory]
    [InlineData(60, 50, 10, 110)]
    [InlineData(60, 40, 0, 100)]
    [InlineData(60, 30, -10, 90)]
    public void The_children_are_given_more_or_less_than_the_parent_must_reach(decimal one, decimal other, decimal surplus, decimal percent)
    {
        var allocation = Allocation.Of(100, [one, other]);

        allocation.Allocated.ShouldBe(one + other);
        allocation.Surplus.ShouldBe(surplus);
        allocation.Percent.ShouldBe(percent);
        allocation.Without.ShouldBeEmpty();
        allocation.Unknown.ShouldBeEmpty();
    }

    [Fact]
    public void A_child_without_a_target_was_given_nothing_and_is_named()
    {
        var allocation = Allocation.Of(100, [60, Reason.NoTarget, 50]);

        allocation.Allocated.ShouldBe(110);
        allocation.Without.ShouldBe([1]);
    }

    [Fact]
    public void A_child_whose_level_is_unknown_leaves_the_sum_unknown()
    {
        var allocation = Allocation.Of(100, [60, Reason.NoBase, Reason.NoTarget]);

        allocation.Allocated.ShouldBe(Reason.PartsMissing);
        allocation.Surplus.ShouldBe(Reason.PartsMissing);
        allocation.Unknown.ShouldBe([1]);
        allocation.Without.ShouldBe([2]);
    }

    [Fact]
    public void Where_no_child_has_a_target_nothing_was_allocated()
    {
        Allocation.Of(100, [Reason.NoTarget]).Allocated.ShouldBe(Reason.NoTarget);
        Allocation.Of(100, []).Percent.ShouldBe(Reason.NoTarget);
    }

    [Theory]
    [InlineData(0, Reason.ZeroTarget)]
    [InlineData(-1, Reason.NotApplicable)]
    public void A_parent_that_must_reach_nothing_has_no_percentage(decimal required, Reason reason)
    {
        Allocation.Of(required, [5]).Percent.ShouldBe(reason);
        Allocation.Of(required, [5]).Surplus.ShouldBe(5 - required);
    }

    [Fact]
    public void A_parent_without_a_target_keeps_what_its_children_were_given()
    {
        var allocation = Allocation.Of(Reason.NoTarget, [5, 6]);

        allocation.Allocated.ShouldBe(11);
        allocation.Surplus.ShouldBe(Reason.NoTarget);
    }
}
