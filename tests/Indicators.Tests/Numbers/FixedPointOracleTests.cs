using System.Numerics;
using Indicators.Numbers;

namespace Indicators.Tests.Numbers;

public class FigureOracleTests
{
    [Fact]
    public void Every_token_reads_as_whole_number_arithmetic_says()
    {
        var random = new Random(1949);
        var faults = new Dictionary<FixedPointError, int>();
        for (var i = 0; i < 50_000; i++)
        {
            var (token, digits, exponent) = Token(random);
            var power = random.Next(-6, 9);
            var (fault, millionths) = Oracle(digits, exponent + power);

            FixedPoint.TryRead(token, power, out var figure, out var read).ShouldBe(fault is FixedPointError.None, $"{token} × 10^{power}");
            (read, figure.Millionths).ShouldBe((fault, millionths), $"{token} × 10^{power}");
            faults[fault] = faults.GetValueOrDefault(fault) + 1;
        }

        faults.Keys.Order().ShouldBe([FixedPointError.None, FixedPointError.TooPrecise, FixedPointError.TooLarge]);
    }

    private static (string Token, BigInteger Digits, int Exponent) Token(Random random)
    {
        var whole = random.Next(4) == 0 ? "0" : random.Next(1, 10) + Digits(random, random.Next(14));
        var fraction = random.Next(3) == 0 ? "" : Digits(random, random.Next(1, 12));
        var exponent = random.Next(3) == 0 ? random.Next(-12, 13) : 0;
        var sign = random.Next(2) == 0 ? "-" : "";
        var token = $"{sign}{whole}{(fraction.Length > 0 ? "." : "")}{fraction}{(exponent != 0 ? $"e{exponent}" : "")}";
        return (token, BigInteger.Parse(sign + whole + fraction), exponent - fraction.Length);
    }

    // Zeros more often than chance, since they are what counting digits gets wrong.
    private static string Digits(Random random, int count) => new(random.GetItems<char>("0000123456789", count));

    private static (FixedPointError Fault, long Millionths) Oracle(BigInteger digits, int exponent)
    {
        var ten = new BigInteger(10);
        var significant = BigInteger.Abs(digits).ToString().TrimEnd('0').Length;
        var shift = exponent + 6;
        var whole = shift >= 0 ? digits * BigInteger.Pow(ten, shift) : BigInteger.DivRem(digits, BigInteger.Pow(ten, -shift), out _);
        var isWhole = shift >= 0 || digits % BigInteger.Pow(ten, -shift) == 0;
        if (BigInteger.Abs(whole) >= BigInteger.Pow(ten, 19)) return (FixedPointError.TooLarge, 0);
        if (significant > 15 || !isWhole) return (FixedPointError.TooPrecise, 0);
        return BigInteger.Abs(whole) > long.MaxValue ? (FixedPointError.TooLarge, 0) : (FixedPointError.None, (long)whole);
    }
}
