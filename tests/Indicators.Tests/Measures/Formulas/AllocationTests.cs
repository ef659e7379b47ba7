using Indicators.Catalogue;
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
        var allocation = Of(100, [one, other]);

        allocation.Allocated.ShouldBe(one + other);
        allocation.Surplus.ShouldBe(surplus);
        allocation.Percent.ShouldBe(percent);
        allocation.Without.ShouldBeEmpty();
        allocation.Unknown.ShouldBeEmpty();
    }

    [Fact]
    public void A_child_without_a_target_was_given_nothing_and_is_named()
    {
        var allocation = Of(100, [60, Reason.NoTarget, 50]);

        allocation.Allocated.ShouldBe(110);
        allocation.Without.ShouldBe([1]);
    }

    [Fact]
    public void A_child_whose_level_is_unknown_leaves_the_sum_unknown()
    {
        var allocation = Of(100, [60, Reason.NoBase, Reason.NoTarget]);

        allocation.Allocated.ShouldBe(Reason.PartsMissing);
        allocation.Surplus.ShouldBe(Reason.PartsMissing);
        allocation.Unknown.ShouldBe([1]);
        allocation.Without.ShouldBe([2]);
    }

    [Fact]
    public void Where_no_child_has_a_target_nothing_was_allocated()
    {
        Of(100, [Reason.NoTarget]).Allocated.ShouldBe(Reason.NoTarget);
        Of(100, []).Percent.ShouldBe(Reason.NoTarget);
    }

    [Theory]
    [InlineData(0, Reason.ZeroTarget)]
    [InlineData(-1, Reason.NotApplicable)]
    public void A_parent_that_must_reach_nothing_has_no_percentage(decimal required, Reason reason)
    {
        Of(required, [5]).Percent.ShouldBe(reason);
        Of(required, [5]).Surplus.ShouldBe(5 - required);
    }

    [Fact]
    public void A_parent_without_a_target_keeps_what_its_children_were_given()
    {
        var allocation = Of(Reason.NoTarget, [5, 6]);

        allocation.Allocated.ShouldBe(11);
        allocation.Surplus.ShouldBe(Reason.NoTarget);
    }

    [Theory]
    [InlineData(TargetKind.Level, "2020", TargetKind.Growth, "2020")]
    [InlineData(TargetKind.Level, "2020", TargetKind.Level, "2020-H1")]
    [InlineData(TargetKind.Growth, "2020", TargetKind.Growth, "2020")]
    [InlineData(TargetKind.Points, "2020", TargetKind.Points, "2020")]
    [InlineData(TargetKind.Share, "2020", TargetKind.Share, "2020")]
    [InlineData(TargetKind.Rank, "2020", TargetKind.Rank, "2020")]
    public void Targets_that_are_not_alike_or_no_amounts_are_not_added(TargetKind one, string of, TargetKind other, string ofOther)
    {
        var allocation = Allocation.Of(Said(100), [Said(2, one, of), Said(40, other, ofOther), new(Reason.NoTarget, null)]);

        allocation.Allocated.ShouldBe(Reason.NotApplicable);
        allocation.Surplus.ShouldBe(Reason.NotApplicable);
        allocation.Percent.ShouldBe(Reason.NotApplicable);
        allocation.IsUnlike.ShouldBeTrue();
        allocation.Without.ShouldBe([2]);
    }

    [Theory]
    [InlineData(TargetKind.Range, "2020")]
    [InlineData(TargetKind.Increment, "2020")]
    [InlineData(TargetKind.AverageGrowth, "2021-01..2025-12")]
    [InlineData(TargetKind.CumulativeChange, "2021-01..2025-12")]
    public void The_levels_that_alike_targets_require_are_added(TargetKind kind, string period)
    {
        var allocation = Allocation.Of(Said(100, kind, period), [Said(60, kind, period), Said(50, kind, period)]);

        allocation.Percent.ShouldBe(110);
        allocation.IsUnlike.ShouldBeFalse();
    }

    [Theory]
    [InlineData(TargetKind.Growth, "2020")]
    [InlineData(TargetKind.Level, "2020-H1")]
    public void A_sum_is_not_set_against_a_target_that_is_not_alike(TargetKind kind, string period)
    {
        var allocation = Allocation.Of(Said(100, kind, period), [Said(60), Said(50)]);

        allocation.Allocated.ShouldBe(110);
        allocation.Surplus.ShouldBe(Reason.NotApplicable);
        allocation.Percent.ShouldBe(Reason.NotApplicable);
        allocation.IsUnlike.ShouldBeTrue();
    }

    private static Allocation Of(ValueOrReason required, ValueOrReason[] children) =>
        Allocation.Of(Said(required), [.. children.Select(child => Said(child))]);

    private static RequiredOf<Evaluation> Said(ValueOrReason level, TargetKind kind = TargetKind.Level, string period = "2020") =>
        new(level, level.Reason is Reason.NoTarget ? null : Given.Target(kind, 0, period: period).Key);
}
