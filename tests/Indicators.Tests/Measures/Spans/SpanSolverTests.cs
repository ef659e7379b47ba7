using Indicators.Measures.Spans;
using Indicators.Numbers;
using Indicators.Observations;
using static Indicators.Tests.Measures.Spans.SpanReports;

namespace Indicators.Tests.Measures.Spans;

public class SpansTests
{
    [Theory]
    [InlineData("2020-Q2", "-2020-Q1 +2020-H1", 18, "2020-H1 = 30", "2020-Q1 = 12")]
    [InlineData("2020-05", "-2020-01..2020-04 +2020-01..2020-05", 3, "2020-01..2020-05 = 10", "2020-01..2020-04 = 7")]
    [InlineData("2020", "+2020-H1 +2020-H2", 70, "2020-H1 = 30", "2020-H2 = 40")]
    [InlineData("2020-H1", "+2020-Q1 +2020-Q2", 30, "2020-Q1 = 12", "2020-Q2 = 18")]
    [InlineData("2020-Q4", "-2020-01..2020-09 +2020", 20, "2020 = 70", "2020-01..2020-09 = 50")]
    [InlineData("2020-01..2020-09", "+2020 -2020-Q4", 50, "2020 = 70", "2020-Q4 = 20")]
    [InlineData("2020-Q1", "+2020-01..2020-02 +2020-03", 12, "2020-01..2020-02 = 7", "2020-03 = 5")]
    [InlineData("2020-02", "-2020-01 +2020-01..2020-02", 0, "2020-01..2020-02 = 7", "2020-01 = 7")]
    [InlineData("2020-04", "+2020-02..2020-04 -2020-02..2020-05 -2020-03 +2020-03..2020-05", 4,
        "2020-02..2020-04 = 9", "2020-02..2020-05 = 14", "2020-03..2020-05 = 12", "2020-03 = 3")]
    [InlineData("2020-11..2021-02", "-2020-01..2020-10 +2020 +2021-01..2021-02", 13,
        "2020 = 60", "2020-01..2020-10 = 50", "2021-01..2021-02 = 3")]
    [InlineData("2021-01..2025-12", "+2021 +2022 +2023 +2024 +2025", 15, "2021 = 1", "2022 = 2", "2023 = 3", "2024 = 4", "2025 = 5")]
    public void A_span_that_nobody_reported_is_a_signed_sum_of_reports(string asked, string parts, decimal value, params string[] reports)
    {
        var reading = Ask(asked, reports);

        reading.Value.ShouldBe(value);
        reading.Derived.ShouldBeTrue();
        reading.Flags.ShouldBe(ObservationFlags.None);
        Text(reading.Derivation?.Parts).ShouldBe(parts);
    }

    [Fact]
    public void A_plan_is_the_sum_of_its_twenty_quarters()
    {
        string[] quarters = [.. Enumerable.Range(0, 20).Select(quarter => $"{2021 + quarter / 4}-Q{quarter % 4 + 1} = 0.000001")];

        Ask("2021-01..2025-12", quarters).Value.ShouldBe(0.00002m);
    }

    [Theory]
    [InlineData("2020-Q2", "2020-Q1 = 12", "2020-Q3 = 5")]
    [InlineData("2020-02", "2020-01..2020-02 = 7", "2020-03 = 5")]
    [InlineData("2020-Q2", "2020-H1 = 30", "2020-Q1 missing")]
    [InlineData("2020-Q2", "2020-H1 = 30", "2020-Q1 > 10")]
    [InlineData("2020-12", "2020-12..2021-01 = 4", "2021-01 = 3")]
    public void A_span_whose_ends_are_not_connected_is_not_reported(string asked, params string[] reports)
    {
        Ask(asked, reports).ShouldBe(Observation.Missing(Reason.NotReported));
    }

    [Fact]
    public void Without_any_report_every_region_is_not_reported()
    {
        new SpanSolver(Span("2020-Q2"), []).Solve(2, [])
            .ShouldBe([Observation.Missing(Reason.NotReported), Observation.Missing(Reason.NotReported)]);
    }

    [Theory]
    [InlineData("2020", true)]
    [InlineData("2021", true)]
    [InlineData("2020-12..2021-01", true)]
    [InlineData("2020-01..2021-12", true)]
    [InlineData("2019-12", false)]
    [InlineData("2022-01", false)]
    [InlineData("2019-12..2020-01", false)]
    [InlineData("2021-12..2022-01", false)]
    public void Only_spans_inside_the_calendar_years_touched_are_searched(string span, bool searched)
    {
        SpanSolver.Searchable(Span("2020-11..2021-02"), [Span(span)]).Any().ShouldBe(searched);
    }

    [Fact]
    public void A_reported_span_wins_over_every_derivation()
    {
        var reading = Ask("2020-Q2", "2020-Q2 = 18 estimated", "2020-H1 = 30", "2020-Q1 = 12");

        reading.ShouldBe(new() { Value = 18, Status = ObservationStatus.Estimated, Revision = 1 });
    }

    [Theory]
    [InlineData("2020-Q2 > 15", Bound.MoreThan)]
    [InlineData("2020-Q2 missing", Bound.None)]
    public void A_bound_or_a_missing_report_gives_way_to_a_derived_value_and_stands_without_one(string reported, Bound bound)
    {
        Ask("2020-Q2", reported, "2020-H1 = 30", "2020-Q1 = 12").ShouldSatisfyAllConditions(
            reading => reading.Value.ShouldBe(18),
            reading => reading.Derived.ShouldBeTrue());
        Ask("2020-Q2", reported, "2020-H1 = 30").ShouldSatisfyAllConditions(
            reading => reading.Bound.ShouldBe(bound),
            reading => reading.Status.ShouldNotBeNull(),
            reading => reading.Derived.ShouldBeFalse());
    }

    [Fact]
    public void Fewer_spans_win_over_a_better_status()
    {
        Text(Ask("2020-Q2", "2020-04 = 1", "2020-05 = 1", "2020-06 = 1", "2020-H1 = 6 estimated", "2020-Q1 = 3").Derivation?.Parts)
            .ShouldBe("-2020-Q1 +2020-H1");
    }

    [Fact]
    public void Among_as_many_spans_the_best_weakest_status_wins_over_the_earliest()
    {
        Text(Ask("2020-Q2", "2020-Q1 = 3 provisional", "2020-H1 = 6", "2020-04..2020-12 = 9", "2020-H2 = 6").Derivation?.Parts)
            .ShouldBe("+2020-04..2020-12 -2020-H2");
    }

    [Fact]
    public void Among_equals_the_earliest_wins()
    {
        Text(Ask("2020-Q2", "2020-Q1 = 3", "2020-H1 = 6", "2020-04..2020-12 = 9", "2020-H2 = 6").Derivation?.Parts)
            .ShouldBe("-2020-Q1 +2020-H1");
    }

    [Fact]
    public void A_derived_figure_has_the_weakest_status_and_the_newest_revision_of_its_parts()
    {
        var reading = Ask("2020", "2020-Q1 = 1", "2020-Q2 = 2 estimated", "2020-Q3 = 3 provisional", "2020-Q4 = 4");

        reading.Status.ShouldBe(ObservationStatus.Estimated);
        reading.Revision.ShouldBe(4);
    }

    [Theory]
    [InlineData("2020-H1 = 32", "2020-Q1 = 12", ObservationFlags.Contradiction)]
    [InlineData("2020-H1 = 32 provisional", "2020-Q1 = 12", ObservationFlags.RevisionDifference)]
    [InlineData("2020-H1 = 32 provisional", "2020-Q1 = 12 provisional", ObservationFlags.RevisionDifference)]
    public void A_reported_span_that_another_way_contradicts_is_returned_and_flagged(string half, string quarter, ObservationFlags flag)
    {
        var reading = Ask("2020-Q2", "2020-Q2 = 18", half, quarter);

        reading.Value.ShouldBe(18);
        reading.Derived.ShouldBeFalse();
        reading.Flags.ShouldBe(flag);
        reading.Derivation!.Parts.ShouldBeEmpty();
        Text(reading.Derivation.Disagreeing).ShouldBe("+2020-Q1 -2020-H1 +2020-Q2");
        reading.Derivation.Difference.ShouldBe(-2);
    }

    [Fact]
    public void The_chosen_way_is_returned_where_two_derivations_disagree()
    {
        var reading = Ask("2020-Q2", "2020-Q1 = 12", "2020-H1 = 30", "2020-04..2020-05 = 12", "2020-06 = 5 provisional");

        reading.Value.ShouldBe(18);
        reading.Flags.ShouldBe(ObservationFlags.RevisionDifference);
        Text(reading.Derivation?.Parts).ShouldBe("-2020-Q1 +2020-H1");
        Text(reading.Derivation?.Disagreeing).ShouldBe("-2020-Q1 +2020-H1 -2020-04..2020-05 -2020-06");
        reading.Derivation!.Difference.ShouldBe(1);
    }

    [Fact]
    public void What_no_revision_explains_is_told_first()
    {
        var reading = Ask("2020-Q2", "2020-Q2 = 18", "2020-04 = 6", "2020-05..2020-06 = 13 provisional", "2020-Q1 = 12", "2020-H1 = 32");

        reading.Flags.ShouldBe(ObservationFlags.Contradiction);
        Text(reading.Derivation?.Disagreeing).ShouldBe("+2020-Q1 -2020-H1 +2020-Q2");
    }

    [Fact]
    public void A_contradiction_elsewhere_does_not_touch_a_span_that_no_other_way_reaches()
    {
        Ask("2020-Q1", "2020-01..2020-02 = 7", "2020-03 = 5", "2020-Q2 = 1", "2020-04 = 1", "2020-05..2020-06 = 1")
            .ShouldSatisfyAllConditions(
                reading => reading.Value.ShouldBe(12),
                reading => reading.Flags.ShouldBe(ObservationFlags.None));
    }

    [Fact]
    public void A_contradiction_on_a_detour_of_a_detour_is_one_of_the_asked_span_too()
    {
        // Q1 agrees with its months, but January has a second way, through October, and another Q1 with it.
        var reading = Ask("2020-Q1", "2020-Q1 = 3", "2020-01 = 1", "2020-02..2020-03 = 2", "2020-02..2020-10 = 9", "2020-01..2020-10 = 11");

        reading.Flags.ShouldBe(ObservationFlags.Contradiction);
        Rational.Abs(reading.Derivation!.Difference).ShouldBe(1);
    }

    [Fact]
    public void Each_region_goes_by_its_own_reports()
    {
        Observation Final(decimal value) => new() { Value = value, Status = ObservationStatus.Final };
        var none = Observation.Missing(Reason.NotReported);
        Observation[] quarter = [Final(1), none, Final(1), none];
        Observation[] half = [Final(3), Final(6), none, none];
        Observation[] second = [none, none, Final(7), Final(8)];

        new SpanSolver(Span("2020-Q2"), [Span("2020-Q1"), Span("2020-H1"), Span("2020-Q2")]).Solve(4, [quarter, half, second])
            .Select(reading => reading.Value).ShouldBe([2, null, 7, 8]);
    }

    [Fact]
    public void The_longest_span_can_be_asked_for()
    {
        Ask("1901-07..1986-06", "1901-07..1986-06 = 1").Value.ShouldBe(1);
    }
}
