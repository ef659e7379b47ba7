using Indicators.Actuals;
using Indicators.Measures;
using Indicators.Targets;

namespace Indicators.Tests.Measures;

public class ExtentTests
{
    public static TheoryData<Operator, decimal, bool> ExactFigures => new()
    {
        { Operator.AtLeast, 99.999999m, false },
        { Operator.AtLeast, 100, true },
        { Operator.MoreThan, 100, false },
        { Operator.MoreThan, 100.000001m, true },
        { Operator.AtMost, 100, true },
        { Operator.AtMost, 100.000001m, false },
        { Operator.LessThan, 99.999999m, true },
        { Operator.LessThan, 100, false },
    };

    [Theory]
    [MemberData(nameof(ExactFigures))]
    public void An_exact_figure_always_decides(Operator @operator, decimal actual, bool met)
    {
        Extent.Of(Given.Actual(actual))!.Value.Within(Extent.Of(@operator, 100)!.Value).ShouldBe(met);
    }

    [Theory]
    [InlineData(Bound.AtLeast, 100, Operator.AtLeast, true)]
    [InlineData(Bound.AtLeast, 99, Operator.AtLeast, null)]
    [InlineData(Bound.AtLeast, 100, Operator.MoreThan, null)]
    [InlineData(Bound.MoreThan, 100, Operator.MoreThan, true)]
    [InlineData(Bound.MoreThan, 99, Operator.MoreThan, null)]
    [InlineData(Bound.AtMost, 100, Operator.AtLeast, null)]
    [InlineData(Bound.AtMost, 99, Operator.AtLeast, false)]
    [InlineData(Bound.LessThan, 100, Operator.AtLeast, false)]
    [InlineData(Bound.LessThan, 101, Operator.AtLeast, null)]
    [InlineData(Bound.AtMost, 100, Operator.AtMost, true)]
    [InlineData(Bound.AtMost, 101, Operator.AtMost, null)]
    [InlineData(Bound.AtMost, 100, Operator.LessThan, null)]
    [InlineData(Bound.LessThan, 100, Operator.LessThan, true)]
    [InlineData(Bound.MoreThan, 100, Operator.AtMost, false)]
    [InlineData(Bound.AtLeast, 100, Operator.AtMost, null)]
    [InlineData(Bound.AtLeast, 100, Operator.LessThan, false)]
    public void A_bound_decides_where_it_can(Bound bound, decimal actual, Operator @operator, bool? met)
    {
        Extent.Of(Given.Actual(actual, bound))!.Value.Within(Extent.Of(@operator, 100)!.Value).ShouldBe(met);
    }

    [Theory]
    [InlineData(11, 19, 10, true)]
    [InlineData(11, 19, 11, true)]
    [InlineData(11, 19, 19, null)]
    [InlineData(11, 19, 20, false)]
    public void A_range_decides_when_the_target_is_beside_it(decimal low, decimal high, decimal required, bool? met)
    {
        Extent.Of(Given.Actual(low, Bound.Range, high))!.Value.Within(Extent.Of(Operator.AtLeast, required)!.Value).ShouldBe(met);
    }

    [Fact]
    public void About_ten_says_too_little_on_either_side()
    {
        Extent.Of(Given.Actual(10, Bound.About)).ShouldBeNull();
        Extent.Of(Given.Missing).ShouldBeNull();
        Extent.Of(Operator.About, 10).ShouldBeNull();
    }
}
