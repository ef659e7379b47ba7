using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Tests.Measures.Formulas;

public class LightTests
{
    public static TheoryData<decimal, string> Paces => new()
    {
        { 500, "green" },
        { 0, "green" },
        { -0.000001m, "yellow" },
        { -10, "yellow" },
        { -10.000001m, "red" },
        { -500, "red" },
    };

    [Theory]
    [MemberData(nameof(Paces))]
    public void Thresholds_are_inclusive_and_unrounded(decimal pace, string color)
    {
        TrafficLightScheme.Default.Of(pace).ShouldBe(color);
    }

    [Fact]
    public void Without_a_pace_there_is_no_light()
    {
        TrafficLightScheme.Default.Of(Reason.NotApplicable).ShouldBeNull();
    }
}
