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
        new FixedPoint(30_130_000_000_000).In(unit!).Trimmed().ToString().ShouldBe(value);
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
    public void A_sum_is_exact_beyond_64_bits()
    {
        Millionths.Sum([long.MaxValue, long.MaxValue, 1]).ShouldBe(18_446_744_073_709.551615m);
        Millionths.Sum([long.MinValue, long.MinValue]).ShouldBe(-18_446_744_073_709.551616m);
        Millionths.Sum([]).ShouldBe(0);
    }

    [Fact]
    public void A_sum_of_more_than_96_bits_is_refused()
    {
        Millionths.ToDecimal((Int128.One << 96) - 1).ShouldBe(79_228_162_514_264_337_593_543.950335m);
        Should.Throw<OverflowException>(() => Millionths.ToDecimal(Int128.One << 96));
        Should.Throw<OverflowException>(() => Millionths.ToDecimal(Int128.MinValue));
    }

    [Fact]
    public void Figures_are_ordered_by_value() => new[] { new FixedPoint(2), new(-3), new(1) }.Max().ShouldBe(new FixedPoint(2));
}
