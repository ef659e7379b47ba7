using Indicators.Observations;

namespace Indicators.Tests.Audits;

public class CompletionAndShareTests
{
    [Theory]
    [InlineData("target 2013 level 200; 2013 = 120", "60.0", "completion 60 60 exact")]
    [InlineData("target 2013 level 200; 2013 = 120", "50", "completion 50 60 mismatch")]
    [InlineData("target 2013 level 150; 2012 = 100; 2013 = 120", "20", "completion 20 80 mismatch other-measure")]
    [InlineData("target 2013 growth 20; 2012 = 100; 2013 = 90", "75", "completion 75 75 exact")]
    public async Task Completion_is_worked_out_on_what_was_required(string given, string printed, string finding)
    {
        await using var audited = await AuditedRegion.Of("tech-contract-turnover", given: given);
        await audited.Print(DeclaredMeasure.Completion, printed);
        audited.Finding().ShouldBe(finding);
    }

    [Theory]
    [InlineData("210", "completion 100 105 exact")]
    [InlineData("200", "completion 100 100 mismatch")]
    [InlineData("190", "completion 100 95 mismatch")]
    public async Task More_than_complete_is_a_bound(string actual, string finding)
    {
        await using var audited = await AuditedRegion.Of("patent-grants", given: $"target 2013 level 200; 2013 = {actual}");
        await audited.Print(DeclaredMeasure.Completion, "100", bound: Bound.MoreThan);
        audited.Finding().ShouldBe(finding);
    }

    [Theory]
    [InlineData("60", "completion 60 60 exact")]
    [InlineData("50", "completion 50 50 exact")]
    public async Task The_target_of_the_city_or_of_the_province_may_be_meant(string printed, string finding)
    {
        await using var audited = await AuditedRegion.Of(
            "patent-grants", given: "target 2013 level 200; target 2013 level 240 by 360000; 2013 = 120");
        await audited.Print(DeclaredMeasure.Completion, printed);
        audited.Finding().ShouldBe(finding);
    }

    [Fact]
    public async Task An_increment_is_met_by_the_net_increase()
    {
        await using var audited = await AuditedRegion.Of(
            "high-tech-enterprises",
            given: "target 2013 increment 60; 2012-12 = 133; 2013-12 = 199; new-high-tech-enterprises 2013 = 67");
        await audited.Print(DeclaredMeasure.Completion, "111.7");
        audited.Finding().ShouldBe("completion 111.7 110 mismatch gross-for-net");
    }

    [Fact]
    public async Task A_target_that_is_not_stored_is_named_before_the_actual()
    {
        await using var audited = await AuditedRegion.Of("patent-grants");
        await audited.Print(DeclaredMeasure.Completion, "60");
        audited.Finding().ShouldBe("completion 60 no-target inputs-missing");
        audited.Rows().ShouldHaveSingleItem().Rework!.Missing.ShouldBe(["target patent-grants 360200 2013", "patent-grants 360200 2013"]);
    }

    [Theory]
    [InlineData("2013 = 366; 360000 2013 = 1000", "360000", "36.6", "share 36.6 36.6 exact")]
    [InlineData("2013 = 366; 360000 2013 = 1000; 2012 = 300; 360000 2012 = 1000", "360000", "30", "share 30 36.6 mismatch one-year-off")]
    [InlineData("2013 = 366; 360000 2013 = 1000; 2012 = 300", "360000", "22", "share 22 36.6 mismatch other-measure")]
    [InlineData("2013 = 549; patent-grants 2013 = 1000", "patent-grants", "54.9", "share 54.9 54.9 exact")]
    [InlineData("2013 = 549; gdp 2013 = 1000", "gdp", "54.9", "share 54.9 not-applicable inputs-missing")]
    public async Task A_share_is_of_a_region_around_or_of_another_indicator(string given, string of, string printed, string finding)
    {
        await using var audited = await AuditedRegion.Of("invention-patent-grants", given: given);
        await audited.Print(DeclaredMeasure.Share, printed, of);
        audited.Finding().ShouldBe(finding);
    }

    [Fact]
    public async Task A_whole_that_is_not_stored_is_named()
    {
        await using var audited = await AuditedRegion.Of("invention-patent-grants", given: "2013 = 549");
        await audited.Print(DeclaredMeasure.Share, "54.9", "patent-grants");
        audited.Rows().ShouldHaveSingleItem().Rework!.Missing.ShouldBe(["patent-grants 360200 2013"]);
    }
}
