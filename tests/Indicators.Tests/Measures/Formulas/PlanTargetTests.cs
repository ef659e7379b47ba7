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

    public static TheoryData<decimal, decimal, decimal> Reductions => new()
    {
        { 100, 0, 0 },
        { 95.13m, 26.7944m, 28.6471m },
        { 83, 100, 100 },
        { 66, 223.0003m, 200 },
        { 108.5m, -43.7826m, -50 },
    };

    [Theory]
    [MemberData(nameof(Reductions))]
    public void A_reduction_is_complete_as_far_as_it_was_achieved(decimal actual, decimal byLogarithms, decimal linear)
    {
        var completion = _seventeenLess.Asked("2023", Of(actual), Of(100));

        completion.Required.ShouldBe(83);
        completion.Rate.Value.Round(4).ShouldBe(byLogarithms);
        completion.Formula.ShouldBe(RateFormula.Logarithmic);
        completion.Gap.ShouldBe(actual - 83);
        completion.Met.ShouldBe(actual <= 83);

        var onRequest = _seventeenLess.Asked("2023", Of(actual), Of(100), RateFormula.Linear);
        onRequest.Rate.Value.Round(4).ShouldBe(linear);
        onRequest.Formula.ShouldBe(RateFormula.Linear);
        (onRequest.Gap, onRequest.Met).ShouldBe((completion.Gap, completion.Met));
    }

    [Fact]
    public void An_increase_is_worked_out_likewise()
    {
        var plan = new PlanTarget(TargetKind.CumulativeChange, 21);

        plan.Asked("2025", Of(55), Of(50)).Required.ShouldBe(60.5m);
        plan.Asked("2025", Of(55), Of(50)).Rate.ShouldBe(50);
        plan.Asked("2025", Of(55), Of(50), RateFormula.Linear).Rate.Value.Round(2).ShouldBe(47.62m);
    }

    [Theory]
    [InlineData(-17, 0, RateFormula.Logarithmic, Reason.NotApplicable)]
    [InlineData(-17, -3, RateFormula.Logarithmic, Reason.NotApplicable)]
    [InlineData(-100, 5, RateFormula.Logarithmic, Reason.NotApplicable)]
    [InlineData(21, 0, RateFormula.Logarithmic, Reason.NotApplicable)]
    [InlineData(0, 5, RateFormula.Logarithmic, Reason.ZeroTarget)]
    [InlineData(0, 5, RateFormula.Linear, Reason.ZeroTarget)]
    public void What_has_no_logarithm_has_no_rate(decimal wanted, decimal actual, RateFormula formula, Reason reason)
    {
        var target = new PlanTarget(
            TargetKind.CumulativeChange, wanted, Operator: wanted < 0 ? TargetOperator.AtMost : TargetOperator.AtLeast);

        target.Asked("2025", Of(actual), Of(100), formula).Rate.ShouldBe(reason);
    }

    [Fact]
    public void In_a_straight_line_everything_lost_is_a_rate_too() =>
        _seventeenLess.Asked("2025", Of(0), Of(100), RateFormula.Linear).Rate.Value.Round(2).ShouldBe(588.24m);

    [Fact]
    public void A_fall_that_is_to_be_kept_small_has_no_rate_and_a_gap_in_points()
    {
        var kept = new PlanTarget(TargetKind.CumulativeChange, -17);

        var completion = kept.Asked("2025", Of(90), Of(100));
        completion.Rate.ShouldBe(Reason.NotApplicable);
        completion.Formula.ShouldBeNull();
        completion.Met.ShouldBe(true);
        completion.Gap.ShouldBe(7);
        kept.Asked("2025", Of(80), Of(100)).Met.ShouldBe(false);
        kept.Pace("2025", Of(90), Of(100)).ShouldBe(Pace.None(Reason.NotApplicable));
    }

    [Fact]
    public void A_ceiling_on_an_increase_names_its_formula()
    {
        var ceiling = new PlanTarget(TargetKind.CumulativeChange, 30, Operator: TargetOperator.AtMost);

        ceiling.Asked("2025", Of(78), Of(50)).Rate.ShouldBe(80);
        ceiling.Asked("2025", Of(130), Of(50), RateFormula.Inverse).Rate.ShouldBe(50);
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
