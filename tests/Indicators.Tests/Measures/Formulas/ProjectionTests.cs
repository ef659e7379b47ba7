using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Tests.Measures.Formulas;

public class ProjectionTests
{
    // By the middle of the years before there were 40, 50 and 60 percent of what there was at their ends.
    private static readonly YearShape[] _threeYears = [new(40, 100), new(50, 100), new(60, 100)];

    [Fact]
    public void The_year_goes_on_as_last_year_did_and_the_range_is_that_of_all_ways()
    {
        var projection = OfFlow(30, "2020-H1", _threeYears);

        projection.Figure.ShouldBe(75);
        projection.Method.ShouldBe(ProjectionMethod.LastYearShape);
        projection.Low.ShouldBe(50);
        projection.High.ShouldBe(75);
        projection.Variants.ShouldBe([
            new(ProjectionMethod.LastYearShape, 1, 75),
            new(ProjectionMethod.Linear, 0, 60),
            new(ProjectionMethod.EarlierYearShape, 2, 60),
            new(ProjectionMethod.EarlierYearShape, 3, 50),
        ]);
    }

    [Fact]
    public void Only_the_last_three_years_lend_their_shape() =>
        OfFlow(30, "2020-H1", [.. _threeYears, new(1, 100)]).High.ShouldBe(75);

    [Fact]
    public void A_shape_that_leads_to_what_nothing_could_show_is_none()
    {
        var projection = OfFlow(9223372036854m, "2020-H1", [new(0.000001m, 9223372036854m)]);

        projection.Method.ShouldBe(ProjectionMethod.Linear);
        projection.Figure.ShouldBe(18446744073708m);
    }

    [Fact]
    public void Without_a_last_year_it_goes_on_evenly()
    {
        var projection = OfFlow(30, "2020-01..2020-09", [new(Reason.NotReported, 100), new(75, 120)]);

        projection.Figure.ShouldBe(40);
        projection.Method.ShouldBe(ProjectionMethod.Linear);
        projection.High.ShouldBe(48);
    }

    [Fact]
    public void A_single_way_shows_no_range_and_decides_nothing()
    {
        var projection = OfFlow(30, "2020-H1", []);

        projection.Figure.ShouldBe(60);
        projection.Low.ShouldBeNull();
        projection.WillMeet(TargetOperator.AtLeast, 1).ShouldBeNull();
    }

    [Theory]
    [InlineData(TargetOperator.AtLeast, 50, true)]
    [InlineData(TargetOperator.MoreThan, 50, null)]
    [InlineData(TargetOperator.AtLeast, 60, null)]
    [InlineData(TargetOperator.AtLeast, 75, null)]
    [InlineData(TargetOperator.MoreThan, 75, false)]
    [InlineData(TargetOperator.AtLeast, 76, false)]
    [InlineData(TargetOperator.AtMost, 75, true)]
    [InlineData(TargetOperator.LessThan, 75, null)]
    [InlineData(TargetOperator.AtMost, 49, false)]
    [InlineData(TargetOperator.About, 60, null)]
    public void A_target_will_be_met_or_missed_when_the_whole_range_says_so(TargetOperator @operator, decimal required, bool? met) =>
        OfFlow(30, "2020-H1", _threeYears).WillMeet(@operator, required).ShouldBe(met);

    [Fact]
    public void A_target_without_a_level_stays_open() =>
        OfFlow(30, "2020-H1", _threeYears).WillMeet(TargetOperator.AtLeast, Reason.NoBase).ShouldBeNull();

    [Fact]
    public void At_its_end_the_year_is_what_it_is()
    {
        var projection = OfFlow(30, "2020", _threeYears);

        projection.ShouldBe(new(30, 30, 30, projection.Variants));
        projection.Method.ShouldBe(ProjectionMethod.Reached);
        projection.WillMeet(TargetOperator.AtLeast, 30).ShouldBe(true);
    }

    [Fact]
    public void A_stock_needs_the_shape_of_a_year_for_a_state_does_not_add_up()
    {
        Of(Nature.Stock, 110, "2020-06", [new(100, 120), new(80, 100)]).Variants.Select(way => way.Figure).ShouldBe([132, 137.5m]);
        Of(Nature.Stock, 110, "2020-06", []).Figure.ShouldBe(Reason.NoBase);
    }

    [Fact]
    public void What_cannot_be_foreseen_has_a_reason()
    {
        Of(Nature.Ratio, 3, "2020-H1", _threeYears).Figure.ShouldBe(Reason.NotApplicable);
        OfFlow(Reason.NotReported, "2020-H1", _threeYears).Figure.ShouldBe(Reason.NotReported);
        OfFlow(30, "2019", _threeYears).Figure.ShouldBe(Reason.NotApplicable);
        OfFlow(30, "2021-01", _threeYears).Figure.ShouldBe(Reason.NotApplicable);
    }

    [Fact]
    public void A_year_with_nothing_in_it_has_no_shape() =>
        OfFlow(30, "2020-H1", [new(0, 100), new(50, 0), new(-5, 10)]).Variants.ShouldHaveSingleItem().Method
            .ShouldBe(ProjectionMethod.Linear);

    [Fact]
    public void The_figure_lies_within_its_range()
    {
        var random = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var years = Enumerable.Range(0, random.Next(1, 5))
                .Select(_ => new YearShape(random.Next(1, 100), random.Next(1, 200))).ToList();
            var projection = OfFlow(random.Next(0, 1_000), $"2020-01..2020-{random.Next(1, 12):00}", years);

            projection.Figure.Value.ShouldBeInRange(projection.Low!.Value, projection.High!.Value);
        }
    }

    private static Projection OfFlow(ValueOrReason soFar, string span, IReadOnlyList<YearShape> before) =>
        Of(Nature.Flow, soFar, span, before);

    private static Projection Of(Nature nature, ValueOrReason soFar, string span, IReadOnlyList<YearShape> before) =>
        Projection.Of(nature, soFar, Given.Period(span), Given.Period("2020"), before);
}
