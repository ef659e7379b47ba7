using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Tests.Measures.Formulas;

public class TrafficLightTests
{
    private static readonly TrafficLightScheme County =
        new("county", [new("blue", 5), new("green", 0), new("amber", -5), new("red", null)]);

    public static TheoryData<decimal, string> Paces => new()
    {
        { 500, "green" },
        { 0, "green" },
        { -0.000001m, "yellow" },
        { -10, "yellow" },
        { -10.000001m, "red" },
        { -500, "red" },
    };

    [Theory]
    [MemberData(nameof(Paces))]
    public void Thresholds_are_inclusive_and_unrounded(decimal pace, string color) =>
        Light.Of(
            TrafficLightScheme.Default, Given.Actual(1).Against(Given.Level(1)), new(0, pace), Reason.NotApplicable, Given.Period("2020"))
            .ShouldBe(new Light(LightBasis.Pace, color));

    [Fact]
    public void A_scheme_that_names_its_paces_only_shows_its_best_second_and_worst_colour_by_our_thresholds()
    {
        County.Completion.ShouldBe([new("blue", 100), new("green", 90), new("red", null)]);
        County.Growth.ShouldBe([new("blue", 0), new("green", null), new("red", null)]);
    }

    [Fact]
    public void A_scheme_of_two_colours_has_nothing_between_them()
    {
        var two = new TrafficLightScheme("two", [new("on", 0), new("off", null)]);

        two.Completion.ShouldBe([new("on", 100), new("off", null)]);
        two.Growth.ShouldBe([new("on", 0), new("off", null), new("off", null)]);
    }

    public static TheoryData<decimal, decimal, string> Growths => new()
    {
        { 10, 110, "green" },
        { 10, 109.999m, "yellow" },
        { 10, 100, "yellow" },
        { 10, 99.999m, "red" },
        { -5, 95, "green" },
        { -5, 94.999m, "red" },
        { -150, -40, "red" },
    };

    [Theory]
    [MemberData(nameof(Growths))]
    public void A_growth_goes_by_its_gap_in_points_and_by_the_sign_of_the_change(decimal wanted, decimal actual, string color) =>
        By(TargetKind.Growth, wanted, actual).ShouldBe(new Light(LightBasis.Growth, color));

    public static TheoryData<decimal, decimal, string> Falls => new()
    {
        { -10, 90, "green" },
        { -10, 90.001m, "yellow" },
        { -10, 100, "yellow" },
        { -10, 100.001m, "red" },
        { -10, -1, "green" },
        { 3, 103, "green" },
        { 3, 103.001m, "red" },
    };

    [Theory]
    [MemberData(nameof(Falls))]
    public void Where_less_is_better_the_wanted_sign_is_a_fall(decimal wanted, decimal actual, string color) =>
        By(TargetKind.Growth, wanted, actual, TargetOperator.AtMost).ShouldBe(new Light(LightBasis.Growth, color));

    [Theory]
    [InlineData(109, "blue")]
    [InlineData(108, "green")]
    [InlineData(102, "amber")]
    [InlineData(99, "red")]
    public void A_scheme_may_have_thresholds_of_its_own_for_growth(decimal actual, string color) => By(
        TargetKind.Growth, 10, actual,
        scheme: County with { Growth = [new("blue", -1), new("green", -2.5m), new("amber", null), new("red", null)] })!
        .Value.Color.ShouldBe(color);

    [Theory]
    [InlineData(150, "green")]
    [InlineData(149, "yellow")]
    [InlineData(140, "yellow")]
    [InlineData(139, "red")]
    [InlineData(99, "red")]
    public void A_stock_goes_by_what_was_added_of_what_is_to_be_added_against_time(decimal actual, string color) =>
        By(TargetKind.Level, 200, actual, opening: 100).ShouldBe(new Light(LightBasis.Stock, color));

    [Theory]
    [InlineData(50, "green")]
    [InlineData(55, "yellow")]
    [InlineData(61, "red")]
    public void Of_a_stock_that_is_to_shrink_what_was_taken_away_counts(decimal actual, string color) =>
        By(TargetKind.Level, 20, actual, TargetOperator.AtMost, opening: 80).ShouldBe(new Light(LightBasis.Stock, color));

    [Theory]
    [InlineData(200, 200, "green")]
    [InlineData(250, 200, "green")]
    [InlineData(250, 199, "red")]
    public void With_nothing_to_add_it_shows_whether_the_target_is_met(decimal opening, decimal actual, string color) =>
        By(TargetKind.Level, 200, actual, opening: opening).ShouldBe(new Light(LightBasis.Stock, color));

    public static TheoryData<decimal, string> Completions => new()
    {
        { 200, "green" },
        { 180, "yellow" },
        { 179.999m, "red" },
    };

    [Theory]
    [MemberData(nameof(Completions))]
    public void Without_an_opening_stock_it_goes_by_completion(decimal actual, string color) =>
        By(TargetKind.Level, 200, actual).ShouldBe(new Light(LightBasis.Completion, color));

    public static TheoryData<decimal, decimal, string> Gains => new()
    {
        { 2, 102, "green" },
        { 2, 101.8m, "yellow" },
        { 2, 101.79m, "red" },
    };

    [Theory]
    [MemberData(nameof(Gains))]
    public void Points_go_by_completion(decimal wanted, decimal actual, string color) =>
        By(TargetKind.Points, wanted, actual).ShouldBe(new Light(LightBasis.Completion, color));

    [Theory]
    [InlineData(TargetKind.Rank, 3, 3, TargetOperator.AtMost, "green")]
    [InlineData(TargetKind.Rank, 3, 4, TargetOperator.AtMost, "red")]
    [InlineData(TargetKind.Level, 0, 0, TargetOperator.AtMost, "green")]
    [InlineData(TargetKind.Level, 0, 1, TargetOperator.AtMost, "red")]
    [InlineData(TargetKind.Level, -500, -300, TargetOperator.AtLeast, "green")]
    [InlineData(TargetKind.Level, -500, -600, TargetOperator.AtLeast, "red")]
    [InlineData(TargetKind.CumulativeChange, -17, 90, TargetOperator.AtLeast, "green")]
    [InlineData(TargetKind.CumulativeChange, -17, 80, TargetOperator.AtLeast, "red")]
    public void Where_there_is_no_rate_to_be_had_it_shows_whether_the_target_is_met(
        TargetKind kind, decimal wanted, decimal actual, TargetOperator @operator, string color) =>
        By(kind, wanted, actual, @operator).ShouldBe(new Light(LightBasis.Completion, color));

    [Fact]
    public void Without_a_figure_or_a_level_or_by_a_bound_there_is_no_light()
    {
        Of(Given.Missing.Against(Given.Level(200))).ShouldBeNull();
        Of(Given.Actual(300, Bound.MoreThan).Against(Given.Level(200))).ShouldBeNull();
        Of(Given.Actual(300).Against(Given.Target(TargetKind.Growth, 10), Given.Missing)).ShouldBeNull();
        Of(Given.Actual(0).Against(Given.Level(0, TargetOperator.About))).ShouldBeNull();
    }

    private static Light? By(
        TargetKind kind, decimal wanted, decimal actual, TargetOperator @operator = TargetOperator.AtLeast, decimal? opening = null,
        TrafficLightScheme? scheme = null) =>
        Of(Given.Actual(actual).Against(Given.Target(kind, wanted, @operator), Given.Actual(100)), opening, scheme);

    private static Light? Of(Completion completion, decimal? opening = null, TrafficLightScheme? scheme = null) => Light.Of(
        scheme ?? TrafficLightScheme.Default, completion, Pace.None(Reason.NotApplicable), opening ?? (ValueOrReason)Reason.NotReported,
        Given.Period("2020-H1"));
}
