using Indicators.Observations;

namespace Indicators.Tests.Observations;

public sealed class DeclaredFigureTests
{
    [Theory]
    [InlineData(DeclaredMeasure.Growth, "%")]
    [InlineData(DeclaredMeasure.Completion, "%")]
    [InlineData(DeclaredMeasure.Share, "%")]
    [InlineData(DeclaredMeasure.Points, "个百分点")]
    [InlineData(DeclaredMeasure.Rank, "位")]
    public void A_declared_figure_is_told_in_the_unit_of_its_measure(DeclaredMeasure measure, string unit) =>
        DeclaredFigure.UnitOf(measure).Text.ShouldBe(unit);
}
