using Indicators.Measures;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Queries;
using static Indicators.Tests.Measures.Spans.SpanReports;
using static Indicators.Tests.Queries.CityFigures;

namespace Indicators.Tests.Queries;

public sealed class FigureQueryTests(CityFigures figures) : IClassFixture<CityFigures>
{
    [Fact]
    public void Every_cell_asked_has_a_row_in_order_of_indicator_period_and_region()
    {
        var rows = figures.Answer(figures.Query(figures.Picked(Jiujiang, Pingxiang), "value") with
        {
            Indicators = [figures.Patents, figures.Grants],
            Periods = new([Span("2020"), Span("2021-H1")]),
        });

        rows.Select(row => (row.Indicator.Code, row.Period, row.Region.Code)).ShouldBe(
            from indicator in new[] { "patent-applications", "patent-grants" }
            from period in new[] { Span("2020"), Span("2021-H1") }
            from region in new[] { Jiujiang, Pingxiang }
            select (indicator, period, region));
        rows.Select(row => row.Actual.Exact).ShouldBe(
            [300, Reason.NotReported, 50, .. Enumerable.Repeat<ValueOrReason>(Reason.NotReported, 5)]);
    }

    [Fact]
    public void A_total_is_one_more_row_of_what_is_there_and_says_what_is_missing()
    {
        var query = figures.Query(figures.Picked(Nanchang, Jingdezhen, Pingxiang), "value") with { Total = true };

        var rows = figures.Answer(query);

        rows.Count.ShouldBe(4);
        rows[^1].Actual.Value.ShouldBe((Rational)400);
        // Shown, but not worked with: what is there is not the whole.
        rows[^1].Actual.Exact.ShouldBe(Reason.PartsMissing);
        rows[^1].Actual.Flags.ShouldBe(ObservationFlags.Partial);
        rows[^1].Total!.Value.IsComplete.ShouldBeFalse();
        figures.Answer(query with { Regions = figures.Picked(Nanchang, Jingdezhen) })[^1].Actual.Exact.ShouldBe(400);
    }

    [Fact]
    public void A_ranking_comes_by_place_then_the_unranked_and_last_the_excluded()
    {
        var rows = figures.Answer(figures.Query(figures.Group, "rank"));

        rows.Select(row => (row.Region.Code, row.RankMovement!.Value.Now.Result?.Rank)).ShouldBe(
            [(Nanchang, 1), (Jiujiang, 1), (Jingdezhen, 3), (Pingxiang, null), (Xinyu, null)]);
        rows[0].RankMovement!.Value.Now.ShouldBe(new PeerRank(new RankResult(1, Tied: true), 3));
        rows.Select(row => row.RankMovement!.Value.Why).ShouldBe([null, null, null, Reason.NotReported, Reason.NotApplicable]);
    }

    [Fact]
    public void A_region_picked_alone_is_ranked_among_its_siblings()
    {
        var row = figures.Answer(figures.Query(figures.Picked(Jingdezhen), "rank")).ShouldHaveSingleItem();

        row.RankMovement!.Value.Now.ShouldBe(new PeerRank(new RankResult(4, Tied: false), 4));
    }

    [Fact]
    public void The_latest_period_is_that_of_the_regions_asked()
    {
        var query = figures.Query(figures.Picked(Nanchang, Jiujiang), "value") with { Periods = PeriodChoice.Latest };

        figures.Answer(query).Select(row => row.Period).ShouldBe([Span("2021-H1"), Span("2021-H1")]);
        figures.Answer(query with { Regions = figures.Picked(Nanchang) }).ShouldHaveSingleItem().Period.ShouldBe(Span("2020"));
        figures.Answer(query with { Regions = figures.Picked(Pingxiang) }).ShouldHaveSingleItem().Asked.ShouldBeNull();
    }

    [Fact]
    public void A_row_is_about_the_target_that_counts_or_says_why_none_does()
    {
        var query = figures.Query(figures.Picked(Nanchang, Jingdezhen, Pingxiang), "completion");

        Completions(query).ShouldBe([75, Reason.AmbiguousTarget, Reason.NoTarget]);
        Completions(query with { Targets = new(SetBy: figures.Region(Jingdezhen).Id) })
            .ShouldBe([Reason.NoTarget, 50, Reason.NoTarget]);
        Completions(query with { Targets = new(All: true) }).ShouldBe([75, 40, 50, Reason.NoTarget]);
    }

    private IEnumerable<ValueOrReason> Completions(FigureQuery query) => figures.Answer(query).Select(row =>
        MeasureRegistry.Of("completion").Cell(row) is { Number: { } number } ? number : (ValueOrReason)row.NoCompletion!.Value);
}
