using Indicators.Measures.Spans;
using Indicators.Periods;
using static Indicators.Tests.Measures.Spans.SpanReports;

namespace Indicators.Tests.Measures.Spans;

public class SpanTilingTests
{
    [Theory]
    [InlineData("2020-Q1 2020-Q2", "2020-Q1 2020-Q2")]
    [InlineData("2020-Q2 2020-Q1", "2020-Q1 2020-Q2")]
    [InlineData("2020-01 2020-Q1 2020-02..2020-06 2020-Q2 2020-04 2020-05..2020-06", "2020-01 2020-02..2020-06")]
    [InlineData("2020-01 2020-02 2020-03 2020-Q1 2020-Q2", "2020-Q1 2020-Q2")]
    [InlineData("2020-H1 2020-Q1 2020-Q2", "2020-Q1 2020-Q2")]
    public void The_fewest_that_follow_one_another_fill_a_whole(string parts, string expected) =>
        string.Join(' ', SpanTiling.Fewest(Span("2020-H1"), parts.Split(' ').Select(Span))!).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("2020-H1")]
    [InlineData("2020-Q1")]
    [InlineData("2020-Q2")]
    [InlineData("2020-Q1 2020-05..2020-06")]
    [InlineData("2020-Q1 2020-03..2020-06")]
    [InlineData("2019-Q4 2020-Q1 2020-04..2020-07")]
    public void Parts_that_leave_a_gap_or_overlap_or_reach_beyond_fill_nothing(string parts)
    {
        var spans = parts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Span).ToList();

        SpanTiling.Fewest(Span("2020-H1"), spans).ShouldBeNull();
        SpanTiling.Helping(Span("2020-H1"), spans).ShouldBeEmpty();
    }

    [Fact]
    public void Whatever_stands_in_a_way_to_fill_the_whole_helps() => string.Join(' ', SpanTiling.Helping(
            Span("2020-H1"),
            new[] { "2020-Q1", "2020-Q2", "2020-01", "2020-02", "2020-03", "2020-04", "2020-02..2020-06", "2020-H1", "2020" }.Select(Span)))
        .ShouldBe("2020-01 2020-Q1 2020-02 2020-02..2020-06 2020-03 2020-Q2");

    [Fact]
    public void What_fills_a_whole_is_as_long_as_it_and_the_fewest_of_all_ways()
    {
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var whole = Period.Between(24_240, 24_240 + random.Next(2, 9));
            var parts = Enumerable.Range(0, random.Next(1, 14)).Select(_ => 24_240 + random.Next(0, 8))
                .Select(first => Period.Between(first, first + random.Next(1, 4))).Distinct().ToList();

            var found = SpanTiling.Fewest(whole, parts);

            found?.Sum(part => part.Months).ShouldBe(whole.Months);
            found?.Count.ShouldBe(Ways(whole.First).Min());
            (found is null).ShouldBe(!Ways(whole.First).Any());
            if (found is not null) found.ShouldBeSubsetOf(SpanTiling.Helping(whole, parts));

            IEnumerable<int> Ways(int from) => from == whole.End
                ? [0]
                : parts.Where(part => part.First == from && part.End <= whole.End && part != whole)
                    .SelectMany(part => Ways(part.End).Select(more => more + 1));
        }
    }
}
