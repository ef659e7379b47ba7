using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Tests.Measures.Formulas;

public class PaceTests
{
    public static TheoryData<string, decimal, decimal> Months => new()
    {
        { "2020-01", 8.33m, 52.35m },
        { "2020-H1", 50, 10.68m },
        { "2020-Q2", 50, 10.68m },
        { "2020", 100, -39.32m },
    };

    [Theory]
    [MemberData(nameof(Months))]
    public void Pace_is_completion_less_the_share_of_the_months_that_passed(string asked, decimal time, decimal ahead)
    {
        var pace = Of(60.68m, Given.Level(100), asked);

        pace.TimeProgress.Value.ToDecimal().ShouldBe(time, 0.005m);
        pace.Ahead.Value.ToDecimal().ShouldBe(ahead, 0.005m);
    }

    [Fact]
    public void A_plan_of_five_years_passes_in_sixty_months()
    {
        Of(3, Given.Target(TargetKind.Level, 10, period: "2021-01..2025-12"), "2021").ShouldBe(new(20m, 10m));
    }

    [Fact]
    public void What_is_used_up_of_a_ceiling_counts_against_the_pace()
    {
        Of(40, Given.Level(100, TargetOperator.AtMost), "2020-H1").ShouldBe(new(50m, 10m));
        Of(250, Given.Level(100, TargetOperator.LessThan), "2020-H1").ShouldBe(new(50m, -200m));
    }

    [Theory]
    [InlineData(10, TargetOperator.AtLeast, 108, 30)]
    [InlineData(10, TargetOperator.AtMost, 108, -30)]
    [InlineData(-10, TargetOperator.AtMost, 92, 30)]
    public void An_increment_is_ahead_when_more_of_what_was_wanted_or_less_of_what_was_allowed_is_done(
        decimal increment, TargetOperator @operator, decimal actual, decimal ahead)
    {
        var completion = Given.Actual(actual).Against(Given.Target(TargetKind.Increment, increment, @operator), Given.Actual(100));

        Pace.Of(completion, Nature.Stock, Given.Period("2020-H1")).ShouldBe(new(50m, ahead));
    }

    [Theory]
    [InlineData(TargetKind.Level, Nature.Stock)]
    [InlineData(TargetKind.Level, Nature.Ratio)]
    [InlineData(TargetKind.Range, Nature.Stock)]
    [InlineData(TargetKind.Growth, Nature.Flow)]
    [InlineData(TargetKind.Points, Nature.Ratio)]
    public void Time_does_not_run_evenly_for_targets_that_do_not_add_up(TargetKind kind, Nature nature)
    {
        Pace.Of(Given.Actual(1).Against(Given.Target(kind, 2), Given.Actual(1)), nature, Given.Period("2020-H1"))
            .ShouldBe(Pace.None(Reason.NotApplicable));
    }

    [Theory]
    [InlineData("2020-03", 10, 40)]
    [InlineData("2020-H1", 30, 20)]
    [InlineData("2020", 100, -50)]
    public void A_schedule_of_its_own_gives_any_target_a_pace(string asked, decimal time, decimal ahead)
    {
        decimal[] schedule = [0, 5, 10, 15, 20, 30, 40, 50, 60, 70, 80, 100];
        var completion = Given.Actual(50).Against(Given.Target(TargetKind.Level, 100, schedule: schedule));

        Pace.Of(completion, Nature.Stock, Given.Period(asked)).ShouldBe(new(time, ahead));
    }

    [Fact]
    public void Time_passes_even_where_nothing_was_reported()
    {
        var pace = Pace.Of(Given.Missing.Against(Given.Level(100)), Nature.Flow, Given.Period("2020-Q1"));

        pace.ShouldBe(new(25m, Reason.NotReported));
    }

    [Fact]
    public void A_target_of_zero_has_no_pace()
    {
        Of(1, Given.Level(0, TargetOperator.AtMost), "2020-H1").Ahead.ShouldBe(Reason.ZeroTarget);
    }

    private static Pace Of(decimal actual, Target target, string asked) =>
        Pace.Of(Given.Actual(actual).Against(target), Nature.Flow, Given.Period(asked));
}
