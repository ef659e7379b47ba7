using Indicators.Periods;
using Indicators.Queries;
using static Indicators.Tests.Measures.Spans.SpanReports;

namespace Indicators.Tests.Queries;

public class PeriodChoiceTests
{
    [Fact]
    public void Listed_periods_stand_as_listed_and_nobody_looks_for_the_latest() =>
        new PeriodChoice([Span("2021"), Span("2019-Q2")]).Resolve(() => throw new InvalidOperationException())
            .ShouldBe([Span("2021"), Span("2019-Q2")]);

    [Fact]
    public void Without_a_word_it_is_the_latest_reported()
    {
        PeriodChoice.Latest.Resolve(() => Span("2020-H1")).ShouldBe([Span("2020-H1")]);
        PeriodChoice.Latest.Resolve(() => null).ShouldBeNull();
    }

    [Fact]
    public void A_series_holds_only_the_spans_that_lie_wholly_inside()
    {
        var choice = new PeriodChoice([], Span("2020-02"), Span("2020-11"), Frequency: Frequency.Quarter);

        choice.Resolve(() => null).ShouldBe([Span("2020-Q2"), Span("2020-Q3")]);
    }

    [Fact]
    public void A_series_without_an_end_goes_to_the_latest_reported()
    {
        var choice = new PeriodChoice([], Span("2018-01"), Frequency: Frequency.Year);

        choice.Resolve(() => Span("2020-06")).ShouldBe([Span("2018"), Span("2019")]);
        choice.Resolve(() => null).ShouldBeNull();
    }

    [Fact]
    public void The_last_of_a_frequency_are_counted_back_over_the_turn_of_the_year()
    {
        var choice = new PeriodChoice([], Last: 3, Frequency: Frequency.Quarter);

        choice.Resolve(() => Span("2021-05")).ShouldBe([Span("2020-Q3"), Span("2020-Q4"), Span("2021-Q1")]);
    }

    [Fact]
    public void The_last_of_a_series_end_where_it_ends_and_do_not_begin_before_it()
    {
        var choice = new PeriodChoice([], Span("2020-03"), Span("2020-04"), Last: 3, Frequency.Month);

        choice.Resolve(() => Span("2021-05")).ShouldBe([Span("2020-03"), Span("2020-04")]);
        (choice with { From = null }).Resolve(() => Span("2021-05")).ShouldBe([Span("2020-02"), Span("2020-03"), Span("2020-04")]);
    }

    [Fact]
    public void Cumulative_spans_begin_anew_each_January()
    {
        var choice = new PeriodChoice([], Last: 3, Frequency: Frequency.Ytd);

        choice.Resolve(() => Span("2021-02")).ShouldBe([Span("2020"), Span("2021-01"), Span("2021-01..2021-02")]);
    }
}
