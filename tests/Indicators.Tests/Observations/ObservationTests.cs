using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Tests.Measures.Formulas;

namespace Indicators.Tests.Observations;

public class ReadingTests
{
    [Theory]
    [InlineData(Bound.AtLeast)]
    [InlineData(Bound.MoreThan)]
    [InlineData(Bound.AtMost)]
    [InlineData(Bound.LessThan)]
    [InlineData(Bound.About)]
    [InlineData(Bound.Range)]
    public void A_bound_is_no_number(Bound bound)
    {
        var reading = Given.Actual(300, bound);

        reading.Exact.ShouldBe(Reason.BoundOnly);
        reading.AsBase.ShouldBe(Reason.BoundOnly);
        reading.IsExact.ShouldBeFalse();
    }

    [Fact]
    public void A_reported_zero_is_a_value_and_a_missing_report_is_not()
    {
        Given.Actual(0).Exact.ShouldBe(0m);
        Given.Actual(0).IsExact.ShouldBeTrue();
        Observation.Missing(Reason.NotReported, ObservationStatus.Missing).Exact.ShouldBe(Reason.NotReported);
        Observation.Missing(Reason.NotReported, ObservationStatus.Missing).IsExact.ShouldBeFalse();
    }

    [Fact]
    public void What_was_not_reported_is_no_base_and_any_other_reason_stays()
    {
        Given.Missing.AsBase.ShouldBe(Reason.NoBase);
        Observation.Missing(Reason.PartsMissing).AsBase.ShouldBe(Reason.PartsMissing);
        Given.Actual(4.5m).AsBase.ShouldBe(4.5m);
    }
}
