using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using static Indicators.Tests.Measures.Formulas.PlanTarget;

namespace Indicators.Tests.Measures.Formulas;

/// <summary>年均增长 and 累计变化 over a plan.</summary>
public class PlanTargetTests
{
    private static readonly PlanTarget _yearlySeven = new(TargetKind.AverageGrowth, 7);
    private static readonly PlanTarget _seventeenLess = new(TargetKind.CumulativeChange, -17, Operator: TargetOperator.AtMost);

    [Theory]
    [InlineData("2021", "2021", "2020")]
    [InlineData("2023", "2023", "2020")]
    [InlineData("2025", "2025", "2020")]
    [InlineData("2021-01..2025-12", "2025", "2020")]
    [InlineData("2021-01..2022-12", "2022", "2020")]
    [InlineData("2021-01", "2021-01", "2020-01")]
    [InlineData("2023-H1", "2023-H1", "2020-H1")]
    [InlineData("2023-01..2023-11", "2023-01..2023-11", "2020-01..2020-11")]
    public void A_flow_stands_on_the_same_span_in_the_year_before_the_plan(string asked, string actual, string @base)
    {
        foreach (var target in new[] { _yearlySeven, _seventeenLess, _yearlySeven with { Nature = Nature.Ratio } })
        {
            target.At(asked).Actual.ToString().ShouldBe(actual);
            target.At(asked).Base.ToString().ShouldBe(@base);
            target.At(asked).WholeBase.ToString().ShouldBe(@base);
        }
    }

    [Theory]
    [InlineData("2021-01", 1)]
    [InlineData("2023-06", 30)]
    [InlineData("2023-H1", 30)]
    [InlineData("2025", 60)]
    public void A_stock_stands_on_the_month_before_the_plan(string asked, int months)
    {
        var yardstick = (_yearlySeven with { Nature = Nature.Stock }).At(asked);

        yardstick.Base.ToString().ShouldBe("2020-12");
        yardstick.MonthsSinceBase.ShouldBe(months);
    }

    public static TheoryData<string, decimal> Sevens => new()
    {
        { "2021", 107 },
        { "2022", 114.49m },
        { "2025", 140.25517307m },
        { "2021-01..2025-12", 140.25517307m },
    };

    [Theory]
    [MemberData(nameof(Sevens))]
    public void A_yearly_growth_requires_its_base_compounded_over_the_years_passed(string asked, decimal required)
    {
        var completion = _yearlySeven.Asked(asked, Of(required), Of(100));

        completion.Required.ShouldBe(required);
        completion.Rate.ShouldBe(100);
        completion.Gap.ShouldBe(0);
        completion.Met.ShouldBe(true);
        _yearlySeven.Asked(asked, Of(required - 0.000001m), Of(100)).Met.ShouldBe(false);
    }

    [Fact]
    public void A_stock_inside_a_year_has_grown_for_months()
    {
        var halfYear = (_yearlySeven with { Nature = Nature.Stock, Wanted = 21 }).Asked("2021-06", Of(110), Of(100));

        halfYear.Required.ShouldBe(110);
        halfYear.Met.ShouldBe(true);
    }

    public static TheoryData<decimal, decimal> Reductions => new()
    {
        { 100, 0 },
        { 95.13m, 28.647m },
        { 83, 100 },
        { 66, 200 },
        { 108.5m, -50 },
    };

    [Theory]
    [MemberData(nameof(Reductions))]
    public void A_reduction_is_complete_as_far_as_it_was_achieved(decimal actual, decimal rate)
    {
        var completion = _seventeenLess.Asked("2023", Of(actual), Of(100));

        completion.Required.ShouldBe(83);
        completion.Rate.Value.ToDecimal().ShouldBe(rate, 0.0001m);
        completion.Gap.ShouldBe(actual - 83);
        completion.Met.ShouldBe(actual <= 83);
        completion.Formula.ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public void A_cumulative_increase_is_the_actual_against_the_level(decimal wanted)
    {
        var completion = new PlanTarget(TargetKind.CumulativeChange, wanted).Asked("2025", Of(65), Of(50));

        completion.Required.ShouldBe(50 + wanted / 2);
        completion.Rate.Value.ShouldBe(6_500 / (50 + wanted / 2));
    }

    [Fact]
    public void A_ceiling_on_an_increase_names_its_formula()
    {
        var ceiling = new PlanTarget(TargetKind.CumulativeChange, 30, Operator: TargetOperator.AtMost);

        ceiling.Asked("2025", Of(78), Of(50)).Rate.ShouldBe(80);
        ceiling.Asked("2025", Of(130), Of(50), LowerIsBetterFormula.Inverse).Rate.ShouldBe(50);
        ceiling.Asked("2025", Of(65), Of(50)).Met.ShouldBe(true);
    }

    [Theory]
    [InlineData(0, Reason.ZeroBase)]
    [InlineData(-5, Reason.NegativeBase)]
    public void Nothing_compounds_on_a_base_of_zero_or_below(decimal @base, Reason reason)
    {
        foreach (var target in new[] { _yearlySeven, _seventeenLess })
        {
            var completion = target.Asked("2023", Of(5), Of(@base));

            completion.Required.ShouldBe(reason);
            completion.Rate.ShouldBe(reason);
            completion.Met.ShouldBeNull();
            target.Pace("2023", Of(5), Of(@base)).Ahead.ShouldBe(reason);
        }
    }

    [Fact]
    public void A_base_that_nobody_kept_is_no_base()
    {
        _yearlySeven.Asked("2023", Of(5), Observation.Missing(Reason.NotReported)).Rate.ShouldBe(Reason.NoBase);
        _seventeenLess.Asked("2023", Of(5), Observation.Missing(Reason.NotReported)).Rate.ShouldBe(Reason.NoBase);
    }

    public static TheoryData<TargetKind, decimal> Nowhere => new()
    {
        { TargetKind.AverageGrowth, -100 },
        { TargetKind.AverageGrowth, 9_000_000_000 },
        { TargetKind.CumulativeChange, -100.01m },
    };

    [Theory]
    [MemberData(nameof(Nowhere))]
    public void A_rate_that_leads_nowhere_requires_nothing(TargetKind kind, decimal wanted) =>
        new PlanTarget(kind, wanted).Asked("2025", Of(5), Of(100)).Required.ShouldBe(Reason.NotApplicable);

    [Fact]
    public void More_is_never_a_lower_completion()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var target = _yearlySeven with { Wanted = random.Next(-50, 100), Nature = Nature.Stock };
            var (@base, actual) = (Of(random.Next(1, 10_000)), random.Next(0, 10_000));
            var asked = $"{random.Next(2021, 2026)}-{random.Next(1, 13):00}";

            target.Asked(asked, Of(actual + 1), @base).Rate.Value
                .ShouldBeGreaterThan(target.Asked(asked, Of(actual), @base).Rate.Value);
        }
    }
}
