using Indicators.Observations;
using Indicators.Tests.Measures.Formulas;

namespace Indicators.Tests.Observations;

public sealed class DeclaredFigureTests
{
    [Theory]
    [InlineData(DeclaredMeasure.Growth, "%")]
    [InlineData(DeclaredMeasure.Completion, "%")]
    [InlineData(DeclaredMeasure.Share, "%")]
    [InlineData(DeclaredMeasure.Points, "个百分点")]
    [InlineData(DeclaredMeasure.Rank, "位")]
    [InlineData(DeclaredMeasure.Value, "亿元")]
    public void A_declared_figure_is_told_in_the_unit_of_its_measure(DeclaredMeasure measure, string unit) =>
        DeclaredFigure.UnitOf(measure, Given.Unit).Text.ShouldBe(unit);
}
