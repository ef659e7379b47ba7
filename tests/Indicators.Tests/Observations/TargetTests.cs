using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Tests.Observations;

public sealed class TargetTests
{
    [Theory]
    [InlineData(TargetKind.Level, "亿元")]
    [InlineData(TargetKind.Range, "亿元")]
    [InlineData(TargetKind.Points, "亿元")]
    [InlineData(TargetKind.Increment, "亿元")]
    [InlineData(TargetKind.Growth, "%")]
    [InlineData(TargetKind.AverageGrowth, "%")]
    [InlineData(TargetKind.CumulativeChange, "%")]
    [InlineData(TargetKind.Share, "%")]
    [InlineData(TargetKind.Rank, "位")]
    public void A_target_is_told_in_the_unit_of_its_kind(TargetKind kind, string unit)
    {
        Unit.TryRead("亿元", out var ofIndicator).ShouldBeTrue();
        Target.UnitOf(kind, ofIndicator).Text.ShouldBe(unit);
    }

    [Fact]
    public void The_units_of_rates_and_places_are_those_that_are_read()
    {
        foreach (var unit in new[] { Unit.Percent, Unit.Points, Unit.Position })
        {
            Unit.TryRead(unit.Text, out var read).ShouldBeTrue();
            read.ShouldBe(unit);
        }
    }
}
