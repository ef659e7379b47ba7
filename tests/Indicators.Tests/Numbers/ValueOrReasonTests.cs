using Indicators.Numbers;

namespace Indicators.Tests.Numbers;

public class OutcomeTests
{
    [Fact]
    public void An_outcome_with_a_value_has_no_reason()
    {
        ValueOrReason outcome = 0m;

        outcome.HasValue.ShouldBeTrue();
        outcome.Value.ShouldBe(0);
        outcome.OrNull.ShouldBe(0);
        outcome.Reason.ShouldBeNull();
    }

    [Fact]
    public void An_outcome_with_a_reason_refuses_to_be_a_number()
    {
        ValueOrReason outcome = Reason.NotReported;

        outcome.HasValue.ShouldBeFalse();
        outcome.OrNull.ShouldBeNull();
        outcome.Reason.ShouldBe(Reason.NotReported);
        Should.Throw<InvalidOperationException>(() => outcome.Value);
    }

    [Fact]
    public void Nothing_said_is_not_reported()
    {
        default(ValueOrReason).ShouldBe(Reason.NotReported);
        default(ValueOrReason).ShouldNotBe(0m);
    }

    [Fact]
    public void What_arithmetic_has_no_value_for_does_not_apply()
    {
        ValueOrReason one = 1, nothing = 0, loss = -1;

        (one / nothing).ShouldBe(Reason.NotApplicable);
        ValueOrReason.Percent(one, nothing).ShouldBe(Reason.NotApplicable);
        ValueOrReason.Root(loss, 2).ShouldBe(Reason.NotApplicable);
        ValueOrReason.Root(nothing, 3).ShouldBe(0);
        ValueOrReason.Log(nothing, 2).ShouldBe(Reason.NotApplicable);
        ValueOrReason.Log(loss, 2).ShouldBe(Reason.NotApplicable);
        ValueOrReason.Log(2, nothing).ShouldBe(Reason.NotApplicable);
        ValueOrReason.Log(2, one).ShouldBe(Reason.NotApplicable);
        ValueOrReason.After(2, -100, 12).ShouldBe(Reason.NotApplicable);
    }

    [Fact]
    public void What_no_decimal_could_show_does_not_apply()
    {
        ValueOrReason most = decimal.MaxValue - 1;

        (most + 1).ShouldBe(Reason.NotApplicable);
        (-1 * most - 1).ShouldBe(Reason.NotApplicable);
        (most * 2).ShouldBe(Reason.NotApplicable);
        (most / 0.1m).ShouldBe(Reason.NotApplicable);
        ValueOrReason.Percent(most, 99).ShouldBe(Reason.NotApplicable);
        ValueOrReason.After(9_223_372_036_854, 900, 1_020).ShouldBe(Reason.NotApplicable);
        (most + 1 - 1).ShouldBe(Reason.NotApplicable);
    }

    [Fact]
    public void A_sum_of_unlike_quotients_takes_each_to_12_places()
    {
        ValueOrReason third = (Rational)1 / 3;

        ValueOrReason.Sum([third, third, third]).ShouldBe(1);
        ValueOrReason.SumOfQuotients([third, third, third]).ShouldBe(0.999999999999m);
        ValueOrReason.SumOfQuotients([0.000001m, 2]).ShouldBe(2.000001m);
        ValueOrReason.SumOfQuotients([third, Reason.NoBase]).ShouldBe(Reason.NoBase);
    }

    [Fact]
    public void Trailing_zeros_make_no_other_value()
    {
        ((ValueOrReason)1.50m).ShouldBe(1.5m);
    }
}
