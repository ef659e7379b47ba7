using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Tests.Measures.Formulas;

public class ShareTests
{
    public static TheoryData<decimal, decimal, decimal> Shares => new()
    {
        { 366, 1_000, 36.6m },
        { 0, 1, 0 },
        { 1, 1, 100 },
        { -1, 4, -25 },
    };

    [Theory]
    [MemberData(nameof(Shares))]
    public void A_share_is_the_part_in_percent_of_the_whole(decimal part, decimal whole, decimal share) =>
        Share.Of<Evaluation>(part, whole).ShouldBe(share);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Nothing_has_a_share_of_nothing_or_less(decimal whole) => Share.Of<Evaluation>(1, whole).ShouldBe(Reason.NotApplicable);

    [Fact]
    public void A_share_without_its_whole_misses_a_part()
    {
        Share.Of<Evaluation>(1, Reason.NotReported).ShouldBe(Reason.PartsMissing);
        Share.Of<Evaluation>(1, Reason.BoundOnly).ShouldBe(Reason.BoundOnly);
        Share.Of<Evaluation>(Reason.NotReported, Reason.BoundOnly).ShouldBe(Reason.NotReported);
    }

    [Fact]
    public void All_shares_of_a_whole_sum_to_100()
    {
        var random = new Random(4);
        for (var round = 0; round < 500; round++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(1, 100_000) / 100m).ToList();
            Rational.Sum(parts.Select(part => Share.Of<Evaluation>(part, parts.Sum()).Result.Value)).ShouldBe(100);
        }
    }
}
