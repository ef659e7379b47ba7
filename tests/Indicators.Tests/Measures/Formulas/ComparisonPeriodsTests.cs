using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Tests.Measures.Formulas;

public class YardstickTests
{
    [Theory]
    [InlineData(TargetKind.Level, Nature.Flow, "2020", "2020-Q3", "2020-01..2020-09", null, null)]
    [InlineData(TargetKind.Level, Nature.Flow, "2020", "2020", "2020", null, null)]
    [InlineData(TargetKind.Range, Nature.Flow, "2021-01..2025-12", "2023-H1", "2021-01..2023-06", null, null)]
    [InlineData(TargetKind.Level, Nature.Stock, "2020", "2020-Q3", "2020-Q3", null, null)]
    [InlineData(TargetKind.Level, Nature.Ratio, "2020", "2020-Q3", "2020-Q3", null, null)]
    [InlineData(TargetKind.Growth, Nature.Flow, "2020", "2020-H1", "2020-H1", "2019-H1", "2019-H1")]
    [InlineData(TargetKind.Points, Nature.Ratio, "2020", "2020", "2020", "2019", "2019")]
    [InlineData(TargetKind.Increment, Nature.Stock, "2020", "2020-H1", "2020-H1", "2019-12", "2019-12")]
    [InlineData(TargetKind.Increment, Nature.Stock, "2021-01..2025-12", "2023", "2023", "2020-12", "2020-12")]
    [InlineData(TargetKind.Increment, Nature.Flow, "2020", "2020-Q2", "2020-H1", "2019-H1", "2019")]
    [InlineData(TargetKind.Growth, Nature.Flow, "2019-07..2020-06", "2020-H1", "2020-H1", "2019-H1", "2019-H1")]
    [InlineData(TargetKind.Growth, Nature.Flow, "2019-07..2020-07", "2020-H1", "2020-H1", null, null)]
    [InlineData(TargetKind.Growth, Nature.Stock, "2021-01..2025-12", "2023-12", "2023-12", "2022-12", "2022-12")]
    [InlineData(TargetKind.Increment, Nature.Flow, "2019-01..2020-12", "2020", "2019-01..2020-12", null, null)]
    public void Every_kind_of_target_has_its_own_actual_and_base(
        TargetKind kind, Nature nature, string target, string asked, string actual, string? @base, string? wholeBase)
    {
        var yardstick = ComparisonPeriods.Of(kind, nature, Given.Period(target), Given.Period(asked));

        yardstick.Actual.ToString().ShouldBe(Given.Period(actual).ToString());
        yardstick.Base?.ToString().ShouldBe(@base);
        yardstick.WholeBase?.ToString().ShouldBe(wholeBase);
        yardstick.WithoutBase.ShouldBe(
            ComparisonPeriods.IsTooLong(kind, nature, Given.Period(target)) ? Reason.NotApplicable : Reason.NoBase);
        (yardstick.Base is null, yardstick.WholeBase is null).ShouldBe((@base is null, wholeBase is null));
    }
}
