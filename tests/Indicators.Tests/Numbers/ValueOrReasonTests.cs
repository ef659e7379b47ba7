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
    public void Trailing_zeros_make_no_other_value()
    {
        ((ValueOrReason)1.50m).ShouldBe(1.5m);
    }
}
