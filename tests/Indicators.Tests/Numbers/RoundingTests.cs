using Indicators.Numbers;

namespace Indicators.Tests.Numbers;

public class RoundingTests
{
    [Theory]
    [InlineData("66.666666", 2, "66.67", "66.67", "66.66")]
    [InlineData("8.0924", 1, "8.1", "8.1", "8.0")]
    [InlineData("0.125", 2, "0.13", "0.12", "0.12")]
    [InlineData("0.135", 2, "0.14", "0.14", "0.13")]
    [InlineData("-0.125", 2, "-0.13", "-0.12", "-0.12")]
    [InlineData("2.5", 0, "3", "2", "2")]
    [InlineData("-40.55", 1, "-40.6", "-40.6", "-40.5")]
    [InlineData("1", 6, "1", "1", "1")]
    public void The_three_ways_of_the_bureaus(string text, int decimals, string up, string even, string cut)
    {
        Rational value = decimal.Parse(text);
        value.Round(decimals).ToString().ShouldBe(up);
        value.Round(decimals, RoundingMode.HalfEven).ToString().ShouldBe(even);
        value.Round(decimals, RoundingMode.Truncate).ToString().ShouldBe(cut);
    }

    [Theory]
    [InlineData("60.50", "60.5")]
    [InlineData("100.00", "100")]
    [InlineData("100", "100")]
    [InlineData("0.000", "0")]
    [InlineData("-0.10", "-0.1")]
    [InlineData("-0.00", "0")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("1.0000000000000000000000000000", "1")]
    [InlineData("7.9228162514264337593543950335", "7.9228162514264337593543950335")]
    [InlineData("1234567890123456789012345678.0", "1234567890123456789012345678")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-7922816251426433759354395033.0", "-7922816251426433759354395033")]
    public void Trailing_zeros_go_and_nothing_else_does(string text, string trimmed)
    {
        decimal.Parse(text).Trimmed().ToString().ShouldBe(trimmed);
        decimal.Parse(text).Trimmed().ShouldBe(decimal.Parse(text));
    }

    [Fact]
    public void A_zero_rounded_from_below_has_no_sign() => ((Rational)(-0.004m)).Round(2).Trimmed().ToString().ShouldBe("0");
}
