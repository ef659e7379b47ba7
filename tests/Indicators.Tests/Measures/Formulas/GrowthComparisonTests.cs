using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Periods;

namespace Indicators.Tests.Measures.Formulas;

public class ComparisonTests
{
    [Theory]
    [InlineData("year")]
    [InlineData("previous")]
    [InlineData("yearStart")]
    [InlineData("twoYear")]
    [InlineData("1900")]
    [InlineData("2199")]
    [InlineData("average-2")]
    [InlineData("average-99")]
    public void A_word_is_read_and_written_back(string word)
    {
        GrowthComparison.TryRead(word, out var comparison).ShouldBeTrue();
        comparison.ToString().ShouldBe(word);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Year")]
    [InlineData("yearstart")]
    [InlineData("1899")]
    [InlineData("2200")]
    [InlineData("+2020")]
    [InlineData(" 2020")]
    [InlineData("average")]
    [InlineData("average-")]
    [InlineData("average-1")]
    [InlineData("average-100")]
    [InlineData("average-03")]
    [InlineData("average--3")]
    [InlineData("average-99999999999")]
    public void Another_word_is_no_comparison(string? word) => GrowthComparison.TryRead(word, out _).ShouldBeFalse();

    [Fact]
    public void The_default_is_the_year_before()
    {
        default(GrowthComparison).ShouldBe(GrowthComparison.Year);
        default(GrowthComparison).Years.ShouldBe(1);
    }

    [Theory]
    [InlineData("year", "2020-H1", "2019-H1")]
    [InlineData("previous", "2020-Q1", "2019-Q4")]
    [InlineData("previous", "2020-01", "2019-12")]
    [InlineData("previous", "2020", "2019")]
    [InlineData("2015", "2020-Q2", "2015-Q2")]
    [InlineData("2020", "2020-Q2", "2020-Q2")]
    [InlineData("average-3", "2020-05", "2017-05")]
    [InlineData("twoYear", "2021-01..2021-05", "2019-01..2019-05")]
    public void Each_comparison_has_its_base(string word, string period, string @base)
    {
        BaseOf(word, period, Nature.Flow).ShouldBe(@base);
        BaseOf(word, period, Nature.Ratio).ShouldBe(@base);
    }

    [Theory]
    [InlineData("2020", "2019-12")]
    [InlineData("2020-01", "2019-12")]
    [InlineData("2020-H1", "2019-12")]
    [InlineData("1900-05", "1899-12")]
    public void The_start_of_the_year_is_the_december_before_and_of_stocks_only(string period, string @base)
    {
        BaseOf("yearStart", period, Nature.Stock).ShouldBe(@base);
        BaseOf("yearStart", period, Nature.Flow).ShouldBeNull();
        BaseOf("yearStart", period, Nature.Ratio).ShouldBeNull();
    }

    [Fact]
    public void A_year_to_come_is_no_base() => BaseOf("2021", "2020-Q2", Nature.Flow).ShouldBeNull();

    [Theory]
    [InlineData("year")]
    [InlineData("previous")]
    [InlineData("yearStart")]
    [InlineData("2015")]
    [InlineData("average-5")]
    [InlineData("twoYear")]
    public void A_span_of_more_than_twelve_months_is_compared_with_nothing(string word)
    {
        BaseOf(word, "2020-01..2021-01", Nature.Stock).ShouldBeNull();
        BaseOf(word, "2021-01..2025-12", Nature.Flow).ShouldBeNull();
    }

    [Fact]
    public void The_years_averaged_over_are_those_between_base_and_period()
    {
        GrowthComparison.AverageOver(7).Years.ShouldBe(7);
        GrowthComparison.TwoYear.Years.ShouldBe(2);
        GrowthComparison.WithYear(2015).Years.ShouldBe(1);
    }

    private static string? BaseOf(string word, string period, Nature nature)
    {
        GrowthComparison.TryRead(word, out var comparison).ShouldBeTrue();
        Period.TryRead(period, out var read, out _).ShouldBeTrue();
        return comparison.BaseOf(read, nature)?.ToString();
    }
}
