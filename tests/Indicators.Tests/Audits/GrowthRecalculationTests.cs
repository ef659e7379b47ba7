using Indicators.Audits;
using Indicators.Observations;

namespace Indicators.Tests.Audits;

public class GrowthRecalculationTests
{
    [Theory]
    [InlineData("2012 = 100; 2013 = 150", "50", "growth 50 50 exact")]
    [InlineData("2012 = 30; 2013 = 40", "33.3", "growth 33.3 33.3333 rounded")]
    [InlineData("2012 = 60; 2013 = 100", "66.6", "growth 66.6 66.6667 truncated")]
    [InlineData("2012 = 200; 2013 = 119", "40.5", "growth 40.5 -40.5 mismatch sign")]
    [InlineData("2011 = 100; 2012 = 150; 2013 = 180", "50", "growth 50 20 mismatch one-year-off")]
    [InlineData("2011 = 100; 2012 = 120; 2013 = 150", "50.0", "growth 50 25 mismatch one-year-off")]
    [InlineData("2012 = 100; 2013 = 150", "77", "growth 77 50 mismatch")]
    [InlineData("2012 = 0; 2013 = 150", "77", "growth 77 zero-base inputs-missing")]
    public async Task Growth_is_worked_out_on_the_year_before(string given, string printed, string finding) =>
        await Printed("patent-grants", given, DeclaredMeasure.Growth, printed, finding);

    [Theory]
    [InlineData("2012 = 100; 2013 = 150 base 120", "25", "growth 25 25 exact")]
    [InlineData("2013 = 150 base 120", "25.0", "growth 25 25 exact")]
    [InlineData("2012 = 100; 2013 = 150 base 120", "50", "growth 50 25 mismatch stored-base")]
    [InlineData("2012 = 100; 2013 = 150 break", "50", "growth 50 not-comparable inputs-missing")]
    public async Task Growth_is_worked_out_on_the_base_that_was_reported(string given, string printed, string finding) =>
        await Printed("patent-grants", given, DeclaredMeasure.Growth, printed, finding);

    [Fact]
    public async Task Growth_may_be_that_of_rounded_amounts() =>
        await Printed(
            "tech-contract-turnover", "2012 = 0.104; 2013 = 0.126", DeclaredMeasure.Growth, "30.0", "growth 30 21.1538 rounded-operands");

    [Fact]
    public async Task Official_growth_at_constant_prices_is_not_refuted_by_amounts() =>
        await Printed(
            "high-tech-value-added", "2012 = 100; 2013 = 110", DeclaredMeasure.Growth, "9.1",
            "growth 9.1 10 inputs-missing constant-prices");

    [Theory]
    [InlineData("50.8", "growth 50.8 50.7576 rounded")]
    [InlineData("49.6", "growth 49.6 50.7576 mismatch net-for-gross")]
    public async Task A_stock_without_a_base_has_grown_from_what_its_increase_leaves(string printed, string finding) =>
        await Printed(
            "high-tech-enterprises", "2013-12 = 199; new-high-tech-enterprises 2013 = 67", DeclaredMeasure.Growth, printed, finding);

    [Fact]
    public async Task With_a_base_the_gross_increase_is_a_mistake() =>
        await Printed(
            "high-tech-enterprises", "2012-12 = 133; 2013-12 = 199; new-high-tech-enterprises 2013 = 67", DeclaredMeasure.Growth, "50.8",
            "growth 50.8 49.6241 mismatch gross-for-net");

    [Fact]
    public async Task A_base_that_is_not_stored_is_named()
    {
        await using var audited = await AuditedRegion.Of("patent-grants", given: "2013 = 40");
        await audited.Print(DeclaredMeasure.Growth, "10");
        audited.Finding().ShouldBe("growth 10 no-base inputs-missing");
        audited.Rows().ShouldHaveSingleItem().Rework!.Missing.ShouldBe(["patent-grants 360200 2012"]);
    }

    [Theory]
    [InlineData("2012 = 55; 2013 = 57.5", "2.5", "points 2.5 2.5 exact")]
    [InlineData("2012 = 55; 2013 = 57.5", "4.5", "points 4.5 2.5 mismatch percent-for-points")]
    [InlineData("2012 = 2.405; 2013 = 2.444", "0.03", "points 0.03 0.039 rounded-operands")]
    [InlineData("2011 = 50; 2012 = 55; 2013 = 57.5", "5.0", "points 5 2.5 mismatch one-year-off")]
    public async Task Points_of_a_ratio_are_its_change(string given, string printed, string finding) =>
        await Printed("sci-tech-progress-contribution", given, DeclaredMeasure.Points, printed, finding);

    [Theory]
    [InlineData("-30", "points -30 -30 exact")]
    [InlineData("30", "points 30 -30 mismatch sign")]
    public async Task Points_of_an_amount_are_the_change_of_its_growth(string printed, string finding) =>
        await Printed("patent-grants", "2011 = 100; 2012 = 150; 2013 = 180", DeclaredMeasure.Points, printed, finding);

    private static async Task Printed(string indicator, string given, DeclaredMeasure measure, string printed, string finding)
    {
        await using var audited = await AuditedRegion.Of(indicator, given: given);
        await audited.Print(measure, printed);
        audited.Finding(AuditMeasure.Growth, AuditMeasure.Points).ShouldBe(finding);
    }
}
