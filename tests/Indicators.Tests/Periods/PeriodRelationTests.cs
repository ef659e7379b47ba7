using Indicators.Periods;

namespace Indicators.Tests.Periods;

public class PeriodRelationTests
{
    [Theory]
    [InlineData("2020-H1", "2019-H1")]
    [InlineData("2020-02", "2019-02")]
    [InlineData("2020-01..2020-11", "2019-01..2019-11")]
    public void A_year_before_is_the_same_span_twelve_months_earlier(string period, string before) =>
        Read(period).YearBefore.ShouldBe(Read(before));

    [Theory]
    [InlineData("2020-01", "2019-12")]
    [InlineData("2020-Q1", "2019-Q4")]
    [InlineData("2020-H2", "2020-H1")]
    [InlineData("2021-01..2025-12", "2016-01..2020-12")]
    public void The_previous_period_has_the_same_length(string period, string previous) =>
        Read(period).Previous.ShouldBe(Read(previous));

    [Fact]
    public void The_base_of_the_first_legal_year_is_a_question_without_an_answer_not_an_error()
    {
        Period.OfYear(1900).YearBefore.ToString().ShouldBe("1899");
        Period.OfYear(1900).YearsBefore(1899).FirstYear.ShouldBe(1);
        Should.Throw<ArgumentOutOfRangeException>(() => Period.OfYear(1900).YearsBefore(1900));
        Should.Throw<ArgumentOutOfRangeException>(() => Period.OfYear(2020).YearsBefore(-9000));
    }

    [Theory]
    [InlineData("2020", "2020-01", true)]
    [InlineData("2020", "2020-12", true)]
    [InlineData("2020", "2020", true)]
    [InlineData("2020", "2019-12", false)]
    [InlineData("2020", "2021-01", false)]
    [InlineData("2020-H1", "2020", false)]
    [InlineData("2021-01..2025-12", "2025-Q4", true)]
    public void A_period_contains_what_lies_wholly_inside(string outer, string inner, bool contains) =>
        Read(outer).Contains(Read(inner)).ShouldBe(contains);

    [Theory]
    [InlineData("2020")]
    [InlineData("2020-H2")]
    [InlineData("2020-Q4")]
    [InlineData("2020-12")]
    public void Spans_that_end_together_have_one_last_month(string period) =>
        Read(period).LastMonth.ShouldBe(Period.OfMonth(2020, 12));

    [Theory]
    [InlineData("2020-05", Frequency.Month)]
    [InlineData("2020-Q2", Frequency.Quarter)]
    [InlineData("2020-H2", Frequency.Half)]
    [InlineData("2020", Frequency.Year)]
    [InlineData("2020-01..2020-02", Frequency.Ytd)]
    [InlineData("2020-01..2020-11", Frequency.Ytd)]
    [InlineData("2020-02..2020-04", null)]
    [InlineData("2020-02..2021-01", null)]
    [InlineData("2021-01..2025-12", null)]
    [InlineData("2020-01..2021-01", null)]
    public void A_span_has_the_frequency_it_is_aligned_to(string period, Frequency? frequency) =>
        Read(period).Frequency.ShouldBe(frequency);

    [Theory]
    [InlineData("2020-01", true)]
    [InlineData("2020-Q1", true)]
    [InlineData("2020-H1", true)]
    [InlineData("2020", true)]
    [InlineData("2020-Q2", false)]
    [InlineData("2021-01..2022-12", false)]
    public void The_year_to_date_may_also_be_a_month_a_quarter_a_half_or_a_year(string period, bool ytd) =>
        Read(period).Is(Frequency.Ytd).ShouldBe(ytd);

    private static Period Read(string text)
    {
        Period.TryRead(text, out var period, out var fault).ShouldBeTrue($"{text}: {fault}");
        return period;
    }
}
