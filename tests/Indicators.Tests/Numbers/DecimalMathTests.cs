using Indicators.Numbers;

namespace Indicators.Tests.Numbers;

public class ExactTests
{
    [Theory]
    [InlineData("0", 5, "0")]
    [InlineData("1", 7, "1")]
    [InlineData("1.21", 2, "1.1")]
    [InlineData("1.331", 3, "1.1")]
    [InlineData("1.4025517307", 5, "1.07")]
    [InlineData("1000000000000", 12, "10")]
    [InlineData("2", 2, "1.414213562373")]
    [InlineData("3", 2, "1.732050807569")]
    [InlineData("2", 3, "1.259921049895")]
    [InlineData("10", 5, "1.584893192461")]
    [InlineData("0.5", 2, "0.707106781187")]
    [InlineData("60.26", 1, "60.26")]
    [InlineData("79228162514264337593543950335", 2, "281474976710656")]
    [InlineData("0.0000000000000000000000000001", 2, "0")]
    public void A_root_is_right_in_the_twelfth_place(string x, int n, string root) =>
        DecimalMath.Root(decimal.Parse(x), n).ToDecimal().Trimmed().ToString().ShouldBe(root);

    [Fact]
    public void A_root_that_ends_in_a_half_is_rounded_up()
    {
        const decimal Half = 1.0000000000005m;
        DecimalMath.Root(Half * Half, 2).ShouldBe(1.000000000001m);
        DecimalMath.Root(Half * Half - 0.0000000000000000000000000001m, 2).ShouldBe(1m);
    }

    [Fact]
    public void A_negative_number_has_no_root_and_no_logarithm()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => DecimalMath.Root(-1, 3));
        Should.Throw<ArgumentOutOfRangeException>(() => DecimalMath.Root(1, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => DecimalMath.Log(0, 10));
        Should.Throw<ArgumentOutOfRangeException>(() => DecimalMath.Log(-1, 10));
    }

    [Theory]
    [InlineData("1", "0")]
    [InlineData("10", "1")]
    [InlineData("2", "0.301029995664")]
    [InlineData("0.5", "-0.301029995664")]
    [InlineData("0.75", "-0.124938736608")]
    [InlineData("1.5", "0.176091259056")]
    [InlineData("0.83", "-0.080921907624")]
    [InlineData("0.9513", "-0.021682503253")]
    [InlineData("79228162514264337593543950335", "28.898879583742")]
    [InlineData("0.0000000000000000000000000001", "-28")]
    public void A_logarithm_is_right_in_the_twelfth_place(string x, string power) =>
        DecimalMath.Log(decimal.Parse(x), 10).ShouldBe(decimal.Parse(power));

    [Fact]
    public void Four_point_87_percent_less_of_17_in_logarithms_is_26_point_8_percent_done() =>
        (DecimalMath.Log(0.9513m, 0.83m) * 100).Round(1).ShouldBe(26.8m);

    [Theory]
    [InlineData("1.225043", "1.07", 3)]
    [InlineData("0.571787", "0.83", 3)]
    [InlineData("1", "1.07", 0)]
    public void A_logarithm_of_a_power_is_whole(string x, string @base, int power) =>
        DecimalMath.Log(decimal.Parse(x), decimal.Parse(@base)).ShouldBe(power);

    [Fact]
    public void The_root_of_a_power_is_where_it_started()
    {
        var random = new Random(12);
        for (var i = 0; i < 2_000; i++)
        {
            var n = random.Next(2, 5);
            var x = new decimal(random.Next(1, 200_000), 0, 0, false, 3);
            DecimalMath.Root(Rational.Pow(x, n), n).ShouldBe(x);
            (DecimalMath.Log(x, 10) + DecimalMath.Log(1 / (Rational)x, 10)).ShouldBe(0);
        }
    }
}
