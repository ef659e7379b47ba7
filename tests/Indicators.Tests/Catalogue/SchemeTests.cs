using Indicators.Catalogue;
using Indicators.Tests.Measures.Formulas;

namespace Indicators.Tests.Catalogue;

public class SchemeTests
{
    public static TheoryData<ScoringMethod, SchemeErrorCode> Wrong => new()
    {
        { new ProportionalMethod(-0.1m), SchemeErrorCode.NegativeBonus },
        { new StepsMethod([]), SchemeErrorCode.NoSteps },
        { new StepsMethod([new(100, 5), new(100, 4)]), SchemeErrorCode.StepsOutOfOrder },
        { new StepsMethod([new(100, 5), new(80, 4), new(90, 3)]), SchemeErrorCode.StepsOutOfOrder },
        { new StepsMethod([new(100, 4), new(80, 5)]), SchemeErrorCode.StepsOutOfOrder },
        { new StepsMethod([new(100, 10.1m)]), SchemeErrorCode.PointsOutOfRange },
        { new StepsMethod([new(100, -0.1m)]), SchemeErrorCode.PointsOutOfRange },
        { new PerPointMethod(DeviationOrigin.Target, 0, 1), SchemeErrorCode.StepNotPositive },
        { new PerPointMethod(DeviationOrigin.Target, 1, 0), SchemeErrorCode.StepNotPositive },
        { new PerPointMethod(DeviationOrigin.Target, 1, 1, Base: 10.1m), SchemeErrorCode.PointsOutOfRange },
        { new PerPointMethod(DeviationOrigin.Target, 1, 1, Base: -0.1m), SchemeErrorCode.PointsOutOfRange },
        { new PerPointMethod(DeviationOrigin.Target, 1, 1, BonusCap: -1), SchemeErrorCode.NegativeBonus },
        { new RankMethod([]), SchemeErrorCode.NoSteps },
        { new RankMethod([5, 6]), SchemeErrorCode.StepsOutOfOrder },
        { new RankMethod([5, 4], Last: 4.1m), SchemeErrorCode.StepsOutOfOrder },
        { new RankMethod([11, 4]), SchemeErrorCode.PointsOutOfRange },
        { new RankMethod(Last: -1), SchemeErrorCode.PointsOutOfRange },
        { new EfficacyMethod(-0.1m), SchemeErrorCode.BaseOutOfRange },
        { new EfficacyMethod(100.1m), SchemeErrorCode.BaseOutOfRange },
    };

    public static TheoryData<ScoringMethod> Right => new(
        new ProportionalMethod(0),
        new StepsMethod([new(100, 10), new(80, 10), new(60, 0)]),
        new StepsMethod([new(1, 10), new(3, 5)]),
        new PerPointMethod(DeviationOrigin.Average, 5, 0.5m, Base: 10),
        new RankMethod([10, 8], Last: 8),
        new RankMethod(),
        new EfficacyMethod(0),
        new EfficacyMethod(100),
        new VetoMethod());

    [Theory]
    [MemberData(nameof(Right))]
    public void A_scheme_whose_weights_sum_as_declared_can_be_used(ScoringMethod method) =>
        Of(10, Item(10, method)).Errors().ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_method_that_contradicts_itself_is_named(ScoringMethod method, SchemeErrorCode code) =>
        Of(10, Item(10, method)).Errors().ShouldBe([new(code, 0)]);

    [Fact]
    public void Weights_that_do_not_sum_are_a_fault_of_the_whole()
    {
        Of(100, Item(60), Item(40) with { LagMonths = 12 }).Errors().ShouldBeEmpty();
        Of(100, Item(60), Item(39.9m) with { LagMonths = 12 }).Errors().ShouldBe([new(SchemeErrorCode.WeightsDoNotSum)]);
    }

    [Fact]
    public void A_scheme_needs_an_item() => Of(0).Errors().ShouldBe([new(SchemeErrorCode.NoItems)]);

    [Fact]
    public void Every_fault_is_named_with_its_item()
    {
        var faults = Of(1, Item(10), Item(-1, new EfficacyMethod(-1)) with { LagMonths = 121 }, Item(1)).Errors();

        faults.ShouldBe([
            new(SchemeErrorCode.WeightsDoNotSum),
            new(SchemeErrorCode.NegativeWeight, 1),
            new(SchemeErrorCode.LagOutOfRange, 1),
            new(SchemeErrorCode.BaseOutOfRange, 1),
            new(SchemeErrorCode.DuplicateItem, 2),
        ]);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void A_lag_is_at_most_ten_years(int months, bool legal) =>
        Of(10, Item(10) with { LagMonths = months }).Errors().Any().ShouldBe(!legal);

    [Fact]
    public void Only_a_completion_is_judged_in_proportion() =>
        Of(10, Item(10) with { Measure = Criterion.Growth }).Errors().ShouldBe([new(SchemeErrorCode.MeasureDoesNotFit, 0)]);

    [Theory]
    [InlineData("2019", 12, "2018")]
    [InlineData("2019-Q1", 3, "2018-Q4")]
    [InlineData("2019", 0, "2019")]
    [InlineData("1900", 1, null)]
    public void A_lag_looks_back(string assessed, int lag, string? judged) =>
        ((Item(10) with { LagMonths = lag }).PeriodOf(Given.Period(assessed))?.ToString()).ShouldBe(judged);

    [Theory]
    [InlineData(Criterion.Completion, true, true)]
    [InlineData(Criterion.Pace, true, true)]
    [InlineData(Criterion.Rank, false, false)]
    [InlineData(Criterion.Value, true, false)]
    [InlineData(Criterion.Growth, true, false)]
    public void Which_way_is_better_depends_on_the_measure(Criterion measure, bool ofHigher, bool ofLower)
    {
        var item = Item(10) with { Measure = measure };

        item.HigherIsBetter(Direction.Higher).ShouldBe(ofHigher);
        item.HigherIsBetter(Direction.Lower).ShouldBe(ofLower);
    }

    private static Scheme Of(decimal weight, params SchemeItem[] items) => new() { Code = "s", Name = "n", Weight = weight, Items = items };

    private static SchemeItem Item(decimal weight, ScoringMethod? method = null) =>
        new("c", Criterion.Completion, weight, method ?? new ProportionalMethod());
}
