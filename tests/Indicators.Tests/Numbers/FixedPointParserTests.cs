using System.Text;
using Indicators.Numbers;

namespace Indicators.Tests.Numbers;

public class FigureReadingTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("0.000", 0)]
    [InlineData("0e999999999999999999", 0)]
    [InlineData("1", 1_000_000)]
    [InlineData("-1", -1_000_000)]
    [InlineData("60.26", 60_260_000)]
    [InlineData("60.260000000", 60_260_000)]
    [InlineData("0.000001", 1)]
    [InlineData("0.00000100", 1)]
    [InlineData("1e-6", 1)]
    [InlineData("1E+3", 1_000_000_000)]
    [InlineData("10e-7", 1)]
    [InlineData("0.0000000001e10", 1_000_000)]
    [InlineData("123456789.012345", 123_456_789_012_345)]
    [InlineData("-123456789.012345", -123_456_789_012_345)]
    [InlineData("9000000000000", 9_000_000_000_000_000_000)]
    [InlineData("9223372036854", 9_223_372_036_854_000_000)]
    [InlineData("-9223372036854.7", -9_223_372_036_854_700_000)]
    public void A_number_is_read_to_the_last_digit(string token, long millionths) => Read(token, 0).ShouldBe(millionths);

    [Theory]
    [InlineData("300000", -4, 30_000_000)]
    [InlineData("0.01", -4, 1)]
    [InlineData("30.13", 4, 301_300_000_000)]
    [InlineData("0.0000000001", 4, 1)]
    [InlineData("1000000", -12, 1)]
    public void A_unit_moves_the_point(string token, int power, long millionths) => Read(token, power).ShouldBe(millionths);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("-.5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e1.5")]
    [InlineData("e1")]
    [InlineData("01")]
    [InlineData("-00")]
    [InlineData("0x1")]
    [InlineData("1 ")]
    [InlineData(" 1")]
    [InlineData("1,000")]
    [InlineData("1_000")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("null")]
    [InlineData("１")]
    [InlineData("١")]
    public void What_json_does_not_call_a_number_is_none(string token) => Fault(token, 0).ShouldBe(FixedPointError.NotANumber);

    [Theory]
    [InlineData("0.0000001", 0)]
    [InlineData("1e-7", 0)]
    [InlineData("0.001", -4)]
    [InlineData("0.00000000001", 4)]
    [InlineData("1234567890.123456", 0)]
    [InlineData("1234567890123456", -4)]
    [InlineData("1000000000.000001", 0)]
    [InlineData("1e-999999999999999999", 0)]
    public void Digits_that_do_not_fit_are_too_precise_never_rounded(string token, int power) =>
        Fault(token, power).ShouldBe(FixedPointError.TooPrecise);

    [Theory]
    [InlineData("9223372036854.78", 0)]
    [InlineData("-9223372036854.78", 0)]
    [InlineData("10000000000000", 0)]
    [InlineData("12345678901234567890", 0)]
    [InlineData("922337203.7", 4)]
    [InlineData("1e20", 0)]
    [InlineData("1e999999999999999999", 0)]
    [InlineData("-1e2147483648", 0)]
    public void What_64_bits_do_not_hold_is_too_large(string token, int power) => Fault(token, power).ShouldBe(FixedPointError.TooLarge);

    [Fact]
    public void Fifteen_significant_digits_are_read_and_sixteen_are_not()
    {
        Read("999999999.999999", 0).ShouldBe(999_999_999_999_999);
        Fault("9999999999.999999", 0).ShouldBe(FixedPointError.TooPrecise);
        Read("100000000000.100000000000", 0).ShouldBe(100_000_000_000_100_000);
    }

    [Fact]
    public void A_token_of_a_million_digits_is_answered()
    {
        Fault(new string('9', 1_000_000), 0).ShouldBe(FixedPointError.TooLarge);
        Fault("0." + new string('0', 1_000_000) + "1", 0).ShouldBe(FixedPointError.TooPrecise);
        Read("0." + new string('0', 1_000_000) + "1e1000001", 0).ShouldBe(1_000_000);
        Read("1" + new string('0', 1_000_000) + "e-1000000", 0).ShouldBe(1_000_000);
    }

    private static long Read(string token, int power)
    {
        Fault(token, power).ShouldBe(FixedPointError.None, token);
        FixedPoint.TryRead(token, power, out var figure, out _).ShouldBeTrue();
        return figure.Millionths;
    }

    private static FixedPointError Fault(string token, int power)
    {
        var read = FixedPoint.TryRead(token, power, out var figure, out var fault);
        FixedPoint.TryRead(Encoding.UTF8.GetBytes(token), power, out var fromBytes, out var faultOfBytes).ShouldBe(read);
        (fromBytes, faultOfBytes).ShouldBe((figure, fault));
        read.ShouldBe(fault is FixedPointError.None);
        return fault;
    }
}
