using Indicators.Assessments;
using Indicators.Catalog;
using Indicators.Tests.Measures;

namespace Indicators.Tests.Assessments;

public class SchemeTests
{
    public static TheoryData<Method, SchemeFaultCode> Wrong => new()
    {
        { new Proportional(-0.1m), SchemeFaultCode.NegativeBonus },
        { new Steps([]), SchemeFaultCode.NoSteps },
        { new Steps([new(100, 5), new(100, 4)]), SchemeFaultCode.StepsOutOfOrder },
        { new Steps([new(100, 5), new(80, 4), new(90, 3)]), SchemeFaultCode.StepsOutOfOrder },
        { new Steps([new(100, 4), new(80, 5)]), SchemeFaultCode.StepsOutOfOrder },
        { new Steps([new(100, 10.1m)]), SchemeFaultCode.PointsOutOfRange },
        { new Steps([new(100, -0.1m)]), SchemeFaultCode.PointsOutOfRange },
        { new PerPoint(Origin.Target, 0, 1), SchemeFaultCode.StepNotPositive },
        { new PerPoint(Origin.Target, 1, 0), SchemeFaultCode.StepNotPositive },
        { new PerPoint(Origin.Target, 1, 1, Base: 10.1m), SchemeFaultCode.PointsOutOfRange },
        { new PerPoint(Origin.Target, 1, 1, Base: -0.1m), SchemeFaultCode.PointsOutOfRange },
        { new PerPoint(Origin.Target, 1, 1, BonusCap: -1), SchemeFaultCode.NegativeBonus },
        { new ByRank([]), SchemeFaultCode.NoSteps },
        { new ByRank([5, 6]), SchemeFaultCode.StepsOutOfOrder },
        { new ByRank([5, 4], Last: 4.1m), SchemeFaultCode.StepsOutOfOrder },
        { new ByRank([11, 4]), SchemeFaultCode.PointsOutOfRange },
        { new ByRank(Last: -1), SchemeFaultCode.PointsOutOfRange },
        { new Efficacy(-0.1m), SchemeFaultCode.BaseOutOfRange },
        { new Efficacy(100.1m), SchemeFaultCode.BaseOutOfRange },
    };

    public static TheoryData<Method> Right => new(
        new Proportional(0),
        new Steps([new(100, 10), new(80, 10), new(60, 0)]),
        new Steps([new(1, 10), new(3, 5)]),
        new PerPoint(Origin.Average, 5, 0.5m, Base: 10),
        new ByRank([10, 8], Last: 8),
        new ByRank(),
        new Efficacy(0),
        new Efficacy(100),
        new Veto());

    [Theory]
    [MemberData(nameof(Right))]
    public void A_scheme_whose_weights_sum_as_declared_can_be_used(Method method) =>
        Of(10, Item(10, method)).Faults().ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_method_that_contradicts_itself_is_named(Method method, SchemeFaultCode code) =>
        Of(10, Item(10, method)).Faults().ShouldBe([new(code, 0)]);

    [Fact]
    public void Weights_that_do_not_sum_are_a_fault_of_the_whole()
    {
        Of(100, Item(60), Item(40) with { LagMonths = 12 }).Faults().ShouldBeEmpty();
        Of(100, Item(60), Item(39.9m) with { LagMonths = 12 }).Faults().ShouldBe([new(SchemeFaultCode.WeightsDoNotSum)]);
    }

    [Fact]
    public void A_scheme_needs_an_item() => Of(0).Faults().ShouldBe([new(SchemeFaultCode.NoItems)]);

    [Fact]
    public void Every_fault_is_named_with_its_item()
    {
        var faults = Of(1, Item(10), Item(-1, new Efficacy(-1)) with { LagMonths = 121 }, Item(1)).Faults();

        faults.ShouldBe([
            new(SchemeFaultCode.WeightsDoNotSum),
            new(SchemeFaultCode.NegativeWeight, 1),
            new(SchemeFaultCode.LagOutOfRange, 1),
            new(SchemeFaultCode.BaseOutOfRange, 1),
            new(SchemeFaultCode.DuplicateItem, 2),
        ]);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void A_lag_is_at_most_ten_years(int months, bool legal) =>
        Of(10, Item(10) with { LagMonths = months }).Faults().Any().ShouldBe(!legal);

    [Fact]
    public void Only_a_completion_is_judged_in_proportion() =>
        Of(10, Item(10) with { Measure = Criterion.Growth }).Faults().ShouldBe([new(SchemeFaultCode.MeasureDoesNotFit, 0)]);

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

    private static SchemeItem Item(decimal weight, Method? method = null) =>
        new("c", Criterion.Completion, weight, method ?? new Proportional());
}
