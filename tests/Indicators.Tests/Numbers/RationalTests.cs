using System.Numerics;
using Indicators.Numbers;

namespace Indicators.Tests.Numbers;

public class RationalTests
{
    [Fact]
    public void The_default_is_nothing()
    {
        default(Rational).ShouldBe(0);
        default(Rational).Sign.ShouldBe(0);
        (default(Rational) + 1).ShouldBe(1);
        default(Rational).ToString().ShouldBe("0");
    }

    [Theory]
    [InlineData(-49710, 96814, "-24855/48407")]
    [InlineData(6, -4, "-3/2")]
    [InlineData(6, 3, "2")]
    [InlineData(0, -7, "0")]
    public void It_is_told_reduced_with_the_sign_above_the_line(long over, long under, string told) =>
        ((Rational)over / under).ToString().ShouldBe(told);

    [Theory]
    [InlineData("0.1", "1/10")]
    [InlineData("-60.260", "-3013/50")]
    [InlineData("1000000", "1000000")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "1/10000000000000000000000000000")]
    [InlineData("-7.9228162514264337593543950335", "-15845632502852867518708790067/2000000000000000000000000000")]
    public void A_decimal_is_the_fraction_that_it_says_and_comes_back_whole(string number, string fraction)
    {
        Rational value = decimal.Parse(number);

        value.ToString().ShouldBe(fraction);
        value.ToDecimal().ShouldBe(decimal.Parse(number));
    }

    [Fact]
    public void Equal_fractions_are_equal_however_they_came_about()
    {
        var (third, same) = ((Rational)1 / 3, (Rational)0.1m / 0.3m);

        (third == same).ShouldBeTrue();
        third.GetHashCode().ShouldBe(same.GetHashCode());
        third.Equals((object)same).ShouldBeTrue();
        (third - same).Sign.ShouldBe(0);
        (third * 3).IsWhole.ShouldBeTrue();
        third.ShouldNotBe(0.3333333333333333333333333333m);
    }

    [Fact]
    public void Nothing_is_divided_by_nothing()
    {
        Should.Throw<DivideByZeroException>(() => (Rational)1 / 0);
        Should.Throw<DivideByZeroException>(() => Rational.Pow(0, -1));
    }

    [Theory]
    [InlineData("1.1", -2, "100/121")]
    [InlineData("-1.1", 3, "-1331/1000")]
    [InlineData("0", 0, "1")]
    [InlineData("1.000001", 3, "1000003000003000001/1000000000000000000")]
    public void A_power_is_exact(string value, int power, string result) =>
        Rational.Pow(decimal.Parse(value), power).ToString().ShouldBe(result);

    [Theory]
    [InlineData("7.5", "7")]
    [InlineData("-7.5", "-7")]
    [InlineData("0.999999", "0")]
    public void Without_its_fraction_a_number_is_nearer_to_nothing(string value, string whole) =>
        ((Rational)decimal.Parse(value)).Truncated().ToString().ShouldBe(whole);

    [Fact]
    public void A_decimal_has_the_places_that_it_has_room_for()
    {
        var third = (Rational)1_000_000_000_000_000_000 / 3;

        third.Round(6).ShouldBe(333333333333333333.333333m);
        third.Round(12).ShouldBe(333333333333333333.33333333333m);
        ((Rational)decimal.MaxValue - 1).HasDecimal.ShouldBeTrue();
        ((Rational)decimal.MaxValue + 1).HasDecimal.ShouldBeFalse();
        Should.Throw<OverflowException>(() => ((Rational)decimal.MaxValue + 1).Round(0));
    }

    [Fact]
    public void A_sum_is_exact_beyond_64_bits()
    {
        Rational.Sum([long.MaxValue, long.MaxValue, 1]).ToString().ShouldBe("18446744073709551615");
        Rational.Sum([long.MinValue, long.MinValue]).ToString().ShouldBe("-18446744073709551616");
        Rational.Sum([]).ShouldBe(0);
        (-(Rational)long.MinValue - long.MaxValue).ShouldBe(1);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Arithmetic_and_order_are_those_of_integers_of_any_size(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 400; round++)
        {
            var ((a, left), (b, right)) = (Any(random), Any(random));

            (left + right).ShouldBeExactly(a.Over * b.Under + b.Over * a.Under, a.Under * b.Under);
            (left - right).ShouldBeExactly(a.Over * b.Under - b.Over * a.Under, a.Under * b.Under);
            (left * right).ShouldBeExactly(a.Over * b.Over, a.Under * b.Under);
            if (!b.Over.IsZero) (left / right).ShouldBeExactly(a.Over * b.Under, a.Under * b.Over);
            (-left).ShouldBeExactly(-a.Over, a.Under);
            Rational.Abs(left).ShouldBeExactly(BigInteger.Abs(a.Over), a.Under);

            var order = (a.Over * b.Under).CompareTo(b.Over * a.Under);
            Math.Sign(left.CompareTo(right)).ShouldBe(order);
            (left == right, left < right, left >= right).ShouldBe((order == 0, order < 0, order >= 0));
            Rational.Max(left, right).CompareTo(order > 0 ? left : right).ShouldBe(0);
            left.Sign.ShouldBe(a.Over.Sign);

            var again = left * right - left * (right - 1);
            again.ShouldBe(left);
            again.GetHashCode().ShouldBe(left.GetHashCode());
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_rounding_is_that_of_integers_of_any_size(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 400; round++)
        {
            var (fraction, value) = random.Next(4) == 0 ? Tie(random) : Any(random);
            var places = random.Next(7);
            if (BigInteger.Abs(fraction.Over) * BigInteger.Pow(10, places) / fraction.Under >> 95 != 0) continue;

            foreach (var mode in Enum.GetValues<RoundingMode>())
            {
                var digits = (decimal)Rounded(fraction, places, mode);
                value.Round(places, mode).ShouldBe(digits / (decimal)BigInteger.Pow(10, places), $"{value} {places} {mode}");
            }

            value.RoundedTo(12).ShouldBeExactly(Rounded(fraction, 12, RoundingMode.HalfUp), BigInteger.Pow(10, 12));
        }
    }

    // By a half added before the division, where the fraction itself goes by what remains after it.
    private static BigInteger Rounded((BigInteger Over, BigInteger Under) fraction, int places, RoundingMode mode)
    {
        var (twice, under) = (2 * BigInteger.Abs(fraction.Over) * BigInteger.Pow(10, places), fraction.Under);
        var up = (twice + under) / (2 * under);
        var isTie = twice + under == up * 2 * under;
        return fraction.Over.Sign * mode switch
        {
            RoundingMode.HalfUp => up,
            RoundingMode.HalfEven => isTie && !up.IsEven ? up - 1 : up,
            RoundingMode.Truncate => twice / (2 * under),
        };
    }

    private static ((BigInteger Over, BigInteger Under) Fraction, Rational Value) Any(Random random)
    {
        BigInteger Number() => random.Next(6) switch
        {
            0 => random.Next(3),
            1 => random.Next(1, 1000),
            2 => BigInteger.Pow(10, random.Next(19)),
            3 => long.MaxValue - random.Next(2),
            4 => random.NextInt64(),
            _ => (BigInteger)random.NextInt64() * random.NextInt64(),
        };
        var (over, under) = (random.Next(2) == 0 ? Number() : -Number(), Number() + 1);
        return ((over, under), Rational.Of(over, under));
    }

    // Half of a last place, more or less.
    private static ((BigInteger Over, BigInteger Under) Fraction, Rational Value) Tie(Random random)
    {
        BigInteger over = 5 * (2 * random.Next(-1000, 1000) + 1);
        var under = BigInteger.Pow(10, random.Next(8));
        var factor = random.Next(1, 1000);
        return ((over * factor, under * factor), (Rational)(long)(over * factor) / (long)(under * factor));
    }
}

internal static class RationalAssertions
{
    /// <summary>What is told is the fraction, reduced.</summary>
    public static void ShouldBeExactly(this Rational value, BigInteger over, BigInteger under)
    {
        var told = value.ToString().Split('/').Select(BigInteger.Parse).Append(1).Take(2).ToArray();
        (told[0] * under).ShouldBe(over * told[1]);
        told[1].Sign.ShouldBe(1);
        BigInteger.GreatestCommonDivisor(told[0], told[1]).IsOne.ShouldBeTrue();
    }
}
