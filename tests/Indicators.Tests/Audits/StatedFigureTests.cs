using Indicators.Audits;
using Indicators.Observations;

namespace Indicators.Tests.Audits;

/// <summary>What somebody states of a figure beside what is stored of it.</summary>
public class StatedFigureTests
{
    [Theory]
    [InlineData("2012 = 100; 2013 = 150 base 100", "base 100 100 exact")]
    [InlineData("2012 = 100.04; 2013 = 150 base 100", "base 100 100.04 rounded")]
    [InlineData("2012 = 100.6; 2013 = 150 base 100", "base 100 100.6 truncated")]
    [InlineData("2012 = 100; 2013 = 150 base 120", "base 120 100 mismatch")]
    [InlineData("2011 = 120; 2012 = 100; 2013 = 150 base 120", "base 120 100 mismatch one-year-off")]
    [InlineData("2012 = 120; 2013 = 150 base 120; then 2012 = 100", "base 120 100 mismatch stale-base")]
    [InlineData("2012-Q1 = 30; 2012-Q2 = 70; 2013-H1 = 150 base 100", "base 100 100 exact")]
    [InlineData("2013 = 150 base 120", "base 120 not-reported inputs-missing")]
    [InlineData("2012 = 100; 2013 = 150 base 120 break", "base 120 100 mismatch")]
    public async Task A_reported_base_is_set_against_what_is_stored_of_then(string given, string finding)
    {
        await using var audited = await AuditedRegion.Of("tech-contract-turnover", given: given);
        audited.Finding(AuditMeasure.Base).ShouldBe(finding);
    }

    [Fact]
    public async Task A_base_that_is_not_stored_is_named()
    {
        await using var audited = await AuditedRegion.Of("patent-grants", given: "2013 = 40 base 30");
        audited.Rows(AuditMeasure.Base).ShouldHaveSingleItem().Rework!.Missing.ShouldBe(["patent-grants 360200 2012"]);
    }

    [Theory]
    [InlineData("2013 = 150", "150", "value 150 150 exact")]
    [InlineData("2013 = 150.04", "150.0", "value 150 150.04 rounded")]
    [InlineData("2013 = 150", "-150", "value -150 150 mismatch sign")]
    [InlineData("2012 = 130; 2013 = 150", "130", "value 130 150 mismatch one-year-off")]
    [InlineData("2013 = 130; then 2013 = 150", "130", "value 130 150 mismatch stale-value")]
    [InlineData("", "130", "value 130 not-reported inputs-missing")]
    public async Task What_a_region_printed_is_set_against_what_was_verified(string given, string printed, string finding)
    {
        await using var audited = await AuditedRegion.Of("tech-contract-turnover", given: given);
        await audited.Print(DeclaredMeasure.Value, printed);
        audited.Finding(AuditMeasure.Value).ShouldBe(finding);
    }

    [Fact]
    public async Task What_was_verified_may_have_been_revised_since_it_was_printed()
    {
        await using var audited = await AuditedRegion.Of("tech-contract-turnover", given: "2013 = 130");
        await audited.Print(DeclaredMeasure.Value, "130");
        await audited.Report("2013 = 150");

        audited.Finding(AuditMeasure.Value).ShouldBe("value 130 150 mismatch stale-value");
        audited.Rows(AuditMeasure.Value).ShouldHaveSingleItem().Rework!.Basis.ShouldBe("actual");
    }
}
