using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Tests.Measures.Formulas;

public class RatioTests
{
    [Fact]
    public void A_ratio_is_numerator_over_denominator_times_its_factor()
    {
        var ratio = Ratio.Of(Given.Actual(24), Given.Actual(1000), factor: 100);

        ratio.Value.ShouldBe(2.4m);
        ratio.Derived.ShouldBeTrue();
        ratio.Flags.ShouldBe(ObservationFlags.Computed);
    }

    [Fact]
    public void A_ratio_is_as_weak_as_its_weaker_part()
    {
        var ratio = Ratio.Of(Given.Actual(24), Given.Actual(1000, status: ObservationStatus.Estimated), factor: 100);

        ratio.Status.ShouldBe(ObservationStatus.Estimated);
        ratio.Flags.ShouldBe(ObservationFlags.Computed | ObservationFlags.MixedStatus);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Nothing_is_divided_by_zero_or_less(decimal denominator)
    {
        Ratio.Of(Given.Actual(24), Given.Actual(denominator), factor: 100).Exact.ShouldBe(Reason.NotApplicable);
    }

    [Fact]
    public void A_ratio_without_a_part_says_so()
    {
        Ratio.Of(Given.Missing, Given.Actual(1), factor: 1).Exact.ShouldBe(Reason.PartsMissing);
        Ratio.Of(Given.Actual(1), Given.Missing, factor: 1).Exact.ShouldBe(Reason.PartsMissing);
        Ratio.Of(Given.Missing, Given.Missing, factor: 1).Exact.ShouldBe(Reason.NotReported);
        Ratio.Of(Given.Missing, Given.Actual(1, Bound.About), factor: 1).Exact.ShouldBe(Reason.BoundOnly);
    }
}
