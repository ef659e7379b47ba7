using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Tests.Measures.Formulas;

public class StrictnessTests
{
    // 南昌 2014: 增长50% on 6,190 requires 9,285.
    [Fact]
    public void Ten_thousand_is_stricter_than_half_as_many_again() =>
        Strictness.Of(6_190 * 1.5m, 10_000, TargetOperator.AtLeast).ShouldBe(Stricter.Second);

    [Theory]
    [InlineData(TargetOperator.AtLeast, Stricter.First)]
    [InlineData(TargetOperator.MoreThan, Stricter.First)]
    [InlineData(TargetOperator.AtMost, Stricter.Second)]
    [InlineData(TargetOperator.LessThan, Stricter.Second)]
    public void The_higher_floor_and_the_lower_ceiling_are_stricter(TargetOperator both, Stricter stricter)
    {
        Strictness.Of(2, 1, both).ShouldBe(stricter);
        Strictness.Of(1, 1, both).ShouldBe(Stricter.Neither);
    }

    [Theory]
    [InlineData(TargetOperator.MoreThan, TargetOperator.AtLeast, Stricter.First)]
    [InlineData(TargetOperator.AtMost, TargetOperator.LessThan, Stricter.Second)]
    public void To_pass_a_level_is_stricter_than_to_reach_it(TargetOperator first, TargetOperator second, Stricter stricter) =>
        Strictness.Of(1, first, 1, second).ShouldBe(stricter);

    [Fact]
    public void What_cannot_be_compared_is_not_decided()
    {
        Strictness.Of(Reason.NoBase, 1, TargetOperator.AtLeast).ShouldBeNull();
        Strictness.Of(1, Reason.ZeroBase, TargetOperator.AtLeast).ShouldBeNull();
        Strictness.Of(1, 2, TargetOperator.About).ShouldBeNull();
        Strictness.Of(1, TargetOperator.AtLeast, 2, TargetOperator.AtMost).ShouldBeNull();
    }

    [Fact]
    public void Of_two_targets_seen_the_other_way_round_the_same_one_is_stricter()
    {
        ValueOrReason[] levels = [1, 2, Reason.NoBase];
        var targets = levels.SelectMany(level => Enum.GetValues<TargetOperator>().Select(@operator => (level, @operator))).ToList();
        foreach (var (first, firstIs) in targets)
        {
            foreach (var (second, secondIs) in targets)
            {
                Strictness.Of(second, secondIs, first, firstIs).ShouldBe(Strictness.Of(first, firstIs, second, secondIs) switch
                {
                    Stricter.First => Stricter.Second,
                    Stricter.Second => Stricter.First,
                    Stricter.Neither => Stricter.Neither,
                    null => null,
                });
            }
        }
    }
}
