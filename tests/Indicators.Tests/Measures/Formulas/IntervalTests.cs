using Indicators.Measures.Formulas;
using Indicators.Observations;

namespace Indicators.Tests.Measures.Formulas;

public class IntervalTests
{
    public static TheoryData<TargetOperator, decimal, bool> ExactFigures => new()
    {
        { TargetOperator.AtLeast, 99.999999m, false },
        { TargetOperator.AtLeast, 100, true },
        { TargetOperator.MoreThan, 100, false },
        { TargetOperator.MoreThan, 100.000001m, true },
        { TargetOperator.AtMost, 100, true },
        { TargetOperator.AtMost, 100.000001m, false },
        { TargetOperator.LessThan, 99.999999m, true },
        { TargetOperator.LessThan, 100, false },
    };

    [Theory]
    [MemberData(nameof(ExactFigures))]
    public void An_exact_figure_always_decides(TargetOperator @operator, decimal actual, bool met)
    {
        Interval.Of(Given.Actual(actual))!.Value.Within(Interval.Of(@operator, 100)!.Value).ShouldBe(met);
        Interval.Of(@operator, 100)!.Value.Contains(actual).ShouldBe(met);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(12, true)]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void A_range_contains_both_of_its_ends(decimal figure, bool contains) =>
        new Interval(10, false, 15, false).Contains(figure).ShouldBe(contains);

    [Theory]
    [InlineData(Bound.AtLeast, 100, TargetOperator.AtLeast, true)]
    [InlineData(Bound.AtLeast, 99, TargetOperator.AtLeast, null)]
    [InlineData(Bound.AtLeast, 100, TargetOperator.MoreThan, null)]
    [InlineData(Bound.MoreThan, 100, TargetOperator.MoreThan, true)]
    [InlineData(Bound.MoreThan, 99, TargetOperator.MoreThan, null)]
    [InlineData(Bound.AtMost, 100, TargetOperator.AtLeast, null)]
    [InlineData(Bound.AtMost, 99, TargetOperator.AtLeast, false)]
    [InlineData(Bound.LessThan, 100, TargetOperator.AtLeast, false)]
    [InlineData(Bound.LessThan, 101, TargetOperator.AtLeast, null)]
    [InlineData(Bound.AtMost, 100, TargetOperator.AtMost, true)]
    [InlineData(Bound.AtMost, 101, TargetOperator.AtMost, null)]
    [InlineData(Bound.AtMost, 100, TargetOperator.LessThan, null)]
    [InlineData(Bound.LessThan, 100, TargetOperator.LessThan, true)]
    [InlineData(Bound.MoreThan, 100, TargetOperator.AtMost, false)]
    [InlineData(Bound.AtLeast, 100, TargetOperator.AtMost, null)]
    [InlineData(Bound.AtLeast, 100, TargetOperator.LessThan, false)]
    public void A_bound_decides_where_it_can(Bound bound, decimal actual, TargetOperator @operator, bool? met)
    {
        Interval.Of(Given.Actual(actual, bound))!.Value.Within(Interval.Of(@operator, 100)!.Value).ShouldBe(met);
    }

    [Theory]
    [InlineData(11, 19, 10, true)]
    [InlineData(11, 19, 11, true)]
    [InlineData(11, 19, 19, null)]
    [InlineData(11, 19, 20, false)]
    public void A_range_decides_when_the_target_is_beside_it(decimal low, decimal high, decimal required, bool? met)
    {
        Interval.Of(Given.Actual(low, Bound.Range, high))!.Value.Within(Interval.Of(TargetOperator.AtLeast, required)!.Value).ShouldBe(met);
    }

    [Fact]
    public void About_ten_says_too_little_on_either_side()
    {
        Interval.Of(Given.Actual(10, Bound.About)).ShouldBeNull();
        Interval.Of(Given.Missing).ShouldBeNull();
        Interval.Of(TargetOperator.About, 10).ShouldBeNull();
    }
}
