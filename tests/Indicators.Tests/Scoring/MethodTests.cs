using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Scoring;

namespace Indicators.Tests.Scoring;

public class MethodTests
{
    public static TheoryData<decimal, decimal> Completions => new()
    {
        { -5, 0 },
        { 0, 0 },
        { 60.26m, 12.052m },
        { 100, 20 },
        { 105, 21 },
        { 110, 22 },
        { 135, 22 },
    };

    public static TheoryData<decimal, decimal> Deviations => new()
    {
        { 100, 8 },
        { 105, 8.5m },
        { 112, 9.2m },
        { 120, 10 },
        { 200, 10 },
        { 95, 7.5m },
        { 20, 0 },
        { 0, 0 },
    };

    [Theory]
    [MemberData(nameof(Completions))]
    public void A_completion_gets_its_part_of_the_weight_and_a_bonus_up_to_the_cap(decimal completion, decimal points) =>
        Judge(new ProportionalMethod(BonusCap: 2), Criterion.Completion, 20, [completion]).ShouldBe(points);

    [Theory]
    [InlineData(101, 10)]
    [InlineData(100, 10)]
    [InlineData(99, 6)]
    [InlineData(80, 6)]
    [InlineData(79, 0)]
    public void A_step_is_reached_at_its_threshold(decimal completion, decimal points) =>
        Judge(new StepsMethod([new(100, 10), new(80, 6)]), Criterion.Completion, 10, [completion]).ShouldBe(points);

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 6)]
    [InlineData(5, 6)]
    [InlineData(6, 0)]
    public void Where_less_is_better_a_step_is_reached_from_above(decimal rank, decimal points) =>
        Judge(new StepsMethod([new(1, 10), new(5, 6)]), Criterion.Rank, 10, [rank], higherIsBetter: false).ShouldBe(points);

    [Theory]
    [MemberData(nameof(Deviations))]
    public void Every_5_percent_above_or_below_the_target_give_or_take_half_a_point(decimal completion, decimal points) =>
        Judge(new PerPointMethod(DeviationOrigin.Target, 5, 0.5m, Base: 8), Criterion.Completion, 10, [completion]).ShouldBe(points);

    [Fact]
    public void Steps_that_are_not_full_may_count_for_nothing()
    {
        var method = new PerPointMethod(DeviationOrigin.Target, 5, 0.5m, Base: 8, WholeSteps: true);

        Judge(method, Criterion.Completion, 10, [109]).ShouldBe(8.5m);
        Judge(method, Criterion.Completion, 10, [91]).ShouldBe(7.5m);
    }

    [Fact]
    public void A_value_deviates_from_its_origin_in_percent_and_a_growth_in_points()
    {
        var byAverage = new PerPointMethod(DeviationOrigin.Average, 5, 0.5m, Base: 8);

        Judge(byAverage, Criterion.Value, 10, [440, 360]).ShouldBe(9);
        Judge(byAverage, Criterion.Growth, 10, [14, 6]).ShouldBe(8.4m);
        Judge(byAverage, Criterion.Value, 10, [440, 360], higherIsBetter: false).ShouldBe(7);
    }

    [Fact]
    public void A_target_is_on_time_for_a_pace_and_as_wanted_for_the_rest()
    {
        var byTarget = new PerPointMethod(DeviationOrigin.Target, 5, 0.5m, Base: 8);

        Judge(byTarget, Criterion.Pace, 10, [-10]).ShouldBe(7);
        Judge(byTarget, Criterion.Growth, 10, [20], target: 10).ShouldBe(9);
        Judge(byTarget, Criterion.Value, 10, [20], target: 10).ShouldBe(10);
        Judge(byTarget, Criterion.Value, 10, [20], target: 0).ShouldBe(Reason.NotApplicable);
        Judge(byTarget, Criterion.Value, 10, [20]).ShouldBe(Reason.NoTarget);
    }

    [Fact]
    public void The_first_places_have_points_of_their_own_and_ties_get_the_same()
    {
        var method = new RankMethod([10, 8, 6], Last: 1);

        JudgeAll(method, Criterion.Growth, 10, [5, 9, 7, 7, 1]).ShouldBe([1, 10, 8, 8, 1]);
        Judge(method, Criterion.Rank, 10, [3], higherIsBetter: false).ShouldBe(6);
        Judge(method, Criterion.Rank, 10, [4], higherIsBetter: false).ShouldBe(1);
    }

    [Fact]
    public void Places_go_down_evenly_from_the_weight_to_the_last()
    {
        JudgeAll(new RankMethod(Last: 2), Criterion.Growth, 10, [1, 2, 3, 4, 5]).ShouldBe([2, 4, 6, 8, 10]);
        Judge(new RankMethod(), Criterion.Growth, 10, [1]).ShouldBe(10);
    }

    [Fact]
    public void The_best_gets_all_and_the_worst_the_base()
    {
        JudgeAll(new EfficacyMethod(), Criterion.Value, 50, [10, 20, 30]).ShouldBe([30, 40, 50]);
        JudgeAll(new EfficacyMethod(), Criterion.Value, 50, [10, 20, 30], higherIsBetter: false).ShouldBe([50, 40, 30]);
        JudgeAll(new EfficacyMethod(Base: 0), Criterion.Value, 50, [10, 20, Reason.NotReported]).ShouldBe([0, 50, Reason.NotReported]);
    }

    [Fact]
    public void A_third_of_the_way_is_a_third_of_the_points()
    {
        Judge(new EfficacyMethod(Base: 0), Criterion.Value, 15, [2, 1, 4]).ShouldBe(5);
        Judge(new EfficacyMethod(Base: 40), Criterion.Value, 10, [5, 4, 7]).ShouldBe(6);
        Judge(new RankMethod(), Criterion.Growth, 7, [3, 4, 2, 1]).ShouldBe((Rational)14 / 3);
    }

    [Fact]
    public void The_average_of_the_peers_takes_each_figure_to_12_places()
    {
        ValueOrReason third = (Rational)1 / 3, sixth = (Rational)1 / 6;

        PeerStatistics.Of([third, sixth, Reason.NoBase], higherIsBetter: true).Average.ShouldBe(0.25m);
        PeerStatistics.Of([third, third, third], higherIsBetter: true).Average.ShouldBe(0.333333333333m);
        Judge(new PerPointMethod(DeviationOrigin.Average, 1, 1, Base: 5), Criterion.Growth, 10, [third, 0])
            .ShouldBe(5 + (Rational)1 / 3 - 0.1666666666665m);
    }

    [Fact]
    public void Where_all_are_equal_everyone_is_best() =>
        JudgeAll(new EfficacyMethod(), Criterion.Value, 50, [7, 7, 7]).ShouldBe([50, 50, 50]);

    [Fact]
    public void Whatever_the_figures_points_stay_between_zero_and_the_weight_and_follow_the_order()
    {
        var random = new Random(6);
        ScoringMethod[] methods =
            [new EfficacyMethod(60), new RankMethod(), new PerPointMethod(DeviationOrigin.Average, 5, 0.5m), new StepsMethod(
                [new(50, 20), new(0, 5)])];
        for (var round = 0; round < 300; round++)
        {
            ValueOrReason[] figures = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => (ValueOrReason)random.Next(-100, 100))];
            foreach (var method in methods)
            {
                var points = JudgeAll(method, Criterion.Growth, 20, figures).Select(outcome => outcome.Value).ToList();
                points.ShouldAllBe(point => point >= (method is EfficacyMethod ? 12 : 0) && point <= 20);
                points.Zip(figures).OrderBy(pair => pair.Second.Value).Select(pair => pair.First).ShouldBeInOrder();
            }
        }
    }

    [Fact]
    public void A_ceiling_of_nothing_gives_all_without_a_bonus_or_nothing_by_every_method_but_a_veto()
    {
        ScoringMethod[] methods =
        [
            new ProportionalMethod(BonusCap: 5), new StepsMethod([new(50, 5)]), new PerPointMethod(DeviationOrigin.Target, 5, 1, Base: 3),
            new RankMethod([9, 8], Last: 2), new EfficacyMethod(),
        ];
        foreach (var method in methods)
        {
            var inputs = ItemInputs.Among([Reason.ZeroTarget, Reason.ZeroTarget, 90], true, met: [true, false, null]);
            var points = inputs.Select(one => MethodScoring.Points(new("c", Criterion.Completion, 10, method), one)).ToList();
            points.Take(2).ShouldBe([10, 0]);
            points[2].HasValue.ShouldBeTrue();
        }
    }

    [Fact]
    public void A_ceiling_of_nothing_takes_a_place_from_the_others()
    {
        var inputs = ItemInputs.Among([Reason.ZeroTarget, 120, 90, Reason.ZeroTarget], true, met: [true, null, null, false]);

        inputs.Select(one => one.Rank).ShouldBe([1, 1, 3, 3]);
        inputs.ShouldAllBe(one => one.Ranked == 4);
        MethodScoring.Points(new("c", Criterion.Completion, 10, new RankMethod()), inputs[2]).ShouldBe((Rational)10 / 3);
    }

    [Fact]
    public void Every_method_there_is_gives_points()
    {
        ScoringMethod[] methods =
            [new ProportionalMethod(), new StepsMethod(
                [new(50, 5)]), new PerPointMethod(DeviationOrigin.Average, 5, 1), new RankMethod(), new EfficacyMethod(), new VetoMethod()];

        methods.Select(method => method.GetType())
            .ShouldBe(typeof(ScoringMethod).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ScoringMethod))), ignoreOrder: true);
        methods.ShouldAllBe(method => Judge(method, Criterion.Completion, 10, new ValueOrReason[] { 50 }, true, null).HasValue);
    }

    private static ValueOrReason Judge(
        ScoringMethod method, Criterion measure, decimal weight, ValueOrReason[] figures, bool higherIsBetter = true,
        ValueOrReason? target = null)
    {
        var evidence = ItemInputs.Among(figures, higherIsBetter)[0];
        return MethodScoring.Points(new("c", measure, weight, method), evidence with { Target = target ?? evidence.Target });
    }

    private static IEnumerable<ValueOrReason> JudgeAll(
        ScoringMethod method, Criterion measure, decimal weight, ValueOrReason[] figures, bool higherIsBetter = true) =>
        ItemInputs.Among(figures, higherIsBetter).Select(evidence => MethodScoring.Points(new("c", measure, weight, method), evidence));
}
