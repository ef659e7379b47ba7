using Indicators.Numbers;

namespace Indicators.Tests.Numbers;

public class FigureTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "0.000001")]
    [InlineData(-1, "-0.000001")]
    [InlineData(60_260_000, "60.26")]
    [InlineData(long.MaxValue, "9223372036854.775807")]
    [InlineData(long.MinValue, "-9223372036854.775808")]
    public void Millionths_become_a_decimal_to_the_last_digit(long millionths, string value) =>
        new FixedPoint(millionths).ToDecimal().Trimmed().ToString().ShouldBe(value);

    [Theory]
    [InlineData("元", "301300000000")]
    [InlineData("万元", "30130000")]
    [InlineData("亿元", "3013")]
    [InlineData("万亿元", "0.3013")]
    public void Money_shows_in_any_of_its_units(string text, string value)
    {
        Unit.TryRead(text, out var unit).ShouldBeTrue();
        new FixedPoint(30_130_000_000_000).In(unit!).ToDecimal().Trimmed().ToString().ShouldBe(value);
    }

    [Fact]
    public void A_figure_is_made_of_a_decimal_that_fits()
    {
        FixedPoint.From(60.26m).Millionths.ShouldBe(60_260_000);
        FixedPoint.From(9_223_372_036_854.775807m).Millionths.ShouldBe(long.MaxValue);
        Should.Throw<ArgumentOutOfRangeException>(() => FixedPoint.From(0.0000001m));
        Should.Throw<ArgumentOutOfRangeException>(() => FixedPoint.From(9_223_372_036_854.775808m));
        Should.Throw<ArgumentOutOfRangeException>(() => FixedPoint.From(decimal.MaxValue));
    }

    [Fact]
    public void Figures_are_ordered_by_value() => new[] { new FixedPoint(2), new(-3), new(1) }.Max().ShouldBe(new FixedPoint(2));
}
